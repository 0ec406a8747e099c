// A half-open span of days: `since` is in it, `until` is not.
import { utc } from '@date-fns/utc'
import { format } from 'date-fns/format'
import { isValid } from 'date-fns/isValid'
import { parse } from 'date-fns/parse'
import { addMonths } from './calendar-months.ts'
import { addDays, type Day, dayOf, daysBetween, startOf } from './day.ts'
import { isCalendarDay } from './limits.ts'

/** 2026-Q1, in tokens of date-fns. */
const QUARTER = 'uuuu-QQQ'
/** What date-fns takes unnamed parts from: a quarter begins at midnight. */
const REFERENCE = new Date(0)

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
  if (!/^\d{4}-Q\d$/.test(text)) return undefined
  const start = parse(text, QUARTER, REFERENCE, { in: utc })
  if (!isValid(start)) return undefined
  const since = dayOf(start)
  return { since, until: addMonths(since, 3) }
}

/** True for the name of a quarter of the calendar: 1970-Q1 to 2200-Q4. */
export function isCalendarQuarter(text: string): boolean {
  return isCalendarDay(quarter(text)?.since ?? '')
}

/** The quarter a day lies in, by name. */
export function quarterOf(d: Day): string {
  return format(startOf(d), QUARTER, { in: utc })
}

/** The name of the quarter so many after, or before. */
export function quarterFrom(name: string, ahead: number): string {
  return quarterOf(addMonths(dayOf(parse(name, QUARTER, REFERENCE, { in: utc })), ahead * 3))
}

/** The day as one says it in English: `7 November`. */
export function spokenDay(d: Day): string {
  return format(startOf(d), 'd MMMM', { in: utc })
}
