// One at a time registers or retires a key: two that come at once must not both be the second that is active.
import type { Tx } from '@rung/database'

/** Held to the end of the transaction, which must be read-committed: what is read after it sees what the others did. */
export async function lockTokenKeys(tx: Tx): Promise<void> {
  await tx.query({
    name: 'playbook-lock-user-token-keys',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`user-token-keys:${tx.workspaceId}`],
  })
}
