// Calendar weeks, from Monday to Sunday.
import { addDays, type Day, daysBetween } from './day.ts'

const A_MONDAY = '1970-01-05' as Day

/** The Monday of a day's week. `weekOf('2026-03-04')` is 2026-03-02. */
export function weekOf(day: Day): Day {
  const since = daysBetween(A_MONDAY, day)
  return addDays(A_MONDAY, since - (((since % 7) + 7) % 7))
}
