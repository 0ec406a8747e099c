// A half-open span of days: `since` is in it, `until` is not.
import { addMonths } from './calendar-months.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { isCalendarDay } from './limits.ts'

export type Period = { readonly since: Day; readonly until: Day }

/** The `days` whole days that end with, and include, `asOf`. `windowEnding('2026-03-28', 28)` is the first 28 days of March. */
export function windowEnding(asOf: Day, days: number): Period {
  return { since: addDays(asOf, 1 - days), until: addDays(asOf, 1) }
}

/** True when the day lies in the period. */
export function contains(period: Period, d: Day): boolean {
  return period.since <= d && d < period.until
}

/** How many days the period holds. */
export function lengthInDays(period: Period): number {
  return daysBetween(period.since, period.until)
}

/** Every day of the period, in order. */
export function* daysOf(period: Period): Generator<Day> {
  for (let d = period.since; d < period.until; d = addDays(d, 1)) yield d
}

/** The quarter named `YYYY-Qn`, or undefined when the text is not one. */
export function quarter(text: string): Period | undefined {
  const match = /^(\d{4})-Q([1-4])$/.exec(text)
  if (!match) return undefined
  const month = Number(match[2]) * 3 - 2
  const since = `${match[1]}-${String(month).padStart(2, '0')}-01` as Day
  return { since, until: addMonths(since, 3) }
}

/** True for the name of a quarter of the calendar: 1970-Q1 to 2200-Q4. */
export function isCalendarQuarter(text: string): boolean {
  return isCalendarDay(quarter(text)?.since ?? '')
}

/** The quarter a day lies in, by name. */
export function quarterOf(d: Day): string {
  return `${d.slice(0, 4)}-Q${Math.ceil(Number(d.slice(5, 7)) / 3)}`
}

/** The name of the quarter so many after, or before. */
export function quarterFrom(name: string, ahead: number): string {
  const at = Number(name.slice(0, 4)) * 4 + Number(name.slice(6)) - 1 + ahead
  return `${String(Math.floor(at / 4)).padStart(4, '0')}-Q${(at % 4) + 1}`
}
