// Writers that take turns: what one of them looks at first, no other changes meanwhile.
import type { Tx } from './transaction.ts'

/**
 * Waits until no other transaction holds the lock of this name, which names its workspace, and holds it to the end of this one.
 *
 * What is read after it sees all that the others did, but only in a read-committed transaction: under repeatable read the picture would
 * be of before the wait.
 */
export async function holdLock(tx: Tx, name: string): Promise<void> {
  await tx.query({
    name: 'database-hold-lock',
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [name],
  })
}
