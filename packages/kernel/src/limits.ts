// What a value may be anywhere in Rung: one calendar, one range of numbers, one rule for text. Whatever a schema takes
// lies within these, so that no arithmetic leaves the calendar and no column refuses what was accepted.
import { type Day, endOf, isDay } from './day.ts'

export const LIMITS = {
  /** Days before this one, and instants before its start, are typing mistakes. */
  firstDay: '1970-01-01' as Day,
  /** Terms, leads and windows added to this day still have a year of four digits. */
  lastDay: '2200-12-31' as Day,
  /** A whole number: what an `integer` column holds. */
  integerMost: 2_147_483_647,
  /** Minor units of an amount: above any contract in any currency, and nine of them still add up exactly. */
  minorMost: 1_000_000_000_000_000,
  /** Any other number, up or down: a million of them, squared, are still finite. */
  numberMost: 1_000_000_000_000_000,
  /** Days ahead of a renewal: ten years, as long as a term. */
  leadDaysMost: 3_650,
  /** Our ids and the callers' own: an index entry holds several, at four bytes a character. */
  idCharacters: 255,
  /** Names, segments, plans and titles: longer ones are notes. */
  nameCharacters: 200,
  /** Notes and quotes: some pages. */
  textCharacters: 10_000,
} as const

const LAST_INSTANT_MS = endOf(LIMITS.lastDay).getTime()

/** True when `text` is a calendar day written YYYY-MM-DD, 1970-01-01 to 2200-12-31. */
export function isCalendarDay(text: string): text is Day {
  return text >= LIMITS.firstDay && text <= LIMITS.lastDay && isDay(text)
}

/** True when an instant lies in a day of the calendar, UTC; false for an invalid one. */
export function isCalendarInstant(instant: Date): boolean {
  const ms = instant.getTime()
  return ms >= 0 && ms <= LAST_INSTANT_MS
}

/** True when a text column can hold it: no U+0000, and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}
