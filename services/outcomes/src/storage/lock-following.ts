// Passes that make the promises of segments take turns: two that miss the same promise would both make it.
import { holdLock, type Tx } from '@rung/database'

/** Held until the transaction ends. */
export async function lockFollowing(tx: Tx): Promise<void> {
  await holdLock(tx, `segment-promises:${tx.workspaceId}`)
}
