// Records that a CSM is away, and who stands in for them: one's own absence, and as a manager or an admin anybody's.
import { byCaller, recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { addDays, type Day, daysBetween, isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { AccountsDeps } from '../../deps.ts'
import { ABSENCE_POLICY } from '../policy.ts'
import { type CsmAbsence, insertAbsence, selectAbsences } from '../storage/csm-absences.ts'
import { lockAbsences } from '../storage/lock-absences.ts'
import { findNamed } from './find-people.ts'

export type AbsenceWanted = {
  readonly csm: string
  readonly deputy: string
  readonly startsOn: Day
  readonly endsOn: Day
}

export type KeptAbsence = { readonly isNew: boolean; readonly absence: CsmAbsence }

/** The same days with the same deputy are recorded once. */
export function createAbsence(
  deps: AccountsDeps,
  caller: Caller,
  wanted: AbsenceWanted,
  keep: Keep<KeptAbsence>,
): Promise<KeptAbsence | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const at = deps.clock()
    const csm = await findNamed(tx, 'csm', wanted.csm, caller, at)
    if (isRefusal(csm)) return csm
    const deputy = await findNamed(tx, 'deputy', wanted.deputy, caller, at)
    if (isRefusal(deputy)) return deputy
    const refused =
      refuseAbsenceOfOthers(caller, csm.personId) ??
      refuseDeputy(csm.personId, deputy.personId) ??
      refuseDays(wanted, csm.today)
    if (refused !== undefined) return refused
    await lockAbsences(tx, csm.personId)
    const row: CsmAbsence = {
      workspaceId: tx.workspaceId,
      id: deps.newId('abs'),
      csmId: csm.personId,
      deputyId: deputy.personId,
      startsOn: wanted.startsOn,
      endsOn: wanted.endsOn,
      createdAt: at,
    }
    const kept = await keepAbsence(tx, row, csm.today, caller)
    if (!isRefusal(kept)) await keep(tx, kept)
    return kept
  })
}

/** What somebody without an office for all may say: that they themselves are away. */
export function refuseAbsenceOfOthers(caller: Caller, csmId: string): Refusal | undefined {
  const alone = worksAloneFor(caller)
  if (alone === null || alone === csmId) return undefined
  return refuse('forbidden', 'This is the absence of somebody else.', {
    field: 'csm',
    fix: 'Have them record it, or a manager or an admin.',
  })
}

async function keepAbsence(
  tx: Tx,
  row: CsmAbsence,
  today: Day,
  caller: Caller,
): Promise<KeptAbsence | Refusal> {
  const { csmId, deputyId, startsOn, endsOn } = row
  const others = await selectAbsences(tx, { endAfter: today, csmId })
  const same = others.find(
    each => each.deputyId === deputyId && each.startsOn === startsOn && each.endsOn === endsOn,
  )
  if (same !== undefined) return { isNew: false, absence: same }
  if (others.length >= ABSENCE_POLICY.absencesMost) {
    return refuse('conflict', `There are ${others.length} absences of this CSM already.`, {
      fix: 'Delete one that is not to be.',
    })
  }
  await insertAbsence(tx, row)
  await recordAudit(tx, [
    {
      action: 'csm_absence.created',
      subject: { kind: 'csm-absences', id: row.id },
      accountId: null,
      before: null,
      after: { csm: csmId, deputy: deputyId, startsOn, endsOn },
      by: byCaller(caller),
      at: row.createdAt,
    },
  ])
  return { isNew: true, absence: row }
}

function refuseDeputy(csmId: string, deputyId: string): Refusal | undefined {
  if (csmId !== deputyId) return undefined
  return refuse('invalid', 'nobody stands in for themselves', {
    field: 'deputy',
    fix: 'Name somebody else.',
  })
}

function refuseDays({ startsOn, endsOn }: AbsenceWanted, today: Day): Refusal | undefined {
  const field = 'endsOn'
  if (endsOn <= startsOn) {
    const fix = `The first day on which they are back: after one day away ${addDays(startsOn, 1)}.`
    return refuse('invalid', `is not after startsOn ${startsOn}`, { field, fix })
  }
  if (endsOn <= today) {
    return refuse('invalid', `has come: it is ${today} where the CSM is`, {
      field,
      fix: 'Send a later day: an absence that is over lets nobody in.',
    })
  }
  const days = daysBetween(startsOn, endsOn)
  if (days <= ABSENCE_POLICY.daysMost) return undefined
  return refuse('invalid', `makes an absence of ${days} days; ${ABSENCE_POLICY.daysMost} are the most`, {
    field,
    fix: 'For longer, hand their accounts over to another CSM.',
  })
}
