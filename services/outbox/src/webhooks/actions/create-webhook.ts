// Makes an endpoint: its address is looked at, its secret drawn, shown once and kept sealed.
import { byCaller } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import { checkTarget, parseTarget, type Vault } from '@rung/http-service/outgoing'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { auditWebhook, noted, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { WEBHOOK_POLICY } from '../../policy.ts'
import { drawSecret } from '../../signing/secret.ts'
import { insertEndpoint, lockEndpoints, selectEndpoints } from '../../storage/endpoints.ts'
import { startPosition } from '../../storage/positions.ts'
import type { Endpoint } from '../../storage/tables.ts'

export type WebhookWanted = {
  readonly url: string
  readonly description: string | null
  /** Types of events; empty: all of them. */
  readonly events: readonly string[]
}

export type MadeWebhook = { readonly endpoint: Endpoint; readonly secret: string }

export async function createWebhook(
  deps: OutboxDeps,
  wanted: WebhookWanted,
  caller: WebhookCaller,
  keep: Keep<MadeWebhook>,
): Promise<MadeWebhook | Refusal> {
  const vault = vaultOf(deps)
  if (isRefusal(vault)) return vault
  // before the transaction: nothing waits for a name server while it holds a lock
  const refused = await refuseUrl(deps, wanted.url)
  if (refused !== null) return refused
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    await lockEndpoints(tx)
    const there = await selectEndpoints(tx)
    if (there.length >= WEBHOOK_POLICY.endpointsMost) {
      return refuse('conflict', `There are ${there.length} webhooks already.`, {
        fix: 'Delete one that nobody needs any more.',
      })
    }
    const [now, id, secret] = [deps.clock(), deps.newId('whk'), drawSecret(deps.randomBytes)]
    const endpoint: Endpoint = {
      workspaceId: tx.workspaceId,
      id,
      url: wanted.url,
      description: wanted.description,
      events: [...wanted.events],
      enabled: true,
      disabledBecause: null,
      disabledAt: null,
      secret: vault.seal(secret, id),
      formerSecret: null,
      formerUntil: null,
      failingSince: null,
      succeededAt: null,
      leftOut: 0,
      leftOutSince: null,
      createdAt: now,
      createdBy: caller.keyId,
      changedAt: now,
    }
    await insertEndpoint(tx, endpoint)
    await startPosition(tx, now)
    await auditWebhook(tx, 'webhook.created', id, {
      before: null,
      after: noted(endpoint),
      by: byCaller(caller),
      at: now,
    })
    await keep(tx, { endpoint, secret })
    return { endpoint, secret }
  })
}

export function vaultOf({ vault }: OutboxDeps): Vault | Refusal {
  return (
    vault ??
    refuse('unavailable', 'This installation has no secret to keep secrets with.', {
      fix: 'Ask whoever runs it to set RUNG_LINK_SECRET for the outbox service.',
    })
  )
}

export async function refuseUrl({ reach }: OutboxDeps, text: string): Promise<Refusal | null> {
  const url = parseTarget(text, reach)
  if (isRefusal(url)) return url
  const target = await checkTarget(url, reach)
  return isRefusal(target) ? target : null
}
