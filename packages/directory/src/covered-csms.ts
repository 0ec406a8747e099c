// Whom a deputy stands in for at an instant.
import type { Tx } from '@rung/database'
import { addDays, dayInZone, dayOf } from '@rung/kernel'
import { readAbsencesCoveredBy } from './storage/absences.ts'

/**
 * The CSMs who are away at this instant and have this person as their deputy. Days are those of the CSM's own time zone (UTC where
 * nobody stated it), the last one excluded. A deputy who is away too is not followed: nobody stands in for what they cover.
 */
export async function readCoveredCsms(tx: Tx, deputyId: string, now: Date): Promise<ReadonlySet<string>> {
  // wherever they are it is yesterday, today or tomorrow of UTC
  const near = { from: addDays(dayOf(now), -1), to: addDays(dayOf(now), 1) }
  const absences = await readAbsencesCoveredBy(tx, deputyId, near)
  const underway = absences.filter(({ startsOn, endsOn, timeZone }) => {
    const today = dayInZone(now, timeZone ?? 'UTC')
    return startsOn <= today && today < endsOn
  })
  return new Set(underway.map(({ csmId }) => csmId))
}
