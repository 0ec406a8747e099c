// Records the final forecast of a quarter, beside what the model and the CSMs say and never in it.
import { byCaller, recordAudit } from '@rung/audit'
import { recordChanges } from '@rung/change-feed'
import type { Tx } from '@rung/database'
import { type Caller, type Keep, worksAloneFor } from '@rung/http-service'
import { csmNamed } from '@rung/judgement/requests'
import { isRefusal, type NewId, type Refusal, refuse } from '@rung/kernel'
import type { RenewalsDeps } from '../../deps.ts'
import { type FinalScope, type ForecastFinal, insertFinal } from '../storage/forecast-finals.ts'

export type WantedFinal = Omit<FinalScope, 'csmId'> & {
  /** Id or externalId; null for all, left out for the person the key speaks for. */
  readonly csm?: string | null | undefined
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  /** When it was committed, of one of before Rung. */
  readonly recordedAt?: Date | undefined
}

export type CommittedFinal = FinalScope & ForecastFinal

type Committed = {
  readonly recordedAt: Date
  readonly declared: boolean
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  readonly keyId: string
  readonly personId: string | null
  readonly tool: string | null
}

/** Appends: what was committed before stays, and accuracy is measured by what held then. */
export function commitForecast(
  { database, clock, newId }: RenewalsDeps,
  wanted: WantedFinal,
  caller: Caller,
  keep: Keep<CommittedFinal | Refusal>,
): Promise<void> {
  const { quarter, segment, csm, retainedMinor, arrAfterMinor } = wanted
  const { keyId, personId, tool } = caller
  const now = clock()
  const { recordedAt = now } = wanted
  const declared = wanted.recordedAt !== undefined
  return database.inWorkspace(caller.workspaceId, async tx => {
    const refused = declared ? refuseInstant(recordedAt, now, caller) : null
    if (refused !== null) return keep(tx, refused)
    const csmId = await csmMeant(tx, csm, caller)
    if (isRefusal(csmId)) return keep(tx, csmId)
    const scope = { quarter, segment, csmId }
    const committed = { recordedAt, declared, retainedMinor, arrAfterMinor, keyId, personId, tool }
    return keep(tx, { ...scope, ...(await commit(tx, scope, committed, now, newId)) })
  })
}

/** Who is measured by a final does not say when it was made. */
function refuseInstant(recordedAt: Date, now: Date, caller: Caller): Refusal | null {
  if (worksAloneFor(caller) !== null) {
    return refuse('forbidden', 'your key cannot say when a final was committed', {
      field: 'recordedAt',
      fix: 'Leave it out: it is committed now. Finals of before Rung come by an admin key or one of an integration.',
    })
  }
  if (recordedAt <= now) return null
  const fix = `It is ${now.toISOString()} here.`
  return refuse('invalid', 'recordedAt lies in the future', { field: 'recordedAt', fix })
}

/** Whom it is for: of a key of one person's own that person, and nobody else. */
async function csmMeant(
  tx: Tx,
  csm: string | null | undefined,
  caller: Caller,
): Promise<string | null | Refusal> {
  const alone = worksAloneFor(caller)
  const named = alone !== null && csm === undefined ? alone : await csmNamed(tx, csm ?? undefined)
  if (isRefusal(named) || alone === null || named === alone) return named
  return refuse('forbidden', 'your key commits for its own person alone', {
    field: 'csm',
    fix: 'Leave it out to commit your own. For others and for all, use an admin key or one of an integration.',
  })
}

async function commit(
  tx: Tx,
  scope: FinalScope,
  committed: Committed,
  at: Date,
  newId: NewId,
): Promise<ForecastFinal> {
  const { keyId, tool, ...said } = committed
  const { retainedMinor, arrAfterMinor, personId } = said
  const final = { id: newId('ffc'), ...said }
  await insertFinal(tx, scope, final, keyId)
  await recordChanges(tx, [{ type: 'forecast.committed', accountIds: [], personId, at }])
  const forAnother = scope.csmId !== null && scope.csmId !== personId
  if (forAnother || tool !== null) {
    await recordAudit(tx, [
      {
        action: 'forecast.committed',
        subject: { kind: 'forecast-finals', id: final.id },
        accountId: null,
        before: null,
        after: { quarter: scope.quarter, retainedMinor, arrAfterMinor },
        by: { ...byCaller({ keyId, personId, tool }), onBehalfOf: forAnother ? scope.csmId : null },
        at,
      },
    ])
  }
  return final
}
