// Has deliveries sent once more: one of them, or all that a webhook missed.
import type { Tx } from '@rung/database'
import { and, eq } from 'drizzle-orm'
import { WEBHOOK_POLICY } from '../policy.ts'
import { deliveries } from './tables.ts'

/** Puts it back to its first try, now. What is in hand stays in hand. */
export async function sendAgain(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.db
    .update(deliveries)
    .set({ status: 'pending', nextTryAt: now, tried: 0, settledAt: null })
    .where(and(eq(deliveries.workspaceId, tx.workspaceId), eq(deliveries.id, id)))
}

// Events that happened from an instant on and did not reach the endpoint: deliveries that failed, and those that were never made
// since it was switched off or too many waited. The oldest first, and no more than may wait.
const REPLAY = `
  with missed as (
    select events.id as event_id, deliveries.id as delivery_id
    from outbox.events
    join outbox.endpoints on endpoints.workspace_id = $1 and endpoints.id = $2
    left join outbox.deliveries on deliveries.workspace_id = $1 and deliveries.event_id = events.id
      and deliveries.endpoint_id = $2
    where events.workspace_id = $1 and events.happened_at >= $3
      and (deliveries.status = 'failed' or (deliveries.id is null and events.type <> 'webhook.test'))
      and (endpoints.events = '{}' or events.type = any (endpoints.events) or events.type = 'webhook.test')
    order by events.happened_at, events.id
    limit greatest(0, $5 - (
      select count(*) from outbox.deliveries as pending
      where pending.workspace_id = $1 and pending.endpoint_id = $2 and pending.status = 'pending'
    ))
  ), made as (
    insert into outbox.deliveries (workspace_id, id, endpoint_id, event_id, status, created_at, next_try_at)
    select $1, 'dlv_' || substr(missed.event_id, 5) || '_' || substr($2, 5), $2, missed.event_id, 'pending', $4, $4
    from missed
    where missed.delivery_id is null
    on conflict do nothing
    returning deliveries.id
  ), again as (
    update outbox.deliveries set status = 'pending', next_try_at = $4, tried = 0, settled_at = null
    from missed
    where deliveries.workspace_id = $1 and deliveries.id = missed.delivery_id and deliveries.status = 'failed'
    returning deliveries.id
  )
  select (select count(*)::int from made) + (select count(*)::int from again) as deliveries`

/** Resolves to how many are to be sent. */
export async function replayDeliveries(
  tx: Tx,
  endpointId: string,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<number> {
  const [row] = await tx.query<{ deliveries: number }>({
    name: 'outbox-replay-deliveries',
    text: REPLAY,
    values: [tx.workspaceId, endpointId, since.toISOString(), now.toISOString(), WEBHOOK_POLICY.waitingMost],
  })
  return row?.deliveries ?? 0
}
