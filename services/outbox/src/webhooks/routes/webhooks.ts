// /v1/webhooks: make one, look at them, change and delete one.
import { type App, answering } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { OutboxDeps } from '../../deps.ts'
import { changeWebhook } from '../actions/change-webhook.ts'
import { createWebhook, type MadeWebhook } from '../actions/create-webhook.ts'
import { deleteWebhook } from '../actions/delete-webhook.ts'
import { listWebhooks, readWebhook } from '../actions/read-webhooks.ts'
import {
  madeWebhookSchema,
  presentMade,
  presentWebhook,
  webhookChanges,
  webhookParam,
  webhookSchema,
  webhookWanted,
} from './schema.ts'

const tags = ['webhooks']
const config = { scope: 'admin' } as const

export function serveWebhooks(app: App, deps: OutboxDeps): void {
  app.post(
    '/v1/webhooks',
    {
      config,
      schema: {
        tags,
        summary: 'Add a webhook',
        description:
          'Events are posted there as JSON, signed as Standard Webhooks says (`webhook-id`, `webhook-timestamp`, `webhook-signature`), at least once and in no promised order: a receiver tells doubles by `webhook-id`. Any 2xx within 15 seconds takes one; else it is tried again 12 times over 68 hours. 410 switches the webhook off, and so do five days of failures. No redirect is followed. Addresses that are private, of this machine or of a cloud’s metadata are refused, here and before each request.',
        body: webhookWanted,
        response: { 201: madeWebhookSchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (made: MadeWebhook) => ({ status: 201, body: presentMade(made) }))
      const { url, description = null, events } = request.body
      const made = await createWebhook(deps, { url, description, events }, request.caller, answer.keep)
      if (isRefusal(made)) throw made
      return answer.send()
    },
  )
  app.get(
    '/v1/webhooks',
    {
      config,
      schema: {
        tags,
        summary: 'List webhooks',
        description: 'In the order they were made. No secret is shown.',
        response: { 200: z.object({ data: z.array(webhookSchema) }) },
      },
    },
    async request => ({
      data: (await listWebhooks(deps, request.caller.workspaceId)).map(presentWebhook),
    }),
  )
  app.get(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'One webhook',
        description: 'How it stands: what waits, since when it fails, why it is switched off.',
        params: webhookParam,
        response: { 200: webhookSchema },
      },
    },
    async request => {
      const found = await readWebhook(deps, request.caller.workspaceId, request.params.id)
      if (isRefusal(found)) throw found
      return presentWebhook(found)
    },
  )
  serveChanges(app, deps)
}

function serveChanges(app: App, deps: OutboxDeps): void {
  app.patch(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change a webhook',
        description:
          'What is left out stays. Switched off, nothing is sent, and what waits goes on waiting; switched on again, that is sent at once.',
        params: webhookParam,
        body: webhookChanges,
        response: { 200: webhookSchema },
      },
    },
    async request => {
      const changed = await changeWebhook(deps, request.params.id, request.body, request.caller)
      if (isRefusal(changed)) throw changed
      return presentWebhook(changed)
    },
  )
  app.delete(
    '/v1/webhooks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Delete a webhook',
        description: 'With all its deliveries, those that wait too. Answers what it was.',
        params: webhookParam,
        response: { 200: webhookSchema },
      },
    },
    async request => {
      const deleted = await deleteWebhook(deps, request.params.id, request.caller)
      if (isRefusal(deleted)) throw deleted
      return presentWebhook({ endpoint: deleted, waiting: 0 })
    },
  )
}
