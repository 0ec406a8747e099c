// Which of some accounts have said something new since an instant: for who keeps what it made of them.
import type { Tx } from '@rung/database'

/**
 * Those whose newest snapshot of any context was recorded at `since` or later, in no order: five index look-ups an account,
 * and no signal is read. Of an account without any snapshot there is nothing new.
 */
export async function accountsChangedSince(
  tx: Tx,
  { accountIds, since }: { readonly accountIds: readonly string[]; readonly since: Date },
): Promise<string[]> {
  if (accountIds.length === 0) return []
  const rows = await tx.query<{ account_id: string }>({
    name: 'signals-changed-since',
    text: `
      select asked.account_id
      from unnest($1::text[]) as asked (account_id)
      where exists (
        select
        from unnest(array['usage', 'outcomes', 'accounts', 'external', 'health']) as of (context)
        cross join lateral (
          select snapshots.recorded_at
          from signals.snapshots
          where snapshots.workspace_id = $2
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = ''
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as newest
        where newest.recorded_at >= $3
      )`,
    values: [accountIds, tx.workspaceId, since.toISOString()],
  })
  return rows.map(row => row.account_id)
}
