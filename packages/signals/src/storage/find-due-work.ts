// Which workspaces have work that is due, for every consumer in one look.
import type { Database } from '@rung/database'
import type { Consumer } from '../signal.ts'

/** The workspaces with marks that may be claimed at `now`, by consumer; a consumer without any is absent. */
export async function findDueWork(
  database: Database,
  now: Date,
): Promise<ReadonlyMap<Consumer, readonly string[]>> {
  const due = await database.query<{ consumer: Consumer; workspaceId: string }>({
    name: 'signals-find-due-work',
    text: `
      select found.consumer, found.workspace_id as "workspaceId"
      from signals.due_workspaces($1) as found`,
    values: [now.toISOString()],
  })
  return new Map(
    [...Map.groupBy(due, ({ consumer }) => consumer)].map(([consumer, found]) => [
      consumer,
      found.map(({ workspaceId }) => workspaceId),
    ]),
  )
}
