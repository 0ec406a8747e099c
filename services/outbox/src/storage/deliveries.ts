// Deliveries as rows: what is due, what came of a try, what is shown, and what is asked for again.
import type { Tx } from '@rung/database'
import { OUTGOING_POLICY } from '@rung/http-service/outgoing'
import { and, desc, eq, getTableColumns, lt, type SQL } from 'drizzle-orm'
import { WEBHOOK_POLICY } from '../policy.ts'
import type { DeliveryStatus } from '../statuses.ts'
import { type Delivery, deliveries, events, type Try } from './tables.ts'

export type ClaimedDelivery = {
  readonly id: string
  readonly eventId: string
  readonly endpointId: string
  readonly tried: number
  readonly body: string
  readonly url: string
  readonly secret: Buffer
  readonly formerSecret: Buffer | null
}

type ClaimedRow = {
  id: string
  event_id: string
  endpoint_id: string
  tried: number
  body: string
  url: string
  secret: Buffer
  former_secret: Buffer | null
}

// Of each enabled endpoint the deliveries that are due the longest, and no more of one than may be in hand at once: one that hangs
// holds up no other. What another process has in hand is passed over until its lease is over.
const CLAIM = `
  with due as (
    select found.id
    from outbox.endpoints
    cross join lateral (
      select deliveries.id, deliveries.next_try_at
      from outbox.deliveries
      where deliveries.workspace_id = $1 and deliveries.endpoint_id = endpoints.id
        and deliveries.status = 'pending' and deliveries.next_try_at <= $2
        and (deliveries.leased_until is null or deliveries.leased_until <= $2)
      order by deliveries.next_try_at, deliveries.id
      limit greatest(0, $4 - (
        select count(*) from outbox.deliveries as in_hand
        where in_hand.workspace_id = $1 and in_hand.endpoint_id = endpoints.id
          and in_hand.status = 'pending' and in_hand.leased_until > $2
      ))
      for update skip locked
    ) as found
    where endpoints.workspace_id = $1 and endpoints.enabled
    order by found.next_try_at, found.id
    limit $5
  ), claimed as (
    update outbox.deliveries set leased_until = $3
    from due
    where deliveries.workspace_id = $1 and deliveries.id = due.id
    returning deliveries.id, deliveries.event_id, deliveries.endpoint_id, deliveries.tried
  )
  select claimed.id, claimed.event_id, claimed.endpoint_id, claimed.tried, events.body, endpoints.url, endpoints.secret,
    case when endpoints.former_until > $2 then endpoints.former_secret end as former_secret
  from claimed
  join outbox.events on events.workspace_id = $1 and events.id = claimed.event_id
  join outbox.endpoints on endpoints.workspace_id = $1 and endpoints.id = claimed.endpoint_id
  order by claimed.id`

export async function claimDeliveries(tx: Tx, now: Date): Promise<ClaimedDelivery[]> {
  const { atOnce, atOnceOfOne } = WEBHOOK_POLICY
  const until = new Date(now.getTime() + OUTGOING_POLICY.leaseMs)
  const rows = await tx.query<ClaimedRow>({
    name: 'outbox-claim-deliveries',
    text: CLAIM,
    values: [tx.workspaceId, now.toISOString(), until.toISOString(), atOnceOfOne, atOnce],
  })
  return rows.map(row => ({
    id: row.id,
    eventId: row.event_id,
    endpointId: row.endpoint_id,
    tried: row.tried,
    body: row.body,
    url: row.url,
    secret: row.secret,
    formerSecret: row.former_secret,
  }))
}

export type Settled = {
  readonly id: string
  readonly status: DeliveryStatus
  readonly nextTryAt: Date | null
  readonly settledAt: Date | null
  readonly try: Try
}

// The oldest tries make room for the new one.
const SETTLE = `
  update outbox.deliveries set
    status = $3,
    next_try_at = $4,
    settled_at = $5,
    leased_until = null,
    tried = deliveries.tried + 1,
    tries = jsonb_path_query_array(deliveries.tries, '$[last - $keep to last]', jsonb_build_object('keep', $7::int - 2)) || $6::jsonb
  where deliveries.workspace_id = $1 and deliveries.id = $2 and deliveries.status = 'pending'`

export async function settleDelivery(tx: Tx, settled: Settled): Promise<void> {
  await tx.query({
    name: 'outbox-settle-delivery',
    text: SETTLE,
    values: [
      tx.workspaceId,
      settled.id,
      settled.status,
      settled.nextTryAt?.toISOString() ?? null,
      settled.settledAt?.toISOString() ?? null,
      JSON.stringify([settled.try]),
      WEBHOOK_POLICY.triesKept,
    ],
  })
}

export type ShownDelivery = Omit<Delivery, 'workspaceId' | 'leasedUntil'> & {
  readonly type: string
  readonly accountId: string | null
  readonly happenedAt: Date
  readonly body: string
}

const { workspaceId: _, leasedUntil: __, ...shown } = getTableColumns(deliveries)
const columns = {
  ...shown,
  type: events.type,
  accountId: events.accountId,
  happenedAt: events.happenedAt,
  body: events.body,
}

const shownOf = (tx: Tx, endpointId: string, ...conditions: readonly (SQL | undefined)[]) =>
  tx.db
    .select(columns)
    .from(deliveries)
    .innerJoin(events, and(eq(events.workspaceId, tx.workspaceId), eq(events.id, deliveries.eventId)))
    .where(
      and(eq(deliveries.workspaceId, tx.workspaceId), eq(deliveries.endpointId, endpointId), ...conditions),
    )

/** Of an endpoint, the newest first: below an id, of one status or of all. */
export function selectDeliveries(
  tx: Tx,
  endpointId: string,
  asked: {
    readonly status?: DeliveryStatus | undefined
    readonly before: string | null
    readonly limit: number
  },
): Promise<ShownDelivery[]> {
  return shownOf(
    tx,
    endpointId,
    asked.status === undefined ? undefined : eq(deliveries.status, asked.status),
    asked.before === null ? undefined : lt(deliveries.id, asked.before),
  )
    .orderBy(desc(deliveries.id))
    .limit(asked.limit)
}

export async function selectDelivery(
  tx: Tx,
  endpointId: string,
  id: string,
): Promise<ShownDelivery | undefined> {
  const rows = await shownOf(tx, endpointId, eq(deliveries.id, id))
  return rows[0]
}

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
