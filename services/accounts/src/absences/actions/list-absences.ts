// Lists absences that have not ended where their CSM is.
import type { Tx } from '@rung/database'
import { readPeople } from '@rung/directory'
import type { Caller, Role } from '@rung/http-service'
import { addDays, dayInZone, dayOf, isRefusal, type Refusal } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { type CsmAbsence, selectAbsences } from '../storage/csm-absences.ts'
import { selectDeputyRoles } from '../storage/deputy-roles.ts'
import { findNamed } from './find-people.ts'

export type ListedAbsence = {
  readonly absence: CsmAbsence
  /** Whether the CSM is away at this instant. */
  readonly underway: boolean
  /** Null where they cannot sign in: an absence outlasts the role of its deputy, and lends nothing meanwhile. */
  readonly deputyRole: Role | null
}

export function listAbsences(
  { database, clock }: AccountsDeps,
  caller: Pick<Caller, 'workspaceId' | 'personId'>,
  { csm, deputy }: { readonly csm?: string | undefined; readonly deputy?: string | undefined },
): Promise<ListedAbsence[] | Refusal> {
  const now = clock()
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const ofCsm = csm === undefined ? undefined : await findNamed(tx, 'csm', csm, caller, now)
      if (isRefusal(ofCsm)) return ofCsm
      const ofDeputy = deputy === undefined ? undefined : await findNamed(tx, 'deputy', deputy, caller, now)
      if (isRefusal(ofDeputy)) return ofDeputy
      const [people, { rows, roles }] = await Promise.all([
        readPeople(tx, { asOf: dayOf(now), knownAt: now }),
        absencesWithRoles(tx, {
          // nowhere is it earlier than yesterday of UTC
          endAfter: addDays(dayOf(now), -1),
          ...(ofCsm && { csmId: ofCsm.personId }),
          ...(ofDeputy && { deputyId: ofDeputy.personId }),
        }),
      ])
      const zones = new Map(people.map(({ personId, timeZone }) => [personId, timeZone]))
      return rows.flatMap(absence => {
        const today = dayInZone(now, zones.get(absence.csmId) ?? 'UTC')
        if (absence.endsOn <= today) return []
        const deputyRole = roles.get(absence.deputyId) ?? null
        return [{ absence, underway: absence.startsOn <= today, deputyRole }]
      })
    },
    { readOnly: true, together: true },
  )
}

async function absencesWithRoles(tx: Tx, asked: Parameters<typeof selectAbsences>[1]) {
  const rows = await selectAbsences(tx, asked)
  const deputies = rows.map(row => row.deputyId)
  return { rows, roles: await selectDeputyRoles(tx, deputies) }
}
