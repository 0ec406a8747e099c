// /v1/webhooks/:id/deliveries: what was sent to one, what came of it, and once more.
import { type App, answering, instantParam, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { OutboxDeps } from '../../deps.ts'
import { DELIVERY_STATUSES } from '../../statuses.ts'
import type { ShownDelivery } from '../../storage/show-deliveries.ts'
import { listDeliveries, redeliver, replayMissed } from '../actions/deliveries.ts'
import { deliveryParam, deliverySchema, presentDelivery, webhookParam } from './schema.ts'

const tags = ['webhooks']
const config = { scope: 'admin' } as const

const missed = z
  .strictObject({
    since: instantParam.meta({ description: 'From this instant on; events are kept for 30 days.' }),
  })
  .meta({ id: 'WebhookReplay' })

export function serveDeliveries(app: App, deps: OutboxDeps): void {
  serveListDeliveries(app, deps)
  serveRedeliver(app, deps)
  serveReplay(app, deps)
}

function serveListDeliveries(app: App, deps: OutboxDeps): void {
  app.get(
    '/v1/webhooks/:id/deliveries',
    {
      config,
      schema: {
        tags,
        summary: 'List deliveries of a webhook',
        description: 'The newest first, each with its tries; kept for 30 days.',
        params: webhookParam,
        querystring: pageQuery.extend({
          status: z.enum(DELIVERY_STATUSES).optional().describe('Only those that stand so'),
        }),
        response: { 200: pageOf(deliverySchema) },
      },
    },
    async request => {
      const { limit, cursor: before = null, status } = request.query
      const asked = { id: request.params.id, status, before, limit }
      const found = await listDeliveries(deps, request.caller.workspaceId, asked)
      if (isRefusal(found)) throw found
      return { data: found.page.map(presentDelivery), nextCursor: found.next }
    },
  )
}

function serveRedeliver(app: App, deps: OutboxDeps): void {
  app.post(
    '/v1/webhooks/:id/deliveries/:delivery/redeliver',
    {
      config,
      schema: {
        tags,
        summary: 'Send a delivery again',
        description: 'Now, and then by the whole schedule: one that failed, waits, or was taken before.',
        params: deliveryParam,
        response: { 200: deliverySchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (row: ShownDelivery) => ({ status: 200, body: presentDelivery(row) }))
      const row = await redeliver(deps, request.params, request.caller, answer.keep)
      if (isRefusal(row)) throw row
      return answer.send()
    },
  )
}

function serveReplay(app: App, deps: OutboxDeps): void {
  app.post(
    '/v1/webhooks/:id/replay',
    {
      config,
      schema: {
        tags,
        summary: 'Send what a webhook missed',
        description:
          'Events since then that did not reach it: deliveries that failed, and events that were not sent to it because it was switched off or too many waited. The oldest 10,000; ask again for the rest.',
        params: webhookParam,
        body: missed,
        response: {
          200: z.object({ deliveries: z.int().meta({ description: 'How many are to be sent.' }) }),
        },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (body: { readonly deliveries: number }) => ({ status: 200, body }))
      const asked = { id: request.params.id, since: request.body.since }
      const sent = await replayMissed(deps, asked, request.caller, answer.keep)
      if (isRefusal(sent)) throw sent
      return answer.send()
    },
  )
}
