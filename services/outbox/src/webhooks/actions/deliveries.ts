// Deliveries of an endpoint: shown, sent again one by one, and all that it missed since an instant.
import { byCaller } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { auditWebhook, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { WEBHOOK_POLICY } from '../../policy.ts'
import type { DeliveryStatus } from '../../statuses.ts'
import { replayDeliveries, sendAgain } from '../../storage/send-again.ts'
import { type ShownDelivery, selectDeliveries, selectDelivery } from '../../storage/show-deliveries.ts'
import { findEndpoint, findToSend } from './find-endpoint.ts'

export type DeliveriesQuery = {
  readonly id: string
  readonly status?: DeliveryStatus | undefined
  readonly before: string | null
  readonly limit: number
}

export function listDeliveries(
  deps: OutboxDeps,
  workspaceId: string,
  { id, status, before, limit }: DeliveriesQuery,
): Promise<{ readonly page: readonly ShownDelivery[]; readonly next: string | null } | Refusal> {
  return deps.database.inWorkspace(
    workspaceId,
    async tx => {
      const endpoint = await findEndpoint(tx, id)
      if (isRefusal(endpoint)) return endpoint
      const rows = await selectDeliveries(tx, id, { status, before, limit: limit + 1 })
      const page = rows.slice(0, limit)
      return { page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
    },
    { readOnly: true },
  )
}

/** The delivery as it is afterwards: due now, at the beginning of its schedule. One that was taken is sent again too. */
export function redeliver(
  deps: OutboxDeps,
  { id, delivery }: { readonly id: string; readonly delivery: string },
  caller: WebhookCaller,
  keep: Keep<ShownDelivery>,
): Promise<ShownDelivery | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToSend(tx, id)
    if (isRefusal(held)) return held
    const now = deps.clock()
    if ((await selectDelivery(tx, id, delivery)) === undefined) {
      return refuse('not_found', `No delivery "${delivery}" is of this webhook.`)
    }
    await sendAgain(tx, delivery, now)
    await auditWebhook(tx, 'webhook.redelivered', id, {
      before: null,
      after: { delivery },
      by: byCaller(caller),
      at: now,
    })
    const row = await selectDelivery(tx, id, delivery)
    if (row === undefined) throw new Error('what was just changed is not there')
    await keep(tx, row)
    return row
  })
}

/** How many deliveries are to be sent: those that failed, and events of then that were never sent to it. */
export function replayMissed(
  deps: OutboxDeps,
  { id, since }: { readonly id: string; readonly since: Date },
  caller: WebhookCaller,
  keep: Keep<{ readonly deliveries: number }>,
): Promise<{ readonly deliveries: number } | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToSend(tx, id)
    if (isRefusal(held)) return held
    const now = deps.clock()
    const kept = new Date(now.getTime() - WEBHOOK_POLICY.keptMs)
    if (since < kept) {
      return refuse('invalid', `lies before ${kept.toISOString()}: events of then are not kept any more`, {
        field: 'since',
        fix: 'Send a later instant.',
      })
    }
    const deliveries = await replayDeliveries(tx, id, { since, now })
    await auditWebhook(tx, 'webhook.redelivered', id, {
      before: null,
      after: { since, deliveries },
      by: byCaller(caller),
      at: now,
    })
    await keep(tx, { deliveries })
    return { deliveries }
  })
}
