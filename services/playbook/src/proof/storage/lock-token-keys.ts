// One at a time registers or retires a key: two that come at once must not both be the second that is active.
import { holdLock, type Tx } from '@rung/database'

/** Held to the end of the transaction, which must be read-committed: what is read after it sees what the others did. */
export async function lockTokenKeys(tx: Tx): Promise<void> {
  await holdLock(tx, `user-token-keys:${tx.workspaceId}`)
}
