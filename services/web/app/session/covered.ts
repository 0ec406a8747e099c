// Whom one stands in for, and how the days of an absence are said.
import { addDays, parseISO } from 'date-fns'

/** Of each CSM whom one covers at this moment the last day on which they are away. */
export type Covered = ReadonlyMap<string, Date>

type Absence = { readonly csmId: string; readonly endsOn: string; readonly underway: boolean }

/** Of absences with oneself as deputy those that are underway; of several of one CSM the longest. */
export function coveredNow(absences: readonly Absence[]): Covered {
  const covered = new Map<string, Date>()
  for (const { csmId, endsOn, underway } of absences) {
    const last = lastDayAway(endsOn)
    if (underway && Number(covered.get(csmId) ?? 0) < Number(last)) covered.set(csmId, last)
  }
  return covered
}

/** An absence ends with the first day on which they are back; people name the last day on which they are not. */
export const lastDayAway = (endsOn: string): Date => addDays(parseISO(endsOn), -1)
