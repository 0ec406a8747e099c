// One user at a time: two pages that ask at once must not both spend the last of the budget.
import { holdLock, type Tx } from '@rung/database'

/**
 * Waits until no other transaction decides for this user, and holds that to the end of this one.
 *
 * What is read after it sees all that the others did, but only in a read-committed transaction: under repeatable read the
 * picture would be of before the wait.
 */
export async function lockNudgedUser(tx: Tx, userId: string): Promise<void> {
  await holdLock(tx, `nudges:${tx.workspaceId}:${userId}`)
}
