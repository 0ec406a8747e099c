// The SQL of as what deputies sign in.
import type { Tx } from '@rung/database'
import type { Role } from '@rung/http-service'

/** The role of each of these people; who cannot sign in is not among them. */
export async function selectDeputyRoles(
  tx: Tx,
  deputyIds: readonly string[],
): Promise<ReadonlyMap<string, Role>> {
  if (deputyIds.length === 0) return new Map()
  const rows = await tx.query<{ person_id: string; role: Role }>({
    name: 'accounts-deputy-roles',
    text: `
      select person_roles.person_id, person_roles.role
      from accounts.person_roles
      where person_roles.workspace_id = $1 and person_roles.person_id = any ($2::text[])`,
    values: [tx.workspaceId, deputyIds],
  })
  return new Map(rows.map(row => [row.person_id, row.role]))
}
