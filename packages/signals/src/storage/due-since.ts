// Which accounts wait to be judged by a consumer, and from which day on.
import type { Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import type { Consumer } from '../signal.ts'

/** The earliest day of each account's marks; accounts without one are absent. */
export async function readDueSince(
  tx: Tx,
  consumer: Consumer,
  accountIds: readonly string[],
): Promise<Map<string, Day>> {
  const rows = await tx.query<{ account_id: string; since: Day }>({
    name: 'signals-due-since',
    text: `
      select due_work.account_id, min(due_work.since)::text as since
      from signals.due_work
      where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = any ($3::text[])
      group by due_work.account_id`,
    values: [tx.workspaceId, consumer, accountIds],
  })
  return new Map(rows.map(row => [row.account_id, row.since]))
}
