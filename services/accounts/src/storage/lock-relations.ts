// Writers of relations take turns: two that each see no circle would close one.
import { holdLock, type Tx } from '@rung/database'

/** Held until the transaction ends. */
export async function lockRelations(tx: Tx): Promise<void> {
  await holdLock(tx, `account-relations:${tx.workspaceId}`)
}
