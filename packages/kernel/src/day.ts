// A calendar day in UTC, written YYYY-MM-DD. The past is resolved to days, so this is the grain of every judgement.
import { refuse } from './refusal.ts'

declare const brand: unique symbol
export type Day = string & { readonly [brand]: 'Day' }

const DAY_MS = 86_400_000
const PATTERN = /^\d{4}-\d{2}-\d{2}$/

/** True when `text` is a real calendar day written YYYY-MM-DD (2026-02-30 is not). */
export function isDay(text: string): text is Day {
  if (!PATTERN.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

/** Parses a day. Throws on anything that is not one: use {@link isDay} for input from outside. */
export function day(text: string): Day {
  if (!isDay(text)) throw refuse('invalid', `"${text}" is not a calendar day written YYYY-MM-DD`)
  return text
}

/** The UTC day in which an instant lies. Throws outside the years 0000 to 9999, which the form cannot write. */
export function dayOf(instant: Date): Day {
  const text = instant.toISOString()
  if (text.length !== 24) throw new RangeError(`${text} has no day written YYYY-MM-DD`)
  return text.slice(0, 10) as Day
}

/** The first instant of a day. */
export function startOf(d: Day): Date {
  return new Date(`${d}T00:00:00.000Z`)
}

/** The last instant of a day, to the millisecond: what was known "on" a day was known by then. */
export function endOf(d: Day): Date {
  return new Date(startOf(d).getTime() + DAY_MS - 1)
}

/** The day `days` later (earlier when negative). */
export function addDays(d: Day, days: number): Day {
  return dayOf(new Date(startOf(d).getTime() + days * DAY_MS))
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to).getTime() - startOf(from).getTime()) / DAY_MS)
}
