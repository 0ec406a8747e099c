// As what one of the vendor's people may sign in now.
import type { Tx } from '@rung/database'

/** Null where they may not. */
export async function readPresentRole(tx: Tx, personId: string): Promise<string | null> {
  const [row] = await tx.query<{ role: string }>({
    name: 'directory-present-role',
    text: `
      select present_roles.role
      from directory.present_roles
      where present_roles.workspace_id = $1 and present_roles.person_id = $2`,
    values: [tx.workspaceId, personId],
  })
  return row?.role ?? null
}
