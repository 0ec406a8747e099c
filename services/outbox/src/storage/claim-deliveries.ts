// Takes deliveries that are due, each for one sender.
import type { Tx } from '@rung/database'
import { OUTGOING_POLICY } from '@rung/http-service/outgoing'
import { WEBHOOK_POLICY } from '../policy.ts'

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
