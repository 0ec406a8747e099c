// How many deliveries wait.
import type { Tx } from '@rung/database'

/** How many deliveries of each endpoint wait. */
export async function countWaiting(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ endpoint_id: string; waiting: number }>({
    name: 'outbox-count-waiting',
    text: `
      select deliveries.endpoint_id, count(*)::int as waiting
      from outbox.deliveries
      where deliveries.workspace_id = $1 and deliveries.status = 'pending'
      group by deliveries.endpoint_id`,
    values: [tx.workspaceId],
  })
  return new Map(rows.map(row => [row.endpoint_id, row.waiting]))
}
