// Locks that last as long as the transaction: one count, and one recorder, at a time in a workspace.
import { holdLock, type Tx } from '@rung/database'

function lock(tx: Tx, what: string): Promise<unknown> {
  return holdLock(tx, `usage-${what}:${tx.workspaceId}`)
}

/** Held while days are counted and while definitions change, so that no day is counted under a definition just gone. */
export async function lockCount(tx: Tx): Promise<void> {
  await lock(tx, 'count')
}

/** Held while another system's numbers are written, so that two senders do not write the same revision. */
export async function lockRecording(tx: Tx): Promise<void> {
  await lock(tx, 'record')
}
