// The types of events that are told outside: what each says, as a schema, with an example.
import type { EventData, EventType } from '@rung/change-feed'
import { z } from 'zod'

/** Of the form of all of them. A field that is added leaves it; one that is renamed, or means something else, raises it. */
export const EVENT_VERSION = 1

const id = (what: string) => z.string().describe(`Our id of the ${what}.`)
const day = (what: string) => z.iso.date().describe(what)
const risk = z.number().min(0).max(1).describe('Chance that the renewal is lost, 0 to 1.')
const WHAT = ['silent', 'all_fell', 'event_silent'] as const
const what = z
  .enum(WHAT)
  .describe(
    '`silent`: no event of the whole workspace came for two days. `all_fell`: most accounts fell together. `event_silent`: one event stopped in most accounts that sent it.',
  )
const event = z.string().nullable().describe('The name of the event that fell silent; null otherwise.')

type Described<Data> = { readonly about: string; readonly data: z.ZodType<Data>; readonly example: Data }
type Types = { readonly [T in EventType]: Described<EventData[T]> }

const ofChanges: Types = {
  'band.changed': {
    about: 'The health score of an account crossed into another band.',
    data: z.object({
      from: z.string().nullable().describe('The band before; null: it was judged the first time.'),
      to: z.string().describe('The band now.'),
      score: z.number().nullable().describe('The score now, 0 to 100; null: unknown.'),
    }),
    example: { from: 'watch', to: 'at_risk', score: 24.01 },
  },
  'risk.changed': {
    about:
      'The chance that the next renewal of an account is lost crossed 10 % or 30 %, or moved by ten points or more at once.',
    data: z.object({
      renewalId: id('renewal: that of its subscription'),
      dueOn: day('The day on which it is due.'),
      from: risk.nullable().meta({ description: 'The chance before; null: it was judged the first time.' }),
      to: risk,
      crossed: risk
        .nullable()
        .meta({ description: 'The line that was crossed, 0.1 or 0.3; null: it moved within one.' }),
    }),
    example: {
      renewalId: 'sub_01m80jgcdm9rmwd9kh1zjwsn4e',
      dueOn: '2027-03-01',
      from: 0.18,
      to: 0.34,
      crossed: 0.3,
    },
  },
  'card.listed': {
    about: 'A card came onto the worklist of a CSM: with the morning’s list, or during the day.',
    data: z.object({ cardId: id('card'), csmId: id('CSM'), date: day('The day of the list.') }),
    example: {
      cardId: 'wlc_01m80jgj8j830qa751ap9te9b3',
      csmId: 'per_01m80jgj8j830qa751ap9te9b3',
      date: '2026-11-30',
    },
  },
  'card.acted': {
    about: 'Somebody did something about a card.',
    data: z.object({
      cardId: id('card'),
      csmId: id('CSM whose card it is'),
      action: z.string().describe('What was done: start, done, no_answer, snooze, dismiss, hand_over, undo.'),
      status: z.string().describe('How the card stands now.'),
    }),
    example: {
      cardId: 'wlc_01m80jgj8j830qa751ap9te9b3',
      csmId: 'per_01m80jgj8j830qa751ap9te9b3',
      action: 'done',
      status: 'done',
    },
  },
  'verdict.filed': {
    about:
      'A verdict on an outcome was filed or corrected. One of a customer that is sealed is told when its seal opens, and not before.',
    data: z.object({
      verdictId: id('verdict'),
      by: z
        .enum(['customer', 'vendor'])
        .describe('Who says it: see GET /v1/customer-verdicts and /v1/vendor-verdicts.'),
      outcomeId: id('outcome'),
      revision: z.int().min(1).describe('Revision number: 1, plus one for each correction.'),
    }),
    example: {
      verdictId: 'cvd_01m80jgexw830qa751ap9te9b3',
      by: 'customer',
      outcomeId: 'out_01m80jgexw830qa751ap9te9b3',
      revision: 1,
    },
  },
  'promise.made': {
    about: 'A promise to an account was recorded.',
    data: z.object({
      promiseId: id('promise'),
      dueOn: z.iso.date().nullable().describe('The day it is promised for, if for any.'),
    }),
    example: { promiseId: 'prm_01m80jgexw830qa751ap9te9b3', dueOn: '2026-12-15' },
  },
  'promise.kept': {
    about: 'A promise was kept.',
    data: z.object({ promiseId: id('promise'), settledOn: day('The day it was kept.') }),
    example: { promiseId: 'prm_01m80jgexw830qa751ap9te9b3', settledOn: '2026-12-14' },
  },
  'promise.broken': {
    about: 'A promise was broken.',
    data: z.object({ promiseId: id('promise'), settledOn: day('The day it was broken.') }),
    example: { promiseId: 'prm_01m80jgexw830qa751ap9te9b3', settledOn: '2026-12-16' },
  },
  'promise.due': {
    about: 'An open promise is due today, in UTC. Told once for each day it was due on.',
    data: z.object({ promiseId: id('promise'), dueOn: day('Today.') }),
    example: { promiseId: 'prm_01m80jgexw830qa751ap9te9b3', dueOn: '2026-12-15' },
  },
  'source.down': {
    about: 'What the product sends fell silent or into doubt: usage is read as it was known before.',
    data: z.object({ what, event, since: day('Since when.') }),
    example: { what: 'silent', event: null, since: '2026-11-28' },
  },
  'source.back': {
    about: 'What had fallen silent or into doubt is as before.',
    data: z.object({ what, event }),
    example: { what: 'silent', event: null },
  },
}

export const EVENT_TYPES = {
  ...ofChanges,
  'webhook.test': {
    about: 'Sent on request, to see that a receiver takes what it is sent. Every webhook takes it.',
    data: z.object({ webhookId: id('webhook') }),
    example: { webhookId: 'whk_01m80jgexw830qa751ap9te9b3' },
  },
} as const
export type WebhookEventType = keyof typeof EVENT_TYPES

/** What an endpoint may ask for; the test is sent whatever it asks for. */
export const WANTED_TYPES = Object.keys(ofChanges) as [EventType, ...EventType[]]
