// Deletes kept answers that have expired, workspace by workspace, each in a transaction of its own.
import type { Database } from '@rung/database'
import { deleteExpired, listWithExpired } from './storage/kept-answers.ts'

/** Resolves to how many there were. Several processes may do so at once. */
export async function pruneAnswers(database: Database, now: Date): Promise<number> {
  let pruned = 0
  for (const workspaceId of await listWithExpired(database, now)) {
    pruned += await database.inWorkspace(workspaceId, tx => deleteExpired(tx, now))
  }
  return pruned
}
