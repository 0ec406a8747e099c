// Months added to a day, the way contracts count them: the same day of the month, or its last when that is shorter.
import { type Day, FIRST_WRITTEN, LAST_WRITTEN } from './day.ts'

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const FEBRUARY = 1

/**
 * The day `months` later. Add to the first day of a series, never to the previous one: from 31 January, one month is
 * 28 February and two are 31 March. Plain arithmetic, without dates: a backfill walks millions of boundaries. Past the
 * years of four digits it is the first or the last day of them.
 *
 * @example addMonths(day('2024-01-31'), 1) // '2024-02-29'
 */
export function addMonths(from: Day, months: number): Day {
  const index = monthIndex(from) + months
  const [year, month] = [Math.floor(index / 12), index % 12]
  if (year < 0) return FIRST_WRITTEN
  if (year > 9999) return LAST_WRITTEN
  const date = Math.min(dateOf(from), daysInMonth(year, month))
  return `${digits(year, 4)}-${digits(month + 1, 2)}-${digits(date, 2)}` as Day
}

/** Months from one day to another, to the nearest whole one: 1 January to 31 December is 12. */
export function monthsBetween(from: Day, to: Day): number {
  return monthIndex(to) - monthIndex(from) + Math.round((dateOf(to) - dateOf(from)) / 30)
}

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === FEBRUARY && leap ? 29 : (DAYS_IN_MONTH[month] as number)
}

function monthIndex(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
}

function dateOf(day: Day): number {
  return Number(day.slice(8))
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
