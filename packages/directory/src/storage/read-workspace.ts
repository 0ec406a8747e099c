// The workspace a transaction is in: its name, and the one currency it reports in.
import type { Tx } from '@rung/database'

export type Workspace = {
  readonly id: string
  readonly name: string
  readonly currency: string
  /** True while it is being filled from an export: nobody is answered yet. */
  readonly filling: boolean
  /** As in style sheets, `#rrggbb`; null: none of its own. */
  readonly brandColour: string | null
}

/** The workspace of the transaction, or undefined when it was never made. */
export async function readWorkspace(tx: Tx): Promise<Workspace | undefined> {
  const [row] = await tx.query<Workspace>({
    name: 'directory-workspace',
    text: `
      select workspaces.workspace_id as id, workspaces.name, workspaces.currency, workspaces.filling,
        workspaces.brand_colour as "brandColour"
      from directory.workspaces
      where workspaces.workspace_id = $1`,
    values: [tx.workspaceId],
  })
  return row
}
