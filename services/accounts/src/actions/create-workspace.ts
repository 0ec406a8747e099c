// Makes a workspace and the admin key that opens it.
import { BY_OPERATOR, recordAudit } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import type { AccountsDeps } from '../deps.ts'
import { insertWorkspace, type WorkspaceRow } from '../storage/workspaces.ts'
import { keepKey, type MadeKey } from './create-key.ts'

export type MadeWorkspace = { readonly workspace: WorkspaceRow; readonly key: MadeKey }

/** A new workspace every time: two vendors may have one name. */
export function createWorkspace(
  deps: AccountsDeps,
  wanted: { readonly name: string; readonly currency: string },
  keep: Keep<MadeWorkspace>,
): Promise<MadeWorkspace> {
  const workspaceId = deps.newId('ws')
  return deps.database.inWorkspace(workspaceId, async tx => {
    const workspace = { workspaceId, ...wanted, createdAt: deps.clock(), filling: false }
    await insertWorkspace(tx, workspace)
    await recordAudit(tx, [
      {
        action: 'workspace.created',
        subject: { kind: 'workspaces', id: workspaceId },
        accountId: null,
        before: null,
        after: { currency: wanted.currency },
        by: BY_OPERATOR,
        at: workspace.createdAt,
      },
    ])
    const key = await keepKey(tx, deps, {
      scope: 'admin',
      name: 'first admin key',
      personId: null,
      origins: null,
      expiresAt: null,
      createdBy: null,
    })
    const made = { workspace, key }
    await keep(tx, made)
    return made
  })
}
