// What is asked of one webhook: another secret, and an event to try it with.
import { type App, answering } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { OutboxDeps } from '../../deps.ts'
import type { ShownDelivery } from '../../storage/show-deliveries.ts'
import type { MadeWebhook } from '../actions/create-webhook.ts'
import { rotateSecret } from '../actions/rotate-secret.ts'
import { sendTest } from '../actions/send-test.ts'
import { deliverySchema, madeWebhookSchema, presentDelivery, presentMade, webhookParam } from './schema.ts'

const tags = ['webhooks']
const config = { scope: 'admin' } as const

const rotation = z
  .strictObject({
    atOnce: z
      .boolean()
      .default(false)
      .meta({ description: 'True: the former secret is known to others, and signs nothing more.' }),
  })
  .meta({ id: 'WebhookRotation' })

export function serveActOnWebhook(app: App, deps: OutboxDeps): void {
  app.post(
    '/v1/webhooks/:id/rotate',
    {
      config,
      schema: {
        tags,
        summary: 'Rotate the secret of a webhook',
        description:
          'Draws a new one, shown this once. For a day both sign, so that a receiver with either takes what is sent; `atOnce` ends the former one now.',
        params: webhookParam,
        body: rotation,
        response: { 200: madeWebhookSchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (made: MadeWebhook) => ({ status: 200, body: presentMade(made) }))
      const asked = { id: request.params.id, atOnce: request.body.atOnce }
      const made = await rotateSecret(deps, asked, request.caller, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
  app.post(
    '/v1/webhooks/:id/test',
    {
      config,
      schema: {
        tags,
        summary: 'Send a test event to a webhook',
        description:
          'An event of type `webhook.test`, sent within seconds. Its delivery says what came of it.',
        params: webhookParam,
        response: { 201: deliverySchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (row: ShownDelivery) => ({ status: 201, body: presentDelivery(row) }))
      const sent = await sendTest(deps, request.params.id, request.caller, answer.keep)
      if (isRefusal(sent)) throw sent
      return answer.send()
    },
  )
}
