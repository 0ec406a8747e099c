// Takes away what changed so long ago that nobody can resume from there.
import { CHANGE_FEED_POLICY, deleteChangesBefore } from '@rung/change-feed'
import type { Database } from '@rung/database'
import { listWorkspaceIds } from '@rung/directory'

/** Workspace by workspace, each in a transaction of its own. Several processes may do so at once. */
export async function pruneChanges(database: Database, now: Date): Promise<number> {
  const { keptMs, keptToTellMs } = CHANGE_FEED_POLICY
  const kept = { before: new Date(now.getTime() - keptMs), toTell: new Date(now.getTime() - keptToTellMs) }
  let pruned = 0
  for (const workspaceId of await listWorkspaceIds(database)) {
    pruned += await database.inWorkspace(workspaceId, tx => deleteChangesBefore(tx, kept))
  }
  return pruned
}
