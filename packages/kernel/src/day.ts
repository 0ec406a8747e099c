// A calendar day in UTC, written YYYY-MM-DD. The past is resolved to days, so this is the grain of every judgement.
import { millisecondsInDay } from 'date-fns/constants'
import { refuse } from './refusal.ts'

declare const brand: unique symbol
export type Day = string & { readonly [brand]: 'Day' }

// The Gregorian calendar repeats after 400 years of 146,097 days.
const CYCLE_YEARS = 400
const CYCLE_MS = 146_097 * millisecondsInDay
/** A Date goes so many milliseconds before and after 1970. */
const INSTANT_MOST_MS = 8_640_000_000_000_000
export const FIRST_WRITTEN = '0000-01-01' as Day
export const LAST_WRITTEN = '9999-12-31' as Day
const ZERO = 48
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
  const text = instant.toISOString()
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
  const ms = startMs(d) + days * millisecondsInDay
  return dayOf(new Date(Math.min(Math.max(ms, -INSTANT_MOST_MS), INSTANT_MOST_MS)))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startMs(to) - startMs(from)) / millisecondsInDay)
}

// Ages are taken for every piece of evidence on every judged day: reading digits is some tens of times faster than date-fns
// (`npm run bench -- calendar`), and a property holds it to date-fns. Date.UTC takes the years 0 to 99 for 1900 to 1999,
// hence one cycle on and back.
function startMs(d: Day): number {
  const year = digit(d, 0) * 1000 + digit(d, 1) * 100 + digit(d, 2) * 10 + digit(d, 3)
  const month = digit(d, 5) * 10 + digit(d, 6)
  return Date.UTC(year + CYCLE_YEARS, month - 1, digit(d, 8) * 10 + digit(d, 9)) - CYCLE_MS
}

function digit(d: Day, at: number): number {
  return d.charCodeAt(at) - ZERO
}
