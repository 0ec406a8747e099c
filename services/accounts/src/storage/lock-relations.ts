// Writers of relations take turns: two that each see no circle would close one.
import type { Tx } from '@rung/database'

/** Held until the transaction ends. */
export async function lockRelations(tx: Tx): Promise<void> {
  await tx.query({
    name: 'accounts-lock-relations',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`account-relations:${tx.workspaceId}`],
  })
}
