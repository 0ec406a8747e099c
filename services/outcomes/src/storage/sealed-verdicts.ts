// Verdicts that wait: read, held to be opened, and taken out when they are.
import type { Tx } from '@rung/database'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type SealedVerdictRow, sealedVerdicts } from './customer-verdicts.ts'

/** Every revision of what waits of these accounts, by name and revision. */
export async function readSealedOf(tx: Tx, accountIds: readonly string[]): Promise<SealedVerdictRow[]> {
  return inOrder(tx, inArray(sealedVerdicts.accountId, [...accountIds]))
}

/** The same of these verdicts, held until the transaction ends: what another transaction has opened meanwhile is not there. */
export async function holdSealed(tx: Tx, ids: readonly string[]): Promise<SealedVerdictRow[]> {
  return ids.length === 0 ? [] : inOrder(tx, inArray(sealedVerdicts.id, [...ids])).for('update')
}

function inOrder(tx: Tx, which: SQL) {
  return tx.db
    .select()
    .from(sealedVerdicts)
    .where(and(eq(sealedVerdicts.workspaceId, tx.workspaceId), which))
    .orderBy(asc(sealedVerdicts.externalId), asc(sealedVerdicts.revision))
}

export async function removeSealed(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.db
    .delete(sealedVerdicts)
    .where(and(eq(sealedVerdicts.workspaceId, tx.workspaceId), inArray(sealedVerdicts.id, [...ids])))
}

/** How many verdicts wait now: of these accounts, or of all. */
export async function countSealed(tx: Tx, accountIds: readonly string[] | null): Promise<number> {
  const [counted] = await tx.db
    .select({ verdicts: sql<number>`count(distinct ${sealedVerdicts.id})::integer` })
    .from(sealedVerdicts)
    .where(
      and(
        eq(sealedVerdicts.workspaceId, tx.workspaceId),
        ...(accountIds === null ? [] : [inArray(sealedVerdicts.accountId, [...accountIds])]),
      ),
    )
  return counted?.verdicts ?? 0
}
