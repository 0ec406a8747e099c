// Says that an account's signals or health must be judged again, for today and every published day since.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from './signal.ts'

export type DueMark = { readonly accountId: string; readonly since: Day }

/**
 * Adds one mark an account and consumer, in the transaction that changed the facts: both commit or neither does.
 * Marks of one call on one account are merged to their earliest day.
 */
export async function markDue(
  tx: Tx,
  consumers: readonly Consumer[],
  marks: readonly DueMark[],
): Promise<void> {
  if (marks.length === 0) return
  const earliest = new Map<string, Day>()
  for (const mark of marks) {
    const known = earliest.get(mark.accountId)
    if (known === undefined || mark.since < known) earliest.set(mark.accountId, mark.since)
  }
  await tx.query({
    name: 'signals-mark-due',
    text: `
      insert into signals.due_work (workspace_id, consumer, account_id, since)
      select $1, consumer, marked.account_id, marked.since
      from unnest($2::text[]) as consumer
      cross join unnest($3::text[], $4::date[]) as marked (account_id, since)`,
    values: [tx.workspaceId, [...consumers], [...earliest.keys()], [...earliest.values()]],
  })
}
