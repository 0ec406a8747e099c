// GET /v1/webhook-event-types: what webhooks are told, each type with its schema and an example.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { exampleOf, schemaOf } from '../../events/event-body.ts'
import { EVENT_TYPES, type WebhookEventType } from '../../events/event-types.ts'
import { eventTypeSchema } from './schema.ts'

const data = (Object.keys(EVENT_TYPES) as WebhookEventType[]).map(type => ({
  type,
  about: EVENT_TYPES[type].about,
  schema: { ...schemaOf(type) },
  example: { ...exampleOf(type) },
}))

export function serveEventTypes(app: App): void {
  app.get(
    '/v1/webhook-event-types',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['webhooks'],
        summary: 'List event types of webhooks',
        description:
          'Each with the JSON Schema of what is sent and an example. `version` stays while fields are only added. `asOf` and `knownAt` ask the API for things as they stood then.',
        response: { 200: z.object({ data: z.array(eventTypeSchema) }) },
      },
    },
    () => ({ data }),
  )
}
