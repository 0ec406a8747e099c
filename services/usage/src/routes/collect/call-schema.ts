// A Segment call as the API document shows it. Calls are read one by one, so nothing here is enforced by the route.
import { z } from 'zod'

const shown = (meta: Record<string, unknown>) => z.unknown().optional().meta(meta)

const id = (description: string) => shown({ type: 'string', description })
const instant = (description: string) =>
  shown({ type: 'string', description, examples: ['2026-03-01T09:30:00.000Z'] })
const anything = (description: string) => shown({ type: 'object', additionalProperties: true, description })

const common = {
  messageId: id(
    'Names the message: one sent again within 32 days counts once. Without it every sending counts.',
  ),
  userId: id('The person; a whole number up to 2^53 is taken too'),
  anonymousId: id(
    'The device, and the person while nobody has signed in; beside a userId it says both are one person',
  ),
  timestamp: instant('When it happened, by the sender’s clock; left out, when it was sent'),
  originalTimestamp: instant('Used when there is no timestamp'),
  sentAt: instant(
    'When it was sent, by the same clock. Within a day of arrival, what the clock is wrong by is taken off; longer ago, the call is history and keeps its timestamp',
  ),
  recordedAt: instant(
    'For imports of history: when this became known. Never in the future or before timestamp',
  ),
  context: anything('`groupId` names the account; the rest is not kept'),
  writeKey: id('The key, when it is not sent in a header'),
}

const eventFields = {
  event: id('track: what was done'),
  name: id('page, screen: counted as `page:<name>` or `screen:<name>`'),
  category: id('page, screen: used when there is no name'),
  properties: anything('Kept for metrics that look into properties'),
}

const groupFields = { groupId: id('group: the account, by its externalId') }
const aliasFields = { previousId: id('alias: another name of the same person') }
const traits = { traits: anything('Personal data: not kept') }

export const batchedCall = z
  .looseObject({
    type: shown({
      type: 'string',
      enum: ['track', 'identify', 'group', 'page', 'screen', 'alias'],
      description: 'The kind of call',
    }),
    ...common,
    ...eventFields,
    ...groupFields,
    ...aliasFields,
    ...traits,
  })
  .meta({ id: 'SegmentCall' })

export const callSchemas = {
  track: z.looseObject({ ...common, event: eventFields.event, properties: eventFields.properties }),
  identify: z.looseObject({ ...common, ...traits }),
  group: z.looseObject({ ...common, ...groupFields, ...traits }),
  page: z.looseObject({ ...common, ...eventFields }),
  screen: z.looseObject({ ...common, ...eventFields }),
  alias: z.looseObject({ ...common, ...aliasFields }),
} as const

/** Context and times of the whole batch are read call by call: one that is wrong costs no more than what rests on it. */
export const batchBody = z.looseObject({
  batch: z.array(z.unknown().meta({ $ref: '#/components/schemas/SegmentCallInput' })).describe('The calls'),
  context: anything('For every call that has none of its own'),
  sentAt: instant('For every call that has none of its own'),
  recordedAt: instant('For every call that has none of its own'),
  writeKey: id('The key, when it is not sent in a header'),
})

const count = z.int().min(0)

/** One receipt a call, in the order sent. */
export const receiptsAnswer = z
  .object({
    success: z.literal(true).describe('What was accepted is stored; see the receipts for what was not'),
    counts: z.object({ accepted: count, duplicate: count, rejected: count }),
    receipts: z.array(
      z.object({
        messageId: z.string().nullable().describe('As sent, or given to a call without one'),
        status: z.enum(['accepted', 'duplicate', 'rejected']),
        reason: z.string().optional().describe('Why it was rejected, the field first'),
        note: z
          .string()
          .optional()
          .describe('Why an accepted call counts for nothing yet: daily aggregates count on its account-day'),
        dropped: z
          .array(z.string())
          .optional()
          .describe(
            'Properties and other fields of an accepted call that were not kept, and why: the field first',
          ),
      }),
    ),
  })
  .meta({ id: 'CollectorReceipts' })
