// Vendor verdicts as they were written down: every time somebody said something of a period.
import type { Tx } from '@rung/database'
import type { Filing } from '@rung/success-gap'
import { and, eq, inArray } from 'drizzle-orm'
import { vendorVerdicts } from './vendor-verdicts.ts'

/** Of these outcomes, corrections too; taking one back is no filing. */
export async function readFilings(tx: Tx, outcomeIds: readonly string[]): Promise<Filing[]> {
  if (outcomeIds.length === 0) return []
  return tx.db
    .select({
      vendorVerdictId: vendorVerdicts.id,
      outcomeId: vendorVerdicts.outcomeId,
      personId: vendorVerdicts.personId,
      periodStartsOn: vendorVerdicts.periodStartsOn,
      storedAt: vendorVerdicts.storedAt,
      verdict: vendorVerdicts.verdict,
    })
    .from(vendorVerdicts)
    .where(
      and(
        eq(vendorVerdicts.workspaceId, tx.workspaceId),
        inArray(vendorVerdicts.outcomeId, [...outcomeIds]),
        eq(vendorVerdicts.retracted, false),
      ),
    )
    .orderBy(vendorVerdicts.storedAt, vendorVerdicts.id, vendorVerdicts.revision)
}
