// Days of the bench as numbers: 0 is the first day judged, what lies before is history.
import { addDays, type Day, day, endOf, startOf } from '@rung/kernel'

/** Days of history before the first judged day. */
export const HISTORY_DAYS = 420
/** A Monday. */
const FIRST_DAY = day('2026-01-05')
const MOST_DAYS = 800

const days: readonly Day[] = Array.from({ length: HISTORY_DAYS + MOST_DAYS }, (_, index) =>
  addDays(FIRST_DAY, index - HISTORY_DAYS),
)

/** The calendar day of a number of the bench. Throws outside the years it knows. */
export function dayAt(t: number): Day {
  const found = days[t + HISTORY_DAYS]
  if (found === undefined) throw new RangeError(`day ${t} lies outside the bench`)
  return found
}

/** Noon of the day, when things happen. */
export function noonOf(t: number): Date {
  return new Date(startOf(dayAt(t)).getTime() + 43_200_000)
}

/** The end of the day: what was recorded on it is known by then. */
export function nightOf(t: number): Date {
  return endOf(dayAt(t))
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(t: number): number {
  return ((t % 7) + 7) % 7
}
