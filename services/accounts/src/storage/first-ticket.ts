// Whether, and since when, a workspace records tickets.
import type { Tx } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'

/**
 * The day of the workspace's first ticket, as known; null when there is none. Asked before silence counts as zero: a
 * source that never spoke says nothing. One step down an index, whatever the number of tickets.
 */
export async function firstTicketOn(tx: Tx, knownAt: Date): Promise<Day | null> {
  const [first] = await tx.query<{ occurred_at: Date }>({
    name: 'accounts-first-ticket',
    text: `
      select tickets.occurred_at
      from accounts.tickets
      where tickets.workspace_id = $1 and tickets.recorded_at <= $2 and not tickets.retracted
      order by tickets.occurred_at
      limit 1`,
    values: [tx.workspaceId, knownAt.toISOString()],
  })
  return first === undefined ? null : dayOf(first.occurred_at)
}
