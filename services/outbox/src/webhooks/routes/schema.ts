// The shapes of webhooks and their deliveries, as the API takes and answers them.
import { idText, instantParam, nameText } from '@rung/http-service'
import { z } from 'zod'
import { EVENT_TYPES, WANTED_TYPES, type WebhookEventType } from '../../events/event-types.ts'
import { DELIVERY_STATUSES, DISABLED_BECAUSE } from '../../statuses.ts'
import type { ShownDelivery } from '../../storage/show-deliveries.ts'
import type { MadeWebhook } from '../actions/create-webhook.ts'
import type { StandingWebhook } from '../actions/read-webhooks.ts'

const url = z
  .string()
  .min(1)
  .max(2_000)
  .meta({
    description: 'Where events are posted to: https, and an address that anybody on the Internet can reach.',
    examples: ['https://hooks.vendor.example/rung'],
  })
const description = nameText.meta({ description: 'What it is for.' })
const events = z.array(z.enum(WANTED_TYPES)).max(WANTED_TYPES.length).meta({
  description:
    'The types it is told of: GET /v1/webhook-event-types. Empty: all of them, and those that come.',
})

export const webhookWanted = z
  .strictObject({ url, description: description.nullish(), events: events.default([]) })
  .meta({ id: 'WebhookWanted' })
export const webhookChanges = z
  .strictObject({
    url: url.optional(),
    description: description.nullish(),
    events: events.optional(),
    enabled: z
      .boolean()
      .optional()
      .meta({ description: 'False: nothing is sent. True: what waits is sent, and it begins anew.' }),
  })
  .meta({ id: 'WebhookChanges' })

export const webhookSchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the webhook.' }),
    url: z.string().meta({ description: 'Where events are posted to.' }),
    description: z.string().nullable().meta({ description: 'What it is for.' }),
    events: z.array(z.string()).meta({ description: 'The types it is told of; empty: all.' }),
    enabled: z.boolean().meta({ description: 'Whether anything is sent.' }),
    disabledBecause: z.enum(DISABLED_BECAUSE).nullable().meta({
      description:
        'Why not. `by_hand`: somebody switched it off. `gone`: its receiver answered 410. `failing`: it took nothing for five days.',
    }),
    disabledAt: instantParam.nullable().meta({ description: 'When it was switched off.' }),
    failingSince: instantParam
      .nullable()
      .meta({ description: 'When the first try failed since one was taken; null: the last one was taken.' }),
    succeededAt: instantParam.nullable().meta({ description: 'When a delivery was last taken.' }),
    waiting: z.int().meta({ description: 'Deliveries that are to be sent, or sent again.' }),
    leftOut: z
      .int()
      .meta({ description: 'Events that were not kept for it because 10,000 deliveries waited already.' }),
    leftOutSince: instantParam.nullable().meta({
      description: 'Since when events may not have been sent to it; `POST .../replay` sends them.',
    }),
    formerSecretUntil: instantParam
      .nullable()
      .meta({ description: 'Until when the secret before the last rotation signs as well.' }),
    createdAt: instantParam,
    changedAt: instantParam.meta({ description: 'When it was last changed.' }),
  })
  .meta({ id: 'Webhook' })
export const madeWebhookSchema = webhookSchema
  .extend({
    secret: z.string().meta({
      description:
        'What it is signed with: `whsec_` and base64, for any library of Standard Webhooks. Shown this once.',
    }),
  })
  .meta({ id: 'WebhookWithSecret' })

export const presentWebhook = ({ endpoint, waiting }: StandingWebhook): z.output<typeof webhookSchema> => ({
  id: endpoint.id,
  url: endpoint.url,
  description: endpoint.description,
  events: endpoint.events,
  enabled: endpoint.enabled,
  disabledBecause: endpoint.disabledBecause,
  disabledAt: endpoint.disabledAt,
  failingSince: endpoint.failingSince,
  succeededAt: endpoint.succeededAt,
  waiting,
  leftOut: endpoint.leftOut,
  leftOutSince: endpoint.leftOutSince,
  formerSecretUntil: endpoint.formerUntil,
  createdAt: endpoint.createdAt,
  changedAt: endpoint.changedAt,
})

export const presentMade = ({ endpoint, secret }: MadeWebhook): z.output<typeof madeWebhookSchema> => ({
  ...presentWebhook({ endpoint, waiting: 0 }),
  secret,
})

const trySchema = z
  .object({
    at: z.string().meta({ description: 'When.', format: 'date-time' }),
    status: z.int().nullable().meta({ description: 'The HTTP status of the answer; null: none came.' }),
    error: z.string().nullable().meta({ description: 'Why none came.' }),
    ms: z.int().meta({ description: 'How long it took, in milliseconds.' }),
  })
  .meta({ id: 'DeliveryTry' })

export const deliverySchema = z
  .object({
    id: z.string().meta({ description: 'Our id of the delivery.' }),
    eventId: z.string().meta({ description: 'Our id of the event: `webhook-id` of each try.' }),
    type: z.string().meta({ description: 'The type of the event.' }),
    accountId: z
      .string()
      .nullable()
      .meta({ description: 'Our id of the account; null: of the whole workspace.' }),
    occurredAt: instantParam.meta({ description: 'When it became known.' }),
    status: z.enum(DELIVERY_STATUSES).meta({
      description:
        '`pending`: to be sent, or sent again. `delivered`: taken. `failed`: tried as often as it is.',
    }),
    nextTryAt: instantParam.nullable().meta({ description: 'When it is tried next; null: no more.' }),
    settledAt: instantParam.nullable().meta({ description: 'When it was taken, or given up.' }),
    tries: z.array(trySchema).meta({ description: 'The newest twenty tries, the oldest first.' }),
    body: z.string().meta({ description: 'What is sent, to the letter.' }),
    createdAt: instantParam,
  })
  .meta({ id: 'WebhookDelivery' })

export const presentDelivery = (row: ShownDelivery): z.output<typeof deliverySchema> => ({
  id: row.id,
  eventId: row.eventId,
  type: row.type,
  accountId: row.accountId,
  occurredAt: row.happenedAt,
  status: row.status,
  nextTryAt: row.nextTryAt,
  settledAt: row.settledAt,
  tries: row.tries.map(each => ({ ...each })),
  body: row.body,
  createdAt: row.createdAt,
})

export const webhookParam = z.object({ id: idText.describe('The id of the webhook.') })
export const deliveryParam = webhookParam.extend({ delivery: idText.describe('The id of the delivery.') })

export const eventTypeSchema = z
  .object({
    type: z
      .enum(Object.keys(EVENT_TYPES) as [WebhookEventType, ...WebhookEventType[]])
      .meta({ description: 'Its name.' }),
    about: z.string().meta({ description: 'When it is told.' }),
    schema: z.looseObject({}).meta({ description: 'The JSON Schema of what is sent.' }),
    example: z.looseObject({}).meta({ description: 'What is sent, for example.' }),
  })
  .meta({ id: 'WebhookEventType' })
