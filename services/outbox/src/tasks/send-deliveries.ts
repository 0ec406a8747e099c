// Sends the deliveries that are due, and notes what came of each try.
import { BY_ITSELF } from '@rung/audit'
import type { Tx } from '@rung/database'
import { drawChance, isGone, isTaken, nextTryAfter, type Posted, post } from '@rung/http-service/outgoing'
import { auditWebhook } from '../audit-webhook.ts'
import type { OutboxDeps } from '../deps.ts'
import { WEBHOOK_POLICY } from '../policy.ts'
import { signedHeaders } from '../signing/sign.ts'
import { type ClaimedDelivery, claimDeliveries } from '../storage/claim-deliveries.ts'
import { holdEndpoint, updateEndpoint } from '../storage/endpoints.ts'
import { workspacesWithDueDeliveries } from '../storage/list-workspaces.ts'
import { settleDelivery } from '../storage/settle-delivery.ts'
import type { Endpoint } from '../storage/tables.ts'

const MS_PER_SECOND = 1000

/** Of each workspace what is due, some at once; says how many were tried. */
export async function sendDeliveries(deps: OutboxDeps): Promise<number> {
  const { database, clock } = deps
  let tried = 0
  for (const workspaceId of await workspacesWithDueDeliveries(database, clock())) {
    if (deps.stopping?.aborted === true) break
    const claimed = await database.inWorkspace(workspaceId, tx => claimDeliveries(tx, clock()))
    await Promise.all(claimed.map(delivery => sendOne(deps, workspaceId, delivery)))
    tried += claimed.length
  }
  return tried
}

/** No transaction is open while it waits for an answer. */
async function sendOne(deps: OutboxDeps, workspaceId: string, delivery: ClaimedDelivery): Promise<void> {
  const at = deps.clock()
  const started = performance.now()
  const posted = await tryOnce(deps, delivery, at)
  // a process that ends waits no longer: another one tries it again, once the lease is over
  if (posted.status === null && deps.reach.cut?.aborted === true) return
  const ms = Math.round(performance.now() - started)
  await deps.database.inWorkspace(workspaceId, tx => settle(tx, deps, { delivery, posted, at, ms }))
}

function tryOnce(deps: OutboxDeps, delivery: ClaimedDelivery, at: Date): Promise<Posted> {
  const { endpointId, url, body, eventId } = delivery
  const secrets = [delivery.secret, delivery.formerSecret].flatMap(sealed =>
    sealed === null ? [] : (deps.vault?.open(sealed, endpointId) ?? []),
  )
  if (secrets.length === 0) {
    return Promise.resolve({ status: null, error: 'its secret cannot be read: rotate it' })
  }
  const headers = { ...signedHeaders({ id: eventId, at, body }, secrets), 'user-agent': 'Rung' }
  return post({ url, headers, body }, deps.reach)
}

type Outcome = {
  readonly delivery: ClaimedDelivery
  readonly posted: Posted
  readonly at: Date
  readonly ms: number
}

async function settle(tx: Tx, deps: OutboxDeps, outcome: Outcome): Promise<void> {
  const { delivery, posted, at, ms } = outcome
  const now = deps.clock()
  // whoever switches it off or deletes it meanwhile goes first or waits
  const endpoint = await holdEndpoint(tx, delivery.endpointId)
  if (endpoint === undefined) return
  const [taken, gone] = [isTaken(posted), isGone(posted)]
  const again =
    taken || gone ? null : nextTryAfter(posted, delivery.tried + 1, now, drawChance(deps.randomBytes))
  await settleDelivery(tx, {
    id: delivery.id,
    status: taken ? 'delivered' : again === null ? 'failed' : 'pending',
    nextTryAt: again,
    settledAt: again === null ? now : null,
    try: { at: at.toISOString(), status: posted.status, error: posted.error, ms },
  })
  await noteOfEndpoint(tx, endpoint, { isTaken: taken, isGone: gone, isOver: again === null, now })
}

type Noted = {
  readonly isTaken: boolean
  readonly isGone: boolean
  /** This delivery is tried no more. */
  readonly isOver: boolean
  readonly now: Date
}

async function noteOfEndpoint(tx: Tx, endpoint: Endpoint, noted: Noted): Promise<void> {
  const { isOver, now } = noted
  if (noted.isTaken) {
    const isNews =
      endpoint.failingSince !== null ||
      endpoint.succeededAt === null ||
      now.getTime() - endpoint.succeededAt.getTime() >= MS_PER_SECOND
    if (isNews) await updateEndpoint(tx, endpoint.id, { failingSince: null, succeededAt: now })
    return
  }
  const failingSince = endpoint.failingSince ?? now
  const isDead = isOver && now.getTime() - failingSince.getTime() >= WEBHOOK_POLICY.failingForMs
  if (endpoint.enabled && (noted.isGone || isDead)) {
    await switchOff(tx, { ...endpoint, failingSince }, noted.isGone ? 'gone' : 'failing', now)
  } else if (endpoint.failingSince === null) {
    await updateEndpoint(tx, endpoint.id, { failingSince })
  }
}

async function switchOff(
  tx: Tx,
  { id, failingSince }: Endpoint,
  because: 'gone' | 'failing',
  now: Date,
): Promise<void> {
  await updateEndpoint(tx, id, {
    enabled: false,
    disabledBecause: because,
    disabledAt: now,
    failingSince,
    changedAt: now,
  })
  await auditWebhook(tx, 'webhook.switched_off', id, {
    before: { enabled: true },
    after: { enabled: false, because, failingSince },
    by: BY_ITSELF,
    at: now,
  })
}
