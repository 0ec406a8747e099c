// The text of an event as it is sent: `type`, `timestamp` and `data`, as Standard Webhooks recommends, and the version of the form.
import { dayOf } from '@rung/kernel'
import { z } from 'zod'
import { EVENT_TYPES, EVENT_VERSION, type WebhookEventType } from './event-types.ts'

export type WebhookEvent = {
  readonly type: string
  /** When it became known, and with it when it happened. */
  readonly at: Date
  readonly workspaceId: string
  readonly accountId: string | null
  readonly data: object
}

export function eventBody({ type, at, workspaceId, accountId, data }: WebhookEvent): string {
  const knownAt = at.toISOString()
  return JSON.stringify({
    type,
    version: EVENT_VERSION,
    timestamp: knownAt,
    data: { workspaceId, accountId, asOf: dayOf(at), knownAt, ...data },
  })
}

/** The JSON Schema of what is sent of a type. */
export function schemaOf(type: WebhookEventType): object {
  const { about, data } = EVENT_TYPES[type]
  const common = z.object({
    workspaceId: z.string().describe('Our id of the workspace.'),
    accountId: z
      .string()
      .nullable()
      .describe('Our id of the account: GET /v1/accounts/{id}. Null: of the whole workspace.'),
    asOf: z.iso.date().describe('The day on which it holds: send it as `asOf` to see things as they stood.'),
    knownAt: z.iso.datetime().describe('The instant at which it became known: send it as `knownAt`.'),
  })
  const whole = z
    .object({
      type: z.literal(type),
      version: z.literal(EVENT_VERSION),
      timestamp: z.iso.datetime().describe('When it became known.'),
      data: common.and(data as z.ZodType<object>),
    })
    .meta({ title: type, description: about })
  // fields may be added
  return z.toJSONSchema(whole, { io: 'input' })
}

/** The example of a type, as it is sent. */
export function exampleOf(type: WebhookEventType): object {
  return JSON.parse(
    eventBody({
      type,
      at: new Date('2026-11-30T09:30:00.000Z'),
      workspaceId: 'ws_01m80jg8j830qa751ap9te9b30',
      accountId: /^(source|webhook)\./.test(type) ? null : 'acc_01m80jg9v3830qa751ap9te9b3',
      data: EVENT_TYPES[type].example,
    }),
  )
}
