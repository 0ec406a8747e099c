// act_on_card: starts, ends, puts off, hands over or takes back a card of a worklist. Previewed first.
import type { Client } from '@rung/client'
import { refuse } from '@rung/kernel'
import { z } from 'zod'
import { spoken } from '../answers/figures.ts'
import { guarded, guardFields, guardOutput } from '../answers/guarded-write.ts'
import { accountOf, accountWords, textOf, textSchema } from '../answers/names.ts'
import { quoted } from '../answers/quoted.ts'
import { readPerson } from '../finding/find-by-name.ts'
import { personWords } from '../finding/find-stakeholder.ts'
import { idField } from '../finding/name-fields.ts'
import { defineTool, WRITES } from './tool.ts'

const NAME = 'act_on_card'

const input = z.object({
  csm: idField().default('me').describe('Whose list: id, own id or name; left out: the person of your key'),
  card: idField().describe('Id of the card, as my_day names it'),
  date: z.iso.date().optional().describe('The day of the list the card is on; left out: today'),
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
  to: idField().optional().describe('With hand_over: id, own id or name of who takes it'),
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
        followUp: z.object({ does: textSchema, on: z.string() }).nullable(),
        handedTo: z.string().nullable(),
      })
      .nullable()
      .describe('What the card is now; null of a preview'),
  }),
  annotations: WRITES,
  scope: 'write',
  answer: async call => {
    const { api, input: asked, person } = call
    refuseOthers(asked)
    const takes = asked.to === undefined ? undefined : await readPerson(api, asked.to)
    const body = bodyOf({ ...asked, to: takes?.id })
    const { csm, means } = await readCard(api, asked, person)
    return guarded(call, {
      tool: NAME,
      to: `POST /v1/worklists/${encodeURIComponent(csm)}/cards/${encodeURIComponent(asked.card)}/actions`,
      body,
      means: [...means, ...(takes === undefined ? [] : [`It goes to ${personWords(takes)}.`])],
      send: async idempotencyKey => {
        const path = { csm, id: asked.card }
        const card = await api.post('/v1/worklists/{csm}/cards/{id}/actions', { path, body, idempotencyKey })
        const { id, status, statusAt, followUp, handedTo } = card
        const next = followUp === null ? null : { does: textOf(followUp.does), on: followUp.on }
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

function refuseOthers(asked: Input): void {
  const { action } = asked
  const takes: readonly string[] = TAKES[action]
  const must = MUST[action]
  if (must !== undefined && asked[must] === undefined)
    throw refuse('invalid', `${action} needs ${must}`, { field: must })
  for (const field of ['result', 'reaction', 'followUpOn', 'until', 'reason', 'to'] as const) {
    if (asked[field] !== undefined && !takes.includes(field))
      throw refuse('invalid', `${action} takes no ${field}`, { field })
  }
}

/** The body of one of seven kinds: the API checks it against their union. */
function bodyOf(asked: Input): { readonly action: 'start' } {
  const { action } = asked
  const taken = TAKES[action].map(field => [field, asked[field as keyof Input]] as const)
  return { action, ...Object.fromEntries(taken.filter(([, value]) => value !== undefined)) } as {
    action: 'start'
  }
}

/** On a list that somebody has opened: a preview opens none, which would be the morning of its CSM. */
async function readCard(api: Client, asked: Input, person: string | null) {
  const { card: id, action, date } = asked
  const csm = await csmOf(api, asked.csm, person)
  const days = await api.get('/v1/worklists', { query: { date } })
  const day = days.data.find(({ csmId }) => csmId === csm)
  if (day === undefined || day.builtAt === null) throw noCard(id, day?.date ?? date)
  const list = await api.get('/v1/worklists/{csm}', { path: { csm }, query: { date: day.date } })
  const card = [...list.cards, ...list.winBacks].find(each => each.id === id)
  if (card === undefined) throw noCard(id, list.date)
  const account = accountWords(accountOf(card))
  const means = `${spoken(action)}: the card of ${account} of ${list.date}, ${spoken(card.status)} before; its play is ${textOf(card.play.name)}.`
  return { csm, means: action === 'undo' ? [means, await undoneWords(api, csm, id)] : [means] }
}

async function csmOf(api: Client, named: string, person: string | null): Promise<string> {
  const found = await readPerson(api, named === 'me' ? person : named)
  if (found !== undefined) return found.id
  const fix = 'Say whose list it is: csm.'
  throw refuse('invalid', 'csm is `me`, and your key is of nobody in particular', { field: 'csm', fix })
}

/** What would be taken back: the last step that stands. */
async function undoneWords(api: Client, csm: string, id: string): Promise<string> {
  const { data } = await api.get('/v1/worklists/{csm}/cards/{id}/actions', { path: { csm, id } })
  const last = data.findLast(each => each.action !== 'undo' && !each.undone)
  if (last === undefined) return 'Nothing was done about it that could be taken back.'
  return `Takes back: ${spoken(last.action)}, said at ${last.at}; it is ${spoken(last.statusBefore)} again.`
}

function noCard(id: string, date: string | undefined): Error {
  const day = date === undefined ? 'today' : date
  const fix = 'Take the id from my_day, with its csm and, of another day than today, its date.'
  return refuse('not_found', `no card ${quoted({ text: id })} is on that list of ${day}`, {
    field: 'card',
    fix,
  })
}
