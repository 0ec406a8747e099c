// A calendar day in UTC, written YYYY-MM-DD. The past is resolved to days, so this is the grain of every judgement.
import { millisecondsInDay } from 'date-fns/constants'
import { digitsOf, utcMs } from './day-digits.ts'
import { refuse } from './refusal.ts'

declare const brand: unique symbol
export type Day = string & { readonly [brand]: 'Day' }

/** A Date goes so many milliseconds before and after 1970. */
const INSTANT_MOST_MS = 8_640_000_000_000_000
export const FIRST_WRITTEN = '0000-01-01' as Day
export const LAST_WRITTEN = '9999-12-31' as Day
// Days from 1970 to 2106 as they were written before: writing one anew takes as long as ten that are kept.
const KEPT_DAYS = 50_000
const keptDays = new Array<Day | undefined>(KEPT_DAYS)
const PATTERN = /^\d{4}-\d{2}-\d{2}$/

/**
 * True when `text` is a real calendar day written YYYY-MM-DD (2026-02-30 is not): what its digits say is written the same. By digits,
 * since a judgement checks each day it reads; a test holds it to date-fns.
 */
export function isDay(text: string): text is Day {
  return PATTERN.test(text) && dayOf(new Date(startMs(text as Day))) === text
}

/** Parses a day. Throws on anything that is not one: use {@link isDay} for input from outside. */
export function day(text: string): Day {
  if (!isDay(text)) throw refuse('invalid', `"${text}" is not a calendar day written YYYY-MM-DD`)
  return text
}

/**
 * The UTC day in which an instant lies; outside the years 0000 to 9999, which the form cannot write, the first or the last
 * of them. What is stored may come from a time before `LIMITS`, and one such fact must not stop a judgement. Throws on an
 * invalid date.
 */
export function dayOf(instant: Date): Day {
  return dayAt(instant.getTime())
}

/** {@link dayOf} an instant in milliseconds. */
function dayAt(ms: number): Day {
  const number = Math.floor(ms / millisecondsInDay)
  if (!(number >= 0 && number < KEPT_DAYS)) return written(ms)
  const kept = keptDays[number] ?? written(ms)
  keptDays[number] = kept
  return kept
}

function written(ms: number): Day {
  const text = new Date(ms).toISOString()
  // Other years are written with a sign and six digits.
  if (text.length !== 24) return text.startsWith('-') ? FIRST_WRITTEN : LAST_WRITTEN
  return text.slice(0, 10) as Day
}

/** The first instant of a day. */
export function startOf(d: Day): Date {
  return new Date(startMs(d))
}

/** The last instant of a day, to the millisecond: what was known "on" a day was known by then. */
export function endOf(d: Day): Date {
  return new Date(startMs(d) + millisecondsInDay - 1)
}

/** The day `days` later (earlier when negative), as {@link dayOf} says past the years that the form can write. */
export function addDays(d: Day, days: number): Day {
  return dayWithin(startMs(d) + days * millisecondsInDay)
}

/** The day in which an instant in milliseconds lies, however far out. */
export function dayWithin(ms: number): Day {
  return dayAt(Math.min(Math.max(ms, -INSTANT_MOST_MS), INSTANT_MOST_MS))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startMs(to) - startMs(from)) / millisecondsInDay)
}

function startMs(d: Day): number {
  const { year, month, dayOfMonth } = digitsOf(d)
  return utcMs(year, month, dayOfMonth)
}
