// Months and quarters added to a day, the way contracts count them: the same day of the month, or its last when that is shorter.
import { millisecondsInDay } from 'date-fns/constants'
import { type Day, dayWithin } from './day.ts'
import { digitsOf, utcMs } from './day-digits.ts'

/** More months than the years of four digits have: beyond them an instant would be invalid. */
const MONTHS_MOST = 120_000
const MONTHS_A_YEAR = 12

/**
 * The day `months` later. Add to the first day of a series, never to the previous one: from 31 January, one month is
 * 28 February and two are 31 March. Past the years of four digits it is the first or the last day of them.
 *
 * @example addMonths(day('2024-01-31'), 1) // '2024-02-29'
 */
export function addMonths(from: Day, months: number): Day {
  const { year, month, dayOfMonth } = digitsOf(from)
  const then = month + Math.min(Math.max(months, -MONTHS_MOST), MONTHS_MOST)
  const firstMs = utcMs(year, then, 1)
  const lengthDays = (utcMs(year, then + 1, 1) - firstMs) / millisecondsInDay
  return dayWithin(firstMs + (Math.min(dayOfMonth, lengthDays) - 1) * millisecondsInDay)
}

/** Months from one day to another, to the nearest whole one: 1 January to 31 December is 12. */
export function monthsBetween(from: Day, to: Day): number {
  const [start, end] = [digitsOf(from), digitsOf(to)]
  const months = (end.year - start.year) * MONTHS_A_YEAR + end.month - start.month
  return months + Math.round((end.dayOfMonth - start.dayOfMonth) / 30)
}
