// The SQL of calendar addresses, for those who answer them.
import type { Tx } from '@rung/database'
import type { Role } from './sessions.ts'

/** Whose it is, and the role they have now; null: none. */
export async function readCalendarReader(
  tx: Tx,
  sha256: string,
): Promise<{ readonly personId: string; readonly role: Role | null } | undefined> {
  const [row] = await tx.query<{ person_id: string; present_role: Role | null }>({
    name: 'directory-find-calendar-reader',
    text: `
      select calendar_addresses.person_id, calendar_addresses.present_role
      from directory.calendar_addresses
      where calendar_addresses.workspace_id = $1 and calendar_addresses.sha256 = $2`,
    values: [tx.workspaceId, sha256],
  })
  return row && { personId: row.person_id, role: row.present_role }
}
