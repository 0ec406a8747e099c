// disagreements: pairs of views that do not agree, both sides with their evidence, the worst first.
import type { Answer } from '@rung/client'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields } from '../answers/basis.ts'
import { evidenceFields, evidenceOf, evidenceWords } from '../answers/evidence-shown.ts'
import { PAIR_WORDS } from '../answers/field-words.ts'
import { below, percent, spoken } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords } from '../answers/names.ts'
import { refuseBeside } from '../answers/not-taken.ts'
import {
  type StuckAccounts,
  stuckAccountsOf,
  stuckAccountsSchema,
  stuckAccountsWords,
} from '../answers/stuck-accounts.ts'
import { dayAsked } from '../answers/when-asked.ts'
import { ofAccount, ofPerson } from '../finding/find-by-name.ts'
import { accountField, csmField } from '../finding/name-fields.ts'
import { defineTool, READS, type ToolCall } from './tool.ts'

type Listed = Answer<'get', '/v1/contradictions'>['data'][number]
type Row = Omit<Listed, 'csmId' | 'marks' | 'segment'>

const LISTED = 10

const sideSchema = z.object({
  name: z.string().describe('Whose or what view'),
  value: z.number().describe('0..1, more is better'),
  ...evidenceFields,
})
const rowSchema = z.object({
  account: accountSchema,
  pair: z.string(),
  left: sideSchema,
  right: sideSchema,
  distance: z.number(),
  size: z.number().describe('The distance by its everyday spread: compares across pairs'),
  since: z.string(),
  acknowledgedAt: z.string().nullable(),
})
type Shown = z.infer<typeof rowSchema>

const output = z.object({
  ...basisFields,
  stuckAccounts: stuckAccountsSchema
    .nullable()
    .describe('Of a book: accounts left out of it; null of one account'),
  disagreements: z.array(rowSchema),
  leftOut: leftOutSchema,
})

const input = z.object({
  account: accountField.optional(),
  csm: csmField,
  pair: z
    .enum([
      ...(['champion_buyer', 'model_csm', 'pulse_health', 'sponsor_users'] as const),
      ...(['survey_tickets', 'usage_outcome', 'vendor_customer'] as const),
    ])
    .optional(),
  acknowledged: z.enum(['true', 'false']).optional().describe('Only those somebody has, or nobody has'),
  ...timeFields,
  ...askingFields,
})

type Asked = z.infer<typeof input>

export const disagreements = defineTool({
  name: 'disagreements',
  title: 'Disagreements',
  description:
    'Views that disagree, never averaged: what they do against what they got, our verdict against theirs, the CSM’s pulse against the score, the model against the CSM’s call, surveys against tickets, champion against buyer. Both sides with evidence, worst first; of one account or of a book.',
  input,
  output,
  annotations: READS,
  scope: 'read',
  answer: async call => {
    const { limit = LISTED, full } = call.input
    const { rows, more, asOf, knownAt, stuckAccounts } = await readRows(call, limit)
    const when = { asOf, knownAt, stuckAccounts }
    const head = below(
      `As of ${asOf}, as known at ${knownAt}. ${rows.length === 0 ? 'No views disagree.' : 'Views that disagree, the worst first:'}`,
      stuckAccounts === null ? '' : stuckAccountsWords(stuckAccounts),
    )
    const items = rows.map(row => itemOf(row, full))
    return answerOf({ value: when, words: head }, 'disagreements', items, { limit, full, more })
  },
})

type Rows = {
  rows: readonly Row[]
  more: boolean
  asOf: string
  knownAt: string
  stuckAccounts: StuckAccounts | null
}

async function readRows({ api, input, now }: ToolCall<Asked>, limit: number): Promise<Rows> {
  const { account, csm: named, pair, acknowledged, asOf, knownAt } = input
  if (account === undefined) {
    const query = { pair, acknowledged, asOf, knownAt, limit }
    const page = await ofPerson(api, named, csm =>
      api.get('/v1/contradictions', { query: { ...query, csm } }),
    )
    const stuckAccounts = stuckAccountsOf(page.stuckAccounts)
    const more = page.nextCursor !== null
    return { rows: page.data, more, stuckAccounts, ...dayAsked({ asOf, knownAt, now }) }
  }
  refuseBeside('account', { csm: named })
  const health = await ofAccount(api, account, id =>
    api.get('/v1/accounts/{id}/health', { path: { id }, query: { asOf, knownAt } }),
  )
  const { accountId, externalId, name } = health
  const rows = health.contradictions
    .filter(each => pair === undefined || each.pair === pair)
    .filter(
      each => acknowledged === undefined || (each.acknowledgedAt !== null) === (acknowledged === 'true'),
    )
    .map(each => ({ ...each, accountId, externalId, name }))
  return { rows, more: false, asOf: health.asOf, knownAt: health.knownAt, stuckAccounts: null }
}

function itemOf(row: Row, full: boolean): Item<Shown> {
  const { pair, left, right, distance, size, since, acknowledgedAt } = row
  const sideOf = ({ name, value, evidence }: Row['left']) => ({ name, value, ...evidenceOf(evidence, full) })
  const value: Shown = {
    account: accountOf(row),
    ...{ pair, left: sideOf(left), right: sideOf(right), distance, size, since, acknowledgedAt },
  }
  const sides = [value.left, value.right].map(
    side => `${spoken(side.name)} ${percent(side.value)} (${evidenceWords(side)})`,
  )
  const seen = acknowledgedAt === null ? 'nobody has acknowledged it' : `acknowledged at ${acknowledgedAt}`
  return {
    value,
    words: `- ${accountWords(value.account)}, ${PAIR_WORDS[pair] ?? pair}: ${sides.join(' against ')}; ${Number(size.toFixed(2))} times what is usual between the two, since ${since}, ${seen}`,
  }
}
