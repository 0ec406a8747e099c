// Months and quarters added to a day, the way contracts count them: the same day of the month, or its last when that is shorter.
import { utc } from '@date-fns/utc'
import { addMonths as addCalendarMonths } from 'date-fns/addMonths'
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths'
import { getDate } from 'date-fns/getDate'
import { type Day, dayOf, startOf } from './day.ts'

/** More months than the years of four digits have: beyond them an instant would be invalid. */
const MONTHS_MOST = 120_000

/**
 * The day `months` later. Add to the first day of a series, never to the previous one: from 31 January, one month is
 * 28 February and two are 31 March. Past the years of four digits it is the first or the last day of them.
 *
 * @example addMonths(day('2024-01-31'), 1) // '2024-02-29'
 */
export function addMonths(from: Day, months: number): Day {
  const within = Math.min(Math.max(months, -MONTHS_MOST), MONTHS_MOST)
  return dayOf(addCalendarMonths(startOf(from), within, { in: utc }))
}

/** Months from one day to another, to the nearest whole one: 1 January to 31 December is 12. */
export function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [startOf(from), startOf(to)]
  const days = getDate(end, { in: utc }) - getDate(start, { in: utc })
  return differenceInCalendarMonths(end, start, { in: utc }) + Math.round(days / 30)
}
