// Which keys and sessions are good at this moment, by id: for streams that were opened with them and stay open.
import type { Tx } from '@rung/database'
import { DIRECTORY_POLICY } from '@rung/directory'

/** A session of which the person has another role by now is not: its id is to be renewed first. */
export async function whoMayListen(tx: Tx, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const idleSince = new Date(now.getTime() - DIRECTORY_POLICY.sessionIdleMs)
  const rows = await tx.query<{ id: string }>({
    name: 'accounts-who-may-listen',
    text: `
      select sessions.id
      from directory.sessions
      where sessions.workspace_id = $1 and sessions.id = any ($2::text[]) and sessions.revoked_at is null
        and sessions.expires_at > $3 and coalesce(sessions.last_seen_at, sessions.rotated_at) > $4
        and sessions.present_role = sessions.role
      union all
      select keys.id
      from directory.keys
      where keys.workspace_id = $1 and keys.id = any ($2::text[]) and keys.revoked_at is null
        and (keys.expires_at is null or keys.expires_at > $3)`,
    values: [tx.workspaceId, ids, now.toISOString(), idleSince.toISOString()],
  })
  return new Set(rows.map(row => row.id))
}
