// The workspace that a key opens.
import type { Database } from '@rung/database'
import { readWorkspaceRow } from '../storage/workspaces.ts'

export function readWorkspace(database: Database, workspaceId: string): ReturnType<typeof readWorkspaceRow> {
  return database.inWorkspace(workspaceId, readWorkspaceRow, { readOnly: true })
}
