// Who saves views of a workspace takes turns until the end of the transaction: names and their number are looked at first.
import { holdLock, type Tx } from '@rung/database'

export async function lockViews(tx: Tx): Promise<void> {
  await holdLock(tx, `saved-views:${tx.workspaceId}`)
}
