// Changes an endpoint: its address, what it is told, whether it is told anything.
import { byCaller } from '@rung/audit'
import { isRefusal, type Refusal } from '@rung/kernel'
import { auditWebhook, noted, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { countWaiting } from '../../storage/count-waiting.ts'
import { updateEndpoint } from '../../storage/endpoints.ts'
import type { Endpoint } from '../../storage/tables.ts'
import { refuseUrl } from './create-webhook.ts'
import { findToChange } from './find-endpoint.ts'
import type { StandingWebhook } from './read-webhooks.ts'

export type WebhookChanges = {
  readonly url?: string | undefined
  readonly description?: string | null | undefined
  readonly events?: readonly string[] | undefined
  readonly enabled?: boolean | undefined
}

/** What is left out stays. Switched on again, it is told of what waits at once. */
export async function changeWebhook(
  deps: OutboxDeps,
  id: string,
  changes: WebhookChanges,
  caller: WebhookCaller,
): Promise<StandingWebhook | Refusal> {
  const refused = changes.url === undefined ? null : await refuseUrl(deps, changes.url)
  if (refused !== null) return refused
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToChange(tx, id)
    if (isRefusal(held)) return held
    const now = deps.clock()
    const next: Endpoint = {
      ...held,
      ...switchTo(held, changes.enabled ?? held.enabled, now),
      url: changes.url ?? held.url,
      description: changes.description === undefined ? held.description : changes.description,
      events: [...(changes.events ?? held.events)],
      changedAt: now,
    }
    await updateEndpoint(tx, id, next)
    await auditWebhook(tx, 'webhook.changed', id, {
      before: noted(held),
      after: noted(next),
      by: byCaller(caller),
      at: now,
    })
    return { endpoint: next, waiting: (await countWaiting(tx)).get(id) ?? 0 }
  })
}

/** Switched on, it begins anew: what failed and what was left out before is over. */
function switchTo(held: Endpoint, enabled: boolean, now: Date): Partial<Endpoint> {
  if (enabled === held.enabled) return {}
  return enabled
    ? {
        enabled,
        disabledBecause: null,
        disabledAt: null,
        failingSince: null,
        leftOut: 0,
        leftOutSince: null,
      }
    : { enabled, disabledBecause: 'by_hand', disabledAt: now }
}
