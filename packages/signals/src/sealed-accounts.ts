// Of which accounts the newest reading leaves verdicts out for a viewer.
import type { Tx } from '@rung/database'
import type { Viewer } from './signal.ts'

/** By id; none for nobody in particular. Looks through what was sealed lately, not through the past. */
export async function sealedAccounts(tx: Tx, viewer: Viewer): Promise<string[]> {
  if (viewer === null) return []
  const rows = await tx.query<{ account_id: string }>({
    name: 'signals-sealed-accounts',
    text: `
      with lately as (
        select distinct snapshots.account_id
        from signals.snapshots
        where snapshots.workspace_id = $1 and snapshots.sealed_for = $2 and snapshots.sealed_until > $3
      )
      select lately.account_id
      from lately
      cross join lateral (
        select newest.sealed_for, newest.sealed_until
        from signals.snapshots as newest
        where newest.workspace_id = $1
          and newest.account_id = lately.account_id
          and newest.context = 'outcomes'
          and newest.draft = ''
        order by newest.as_of desc, newest.recorded_at desc
        limit 1
      ) as told
      where told.sealed_for = $2 and told.sealed_until > $3
      order by lately.account_id`,
    values: [tx.workspaceId, viewer.personId, viewer.now.toISOString()],
  })
  return rows.map(row => row.account_id)
}
