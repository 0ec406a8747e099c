// Records the final forecast of a quarter, beside what the model and the CSMs say and never in it.
import { recordAudit } from '@rung/audit'
import type { Tx } from '@rung/database'
import type { NewId } from '@rung/kernel'
import { type FinalScope, type ForecastFinal, insertFinal } from '../storage/forecast-finals.ts'

export type Committed = {
  readonly retainedMinor: number
  readonly arrAfterMinor: number
  readonly keyId: string
  readonly personId: string | null
}

/** Appends: what was committed before stays, and accuracy is measured by what held then. */
export async function commitForecast(
  tx: Tx,
  scope: FinalScope,
  committed: Committed,
  recordedAt: Date,
  newId: NewId,
): Promise<ForecastFinal> {
  const { retainedMinor, arrAfterMinor, keyId, personId } = committed
  const final = { id: newId('ffc'), retainedMinor, arrAfterMinor, recordedAt, personId }
  await insertFinal(tx, scope, final, keyId)
  if (scope.csmId !== null && scope.csmId !== personId) {
    await recordAudit(tx, [
      {
        action: 'forecast.committed',
        subject: { kind: 'forecast-finals', id: final.id },
        accountId: null,
        before: null,
        after: { quarter: scope.quarter, retainedMinor, arrAfterMinor },
        by: { keyId, personId, onBehalfOf: scope.csmId },
        at: recordedAt,
      },
    ])
  }
  return final
}
