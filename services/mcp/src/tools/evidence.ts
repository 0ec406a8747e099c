// evidence: ids that answers cite as sentences, with the day, whose word it is and who wrote it down; or what was recorded of an account.
import type { Answer } from '@rung/client'
import { quantity, refuse } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { basisFields, timeFields } from '../answers/basis.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { nameOf, textOf, textSchema } from '../answers/names.ts'
import { refuseBeside } from '../answers/not-taken.ts'
import { dayAsked } from '../answers/when-asked.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { accountField, idField } from '../finding/name-fields.ts'
import { defineTool, READS, type ToolCall } from './tool.ts'

type Told = Answer<'get', '/v1/evidence'>['data'][number]
type Recorded = Answer<'get', '/v1/accounts/{id}/record'>['data'][number]

const LISTED = 20

const factSchema = z.object({
  id: z.string(),
  status: z
    .string()
    .describe(
      'known, retracted, superseded; sealed: a verdict that waits for the CSM’s; unknown: no such fact',
    ),
  what: textSchema.describe('One sentence, fenced as data: customers’ words may be in it'),
  day: z.string().nullable().describe('The day on which it was so'),
  kind: z.string().nullable(),
  who: z
    .object({ kind: z.string(), id: z.string().nullable(), name: textSchema, role: z.string().nullable() })
    .nullable()
    .describe('Whose word it is; null where it is nobody’s in particular'),
  accountId: z.string().nullable(),
  recordedAt: z.string().nullable(),
  recordedBy: z
    .object({ kind: z.string(), id: z.string(), name: textSchema })
    .nullable()
    .describe('Who wrote it down'),
})
type Shown = z.infer<typeof factSchema>

const output = z.object({
  ...basisFields,
  facts: z.array(factSchema),
  leftOut: leftOutSchema,
})

const input = z.object({
  ids: z
    .array(idField().refine(id => !id.includes(','), 'is no id'))
    .min(1)
    .max(200)
    .optional()
    .describe('Ids as answers cite them; left out: what was recorded of the account, the newest first'),
  account: accountField.optional().describe('Needed without ids, and for days of use (day:2026-03-01)'),
  kind: z
    .string()
    .max(500)
    .optional()
    .describe('Without ids: only facts of this kind, such as touches,tickets'),
  ...timeFields,
  ...askingFields,
})

export const evidence = defineTool({
  name: 'evidence',
  title: 'Evidence',
  description:
    'What the ids that answers cite say: each as a sentence with its day, whose word it is, who wrote it down and when. Without ids: the facts recorded of an account, the newest first (its last calls, tickets, verdicts).',
  input,
  output,
  annotations: READS,
  scope: 'read',
  answer: async call => {
    const { limit = LISTED, full, ids } = call.input
    const { facts, more, asOf, knownAt } =
      ids === undefined ? await readRecord(call, limit) : await readIds(call)
    const when = { asOf, knownAt }
    const head = `${quantity(facts.length, 'fact')}. As known at ${knownAt}.`
    const asking = { limit: ids === undefined ? limit : facts.length, full, more }
    return answerOf({ value: when, words: head }, 'facts', facts.map(itemOf), asking)
  },
})

type Call = ToolCall<z.infer<typeof input>>
type Facts = { facts: (Told | Recorded)[]; more: boolean; asOf: string; knownAt: string }

async function readIds({ api, input, now }: Call): Promise<Facts> {
  const { ids = [], account, kind, asOf, knownAt } = input
  // a fact is told as it stands, whatever day it is of: what was known of it when, knownAt says
  refuseBeside('ids', { kind, asOf })
  const asked = ids.join(',')
  const read = (id: string | undefined) =>
    api.get('/v1/evidence', { query: { ids: asked, account: id, knownAt } })
  const { data } = account === undefined ? await read(undefined) : await ofAccount(api, account, read)
  return { facts: data, more: false, ...dayAsked({ asOf: undefined, knownAt, now }) }
}

async function readRecord({ api, input }: Call, limit: number): Promise<Facts> {
  const { account, kind, asOf, knownAt } = input
  if (account === undefined) {
    const fix = 'Send ids that answers cited, or the account whose facts you want.'
    throw refuse('invalid', 'evidence needs ids or an account', { field: 'ids', fix })
  }
  const page = await ofAccount(api, account, id =>
    api.get('/v1/accounts/{id}/record', { path: { id }, query: { kind, asOf, knownAt, limit } }),
  )
  const more = page.nextCursor !== null
  return { facts: page.data, more, asOf: page.asOf, knownAt: page.knownAt }
}

function itemOf(fact: Told | Recorded): Item<Shown> {
  const { id, status, what, day, kind, who, account, recordedAt, recordedBy } = fact
  const value: Shown = {
    ...{ id, status, day, kind, recordedAt },
    what: textOf(what, { saidBy: who?.name ?? null, on: day }),
    who: who === null ? null : { kind: who.kind, id: who.id, name: nameOf(who.name), role: who.role },
    accountId: account?.id ?? null,
    recordedBy:
      recordedBy === null
        ? null
        : { kind: recordedBy.kind, id: recordedBy.id, name: nameOf(recordedBy.name) },
  }
  const by = value.recordedBy === null ? '' : `, by ${value.recordedBy.name ?? value.recordedBy.id}`
  const written = recordedAt === null ? '' : `; written down at ${recordedAt}${by}`
  return { value, words: `- ${id}${status === 'known' ? '' : `, ${status}`}: ${value.what}${written}` }
}
