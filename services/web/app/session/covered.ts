// Whom one stands in for, and how the days of an absence are said.
import { addDays, formatISO, parseISO } from 'date-fns'

/** Of each CSM whom one covers at this moment the last day on which they are away. */
export type Covered = ReadonlyMap<string, string>

type Absence = { readonly csmId: string; readonly endsOn: string; readonly underway: boolean }

/** Of absences with oneself as deputy those that are underway; of several of one CSM the longest. */
export function coveredNow(absences: readonly Absence[]): Covered {
  const covered = new Map<string, string>()
  for (const { csmId, endsOn, underway } of absences) {
    const last = lastDayAway(endsOn)
    if (underway && (covered.get(csmId) ?? '') < last) covered.set(csmId, last)
  }
  return covered
}

/** An absence ends with the first day on which they are back; people name the last day on which they are not. */
export const lastDayAway = (endsOn: string): string => shifted(endsOn, -1)

/** The other way round, as the API takes it. */
export const firstDayBack = (lastDay: string): string => shifted(lastDay, 1)

const shifted = (day: string, days: number): string =>
  formatISO(addDays(parseISO(day), days), { representation: 'date' })
