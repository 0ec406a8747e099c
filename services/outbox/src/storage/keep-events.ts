// Keeps what happened, and a delivery of it for each endpoint that wants it.
import type { Tx } from '@rung/database'
import { WEBHOOK_POLICY } from '../policy.ts'

export type NewEvent = {
  readonly id: string
  readonly type: string
  readonly accountId: string | null
  /** What it is of, where the same might be found twice. */
  readonly once: string | null
  readonly body: string
  readonly happenedAt: Date
}

// Which endpoints: those that want the type, or the one that is asked for. An event that none wants is not kept; one that is wanted
// by an endpoint that is switched off is kept, so that it can be asked for later, and not sent.
// Where too many wait for one it is left out for that one, and counted there. A delivery is called after its event and the place
// of its endpoint, so that nothing is drawn here.
//
// Example: two endpoints, one of them for `promise.due` alone: of a `band.changed` one delivery is made.
const KEEP = `
  with given as (
    select each.id, each.type, each.account_id, each.once, each.body, each.happened_at
    from jsonb_to_recordset($2::jsonb) as each (id text, type text, account_id text, once text, body text, happened_at timestamptz)
  ), wanted as (
    select given.id as event_id, endpoints.id as endpoint_id, endpoints.enabled,
      row_number() over (partition by endpoints.id order by given.happened_at, given.id) as place
    from given
    join outbox.endpoints on endpoints.workspace_id = $1
      and case when $3::text is null
        then endpoints.events = '{}' or given.type = any (endpoints.events)
        else endpoints.id = $3 end
  ), kept as (
    insert into outbox.events (workspace_id, id, type, account_id, once, body, happened_at)
    select $1, given.id, given.type, given.account_id, given.once, given.body, given.happened_at
    from given
    where given.id in (select wanted.event_id from wanted)
    on conflict do nothing
    returning events.id
  ), waiting as (
    select pending.endpoint_id, count(*) as deliveries
    from outbox.deliveries as pending
    where pending.workspace_id = $1 and pending.status = 'pending'
      and pending.endpoint_id in (select wanted.endpoint_id from wanted)
    group by pending.endpoint_id
  ), placed as (
    select wanted.event_id, wanted.endpoint_id,
      wanted.place + coalesce(waiting.deliveries, 0) <= $4 as fits
    from wanted
    join kept on kept.id = wanted.event_id
    left join waiting on waiting.endpoint_id = wanted.endpoint_id
    where wanted.enabled
  ), left_out as (
    update outbox.endpoints set
      left_out = endpoints.left_out + over.events,
      left_out_since = coalesce(endpoints.left_out_since, $5)
    from (select placed.endpoint_id, count(*) as events from placed where not placed.fits group by placed.endpoint_id) as over
    where endpoints.workspace_id = $1 and endpoints.id = over.endpoint_id
  )
  insert into outbox.deliveries (workspace_id, id, endpoint_id, event_id, status, created_at, next_try_at)
  select $1, 'dlv_' || substr(placed.event_id, 5) || '_' || substr(placed.endpoint_id, 5), placed.endpoint_id, placed.event_id,
    'pending', $5, $5
  from placed
  where placed.fits
  returning deliveries.id`

/** The ids of the deliveries that it makes. `only` names one endpoint, which is told whatever it wants and is. */
export async function keepEvents(
  tx: Tx,
  given: readonly NewEvent[],
  { now, only = null }: { readonly now: Date; readonly only?: string | null },
): Promise<string[]> {
  if (given.length === 0) return []
  const rows = given.map(({ id, type, accountId, once, body, happenedAt }) => ({
    id,
    type,
    account_id: accountId,
    once,
    body,
    happened_at: happenedAt,
  }))
  const made = await tx.query<{ id: string }>({
    name: 'outbox-keep-events',
    text: KEEP,
    values: [tx.workspaceId, JSON.stringify(rows), only, WEBHOOK_POLICY.waitingMost, now.toISOString()],
  })
  return made.map(({ id }) => id)
}
