// Who judges and who changes what is judged by take turns: many may judge at once, nobody while the config changes.
import { holdLock, type Tx } from '@rung/database'

/**
 * Take it before reading the policies that a batch writes under, and hold it to the end of the transaction. What was
 * written before a publication was then written under the policy before it, and what comes after it under the new one.
 * In a read-committed transaction, so that a publication waited for is seen.
 */
export async function lockConfigToJudge(tx: Tx): Promise<void> {
  await tx.query({
    name: 'config-lock-shared',
    text: 'select pg_advisory_xact_lock_shared(hashtextextended($1, 0))',
    values: [keyOf(tx)],
  })
}

/** Waits for every batch in hand. Read the clock only after it: then no batch was judged later than the change. */
export async function lockConfigToChange(tx: Tx): Promise<void> {
  await holdLock(tx, keyOf(tx))
}

function keyOf(tx: Tx): string {
  return `config:${tx.workspaceId}`
}
