// Changes how a workspace shows itself to the customers it asks.
import { byCaller, recordAudit } from '@rung/audit'
import type { Caller } from '@rung/http-service'
import type { AccountsDeps } from '../deps.ts'
import { readBrandColour, writeBrandColour } from '../storage/workspace-settings.ts'
import { readWorkspaceRow } from '../storage/workspaces.ts'
import type { ShownWorkspace } from './read-workspace.ts'

/** The workspace as it is afterwards. The same colour again changes nothing. */
export function changeWorkspace(
  deps: AccountsDeps,
  caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId'>,
  { brandColour }: { readonly brandColour: string | null },
): Promise<ShownWorkspace> {
  const { workspaceId } = caller
  return deps.database.inWorkspace(workspaceId, async tx => {
    const row = await readWorkspaceRow(tx)
    const before = await readBrandColour(tx)
    if (before !== brandColour) {
      await writeBrandColour(tx, brandColour)
      await recordAudit(tx, [
        {
          action: 'workspace.changed',
          subject: { kind: 'workspaces', id: workspaceId },
          accountId: null,
          before: { brandColour: before },
          after: { brandColour },
          by: byCaller(caller),
          at: deps.clock(),
        },
      ])
    }
    return { ...row, brandColour }
  })
}
