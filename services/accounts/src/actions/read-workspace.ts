// The workspace that a key opens.
import type { Database } from '@rung/database'
import { readBrandColour } from '../storage/workspace-settings.ts'
import { readWorkspaceRow, type WorkspaceRow } from '../storage/workspaces.ts'

export type ShownWorkspace = WorkspaceRow & { readonly brandColour: string | null }

export function readWorkspace(database: Database, workspaceId: string): Promise<ShownWorkspace> {
  return database.inWorkspace(
    workspaceId,
    async tx => ({ ...(await readWorkspaceRow(tx)), brandColour: await readBrandColour(tx) }),
    { readOnly: true, together: true },
  )
}
