// act_on_card: starts, ends, puts off, hands over or takes back a card of a worklist. Previewed first.
import type { Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { spoken } from '../answers/figures.ts'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { accountOf, accountWords } from '../answers/names.ts'
import { ofPerson } from '../finding/find-by-name.ts'
import { idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'act_on_card'

const input = z.object({
  csm: idField().default('me').describe('Whose list: id, own id or name; left out: the person of your key'),
  card: idField().describe('Id of the card, as my_day names it'),
  action: z.enum(['start', 'done', 'no_answer', 'snooze', 'dismiss', 'hand_over', 'undo']),
  result: z.enum(['worked', 'partly', 'did_not_work']).optional().describe('With done: how it ended'),
  reaction: z
    .enum(['tell_me_more', 'disagree', 'not_important', 'different_view'])
    .optional()
    .describe('With done: what the customer answered'),
  followUpOn: z.iso.date().optional().describe('With done: the day you agreed on to come back to them'),
  until: z.iso.date().optional().describe('With snooze: the first day it may come back'),
  reason: z
    .enum(['not_true', 'already_handled', 'not_worth_it', 'customer_asked', 'other'])
    .optional()
    .describe('With dismiss: why'),
  to: idField().optional().describe('With hand_over: id or own id of who takes it'),
  ...guardFields,
})
type Input = z.infer<typeof input>

export const actOnCard = defineTool({
  name: NAME,
  title: 'Act on a card',
  description:
    'Acts on a card of a CSM’s worklist: start it, end it with a result, say that nobody answered, snooze, dismiss, hand over, or undo on the same day. Results teach how often plays work: report what the CSM said, never a guess. First as a preview that changes nothing; then with its confirm.',
  input,
  output: z.object({
    ...guardOutput,
    result: z
      .object({
        id: z.string(),
        status: z.string(),
        statusAt: z.string(),
        followUp: z.object({ does: z.string(), on: z.string() }).nullable(),
        handedTo: z.string().nullable(),
      })
      .nullable()
      .describe('What the card is now; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async ({ api, input: asked }) => {
    const { csm, means } = await readCard(api, asked)
    const body = bodyOf(asked)
    return guarded(asked, {
      tool: NAME,
      to: `POST /v1/worklists/${encodeURIComponent(csm)}/cards/${encodeURIComponent(asked.card)}/actions`,
      body,
      means,
      send: async idempotencyKey => {
        const path = { csm, id: asked.card }
        const card = await api.post('/v1/worklists/{csm}/cards/{id}/actions', { path, body, idempotencyKey })
        const { id, status, statusAt, followUp, handedTo } = card
        const next = followUp === null ? null : { does: followUp.does, on: followUp.on }
        return { id, status, statusAt, followUp: next, handedTo }
      },
      done: ({ id, status, followUp }) =>
        `card ${id} is ${spoken(status)}.${followUp === null ? '' : ` It comes back on ${followUp.on}: ${followUp.does}`}`,
    })
  },
})

/** What each action takes; what belongs to another one is refused rather than dropped. */
const TAKES = {
  start: [],
  done: ['result', 'reaction', 'followUpOn'],
  no_answer: [],
  snooze: ['until'],
  dismiss: ['reason'],
  hand_over: ['to'],
  undo: [],
} as const satisfies Record<Input['action'], readonly (keyof Input)[]>
const MUST: Readonly<Partial<Record<Input['action'], keyof Input>>> = {
  done: 'result',
  snooze: 'until',
  dismiss: 'reason',
  hand_over: 'to',
}

/** The body of one of seven kinds: the API checks it against their union. */
function bodyOf(asked: Input): { readonly action: 'start' } {
  const { action } = asked
  const takes: readonly string[] = TAKES[action]
  const must = MUST[action]
  if (must !== undefined && asked[must] === undefined)
    throw refuse('invalid', `${action} needs ${must}`, { field: must })
  for (const field of ['result', 'reaction', 'followUpOn', 'until', 'reason', 'to'] as const) {
    if (asked[field] !== undefined && !takes.includes(field))
      throw refuse('invalid', `${action} takes no ${field}`, { field })
  }
  const taken = takes.map(field => [field, asked[field as keyof Input]] as const)
  return { action, ...Object.fromEntries(taken.filter(([, value]) => value !== undefined)) } as {
    action: 'start'
  }
}

async function readCard(api: Client, { csm: named, card: id, action }: Input) {
  const list = await ofPerson(api, named, csm =>
    api.get('/v1/worklists/{csm}', { path: { csm: csm ?? 'me' } }),
  )
  const card = [...list.cards, ...list.winBacks].find(each => each.id === id)
  const csm = list.csmId
  if (card !== undefined) {
    const play = `its play is ${spoken(card.play.key)}`
    return {
      csm,
      means: [
        `${spoken(action)}: the card of ${accountWords(accountOf(card))}, ${spoken(card.status)} before; ${play}.`,
      ],
    }
  }
  // of another day: its history says that there is one, and 404 where there is none
  await api.get('/v1/worklists/{csm}/cards/{id}/actions', { path: { csm, id } })
  return { csm, means: [`${spoken(action)}: a card of another day than ${list.date}.`] }
}
