// Months added to a day, the way contracts count them: the same day of the month, or its last when that is shorter.
import { addDays, type Day } from '@rung/kernel'

/**
 * The day `months` later. Add to the first day of a series, never to the previous one: from 31 January, one month is
 * 28 February and two are 31 March.
 *
 * @example addMonths(day('2024-01-31'), 1) // '2024-02-29'
 */
export function addMonths(from: Day, months: number): Day {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months
  const first = firstOf(index)
  const last = addDays(firstOf(index + 1), -1)
  const wanted = `${first.slice(0, 8)}${from.slice(8)}` as Day
  if (wanted > last) return last
  return wanted
}

/** Months from one day to another, to the nearest whole one: 1 January to 31 December is 12. */
export function monthsBetween(from: Day, to: Day): number {
  const whole =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    (Number(to.slice(5, 7)) - Number(from.slice(5, 7)))
  return whole + Math.round((Number(to.slice(8)) - Number(from.slice(8))) / 30)
}

function firstOf(monthIndex: number): Day {
  const year = String(Math.floor(monthIndex / 12)).padStart(4, '0')
  return `${year}-${String((monthIndex % 12) + 1).padStart(2, '0')}-01` as Day
}
