// Takes away events that have served their time, and says of every position that it is of now.
import type { OutboxDeps } from '../deps.ts'
import { WEBHOOK_POLICY } from '../policy.ts'
import { workspacesWithEventsBefore, workspacesWithWebhooks } from '../storage/list-workspaces.ts'
import { stampPosition } from '../storage/positions.ts'
import { deleteEventsBefore } from '../storage/prune-events.ts'

export async function pruneEvents({ database, clock }: OutboxDeps): Promise<void> {
  const before = new Date(clock().getTime() - WEBHOOK_POLICY.keptMs)
  for (const workspaceId of await workspacesWithEventsBefore(database, before)) {
    await database.inWorkspace(workspaceId, tx => deleteEventsBefore(tx, before))
  }
  for (const workspaceId of await workspacesWithWebhooks(database)) {
    await database.inWorkspace(workspaceId, tx => stampPosition(tx, clock()))
  }
}
