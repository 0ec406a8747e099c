// Takes an absence back, or ends it at once: one's own, and as a manager or an admin anybody's.
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller } from '@rung/http-service'
import { type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { type CsmAbsence, deleteAbsence, findAbsence } from '../storage/csm-absences.ts'
import { refuseAbsenceOfOthers } from './create-absence.ts'

/** The absence as it was. */
export function removeAbsence(deps: AccountsDeps, caller: Caller, id: string): Promise<CsmAbsence | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findAbsence(tx, id)
    if (held === undefined) return noAbsence(id)
    const notTheirs = refuseAbsenceOfOthers(caller, held.csmId)
    if (notTheirs !== undefined) return notTheirs
    if (!(await deleteAbsence(tx, id))) return noAbsence(id)
    const { csmId, deputyId, startsOn, endsOn } = held
    await recordAudit(tx, [
      {
        action: 'csm_absence.deleted',
        subject: { kind: 'csm-absences', id },
        accountId: null,
        before: { csm: csmId, deputy: deputyId, startsOn, endsOn },
        after: null,
        by: byCaller(caller),
        at: deps.clock(),
      },
    ])
    return held
  })
}

const noAbsence = (id: string): Refusal =>
  refuse('not_found', `There is no absence "${id}" in this workspace.`)
