// Whether past days that were asked for wait to be judged yet.
import type { Tx } from '@rung/database'

/** Days of accounts by context, those of accounts that are stuck apart: nobody waits for them. */
export async function countBackfillLeft(tx: Tx): Promise<number> {
  const rows = await tx.query<{ waiting: number }>({
    name: 'renewals-count-backfill-left',
    text: `
      select count(*)::int as waiting
      from signals.due_work
      where due_work.workspace_id = $1 and due_work.consumer in ('usage', 'outcomes', 'accounts')
        and due_work.backfill_on is not null`,
    values: [tx.workspaceId],
  })
  return rows[0]?.waiting ?? 0
}
