// Sends an event of type `webhook.test` to one endpoint, whatever it wants otherwise.
import { byCaller } from '@rung/audit'
import type { Keep } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { auditWebhook, type WebhookCaller } from '../../audit-webhook.ts'
import type { OutboxDeps } from '../../deps.ts'
import { eventBody } from '../../events/event-body.ts'
import { keepEvents } from '../../storage/keep-events.ts'
import { type ShownDelivery, selectDelivery } from '../../storage/show-deliveries.ts'
import { findToSend } from './find-endpoint.ts'

export function sendTest(
  deps: OutboxDeps,
  id: string,
  caller: WebhookCaller,
  keep: Keep<ShownDelivery>,
): Promise<ShownDelivery | Refusal> {
  return deps.database.inWorkspace(caller.workspaceId, async tx => {
    const held = await findToSend(tx, id)
    if (isRefusal(held)) return held
    const now = deps.clock()
    const event = {
      id: deps.newId('evt'),
      type: 'webhook.test',
      accountId: null,
      once: null,
      body: eventBody({
        type: 'webhook.test',
        at: now,
        workspaceId: tx.workspaceId,
        accountId: null,
        data: { webhookId: id },
      }),
      happenedAt: now,
    }
    const [made] = await keepEvents(tx, [event], { now, only: id })
    if (made === undefined) {
      return refuse('too_many', 'Too many deliveries wait for this webhook.', {
        fix: 'Wait until its receiver has taken some of them.',
      })
    }
    await auditWebhook(tx, 'webhook.tested', id, {
      before: null,
      after: null,
      by: byCaller(caller),
      at: now,
    })
    const delivery = await selectDelivery(tx, id, made)
    if (delivery === undefined) throw new Error('what was just kept is not there')
    await keep(tx, delivery)
    return delivery
  })
}
