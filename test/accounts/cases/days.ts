// The day on which the cases are judged, and days counted from it.
import { addDays, addMonths, type Day, day } from '@rung/kernel'

/** A Tuesday at the end of a quarter. */
export const TODAY: Day = day('2026-06-30')

export function ago(days: number): Day {
  return addDays(TODAY, -days)
}

export function ahead(days: number): Day {
  return addDays(TODAY, days)
}

/** The first day of the term of so many months that runs out so many days from today. */
export function startOfTerm(dueIn: number, months: number): Day {
  return addMonths(ahead(dueIn), -months)
}
