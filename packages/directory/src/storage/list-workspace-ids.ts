// Which workspaces there are: the one question that crosses them, and it answers with ids alone.
import type { Database } from '@rung/database'

/** Every workspace's id, in order. */
export async function listWorkspaceIds(database: Database): Promise<string[]> {
  const rows = await database.query<{ id: string }>({
    name: 'directory-workspace-ids',
    text: 'select workspace_ids.id from directory.workspace_ids() as workspace_ids (id) order by workspace_ids.id',
  })
  return rows.map(row => row.id)
}
