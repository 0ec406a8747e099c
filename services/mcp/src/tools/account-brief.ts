// account_brief: one account at a glance, for a call or a review: health, outcomes, promises, renewal, people, what is unknown.
import type { Answer, Client } from '@rung/client'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { type AccountFacts, briefItems, itemSchema } from '../answers/brief-items.ts'
import { STATE_WORDS } from '../answers/field-words.ts'
import { knownOr, money, percent, spoken } from '../answers/figures.ts'
import { askingFields, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, keyOf } from '../answers/names.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { accountField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Risk = Answer<'get', '/v1/accounts/{id}/renewal-risk'>

const share = z.number().nullable().describe('0..1; null is unknown')
const renewalSchema = z
  .object({
    renewalId: z.string(),
    dueOn: z.string(),
    arrMinor: z.int().nullable(),
    currency: z.string().nullable(),
    probabilityLost: z.number(),
    basis: z.string().describe('prior: an expert’s weights; learned: fitted to past renewals'),
    noticeOn: z.string().nullable(),
  })
  .nullable()

const output = z.object({
  account: accountSchema,
  ...basisFields,
  segment: z.string().nullable(),
  score: z.number().nullable().describe('0 to 100; null is unknown, never zero'),
  band: z.string(),
  provisional: z.boolean(),
  coverage: z.number().describe('Share 0..1 of all weight that is known'),
  state: z.object({ state: z.string(), since: z.string(), partedOn: z.string().nullable() }),
  marks: z.array(z.string()),
  components: z.object({ usage: share, outcomes: share, relationship: share, trust: share }),
  nextRenewal: renewalSchema.describe('The open renewal that is due first; null without one'),
  openRenewals: z.int(),
  items: z.array(itemSchema).describe('What to know, the most pressing first'),
  stuck: z.string().nullable().describe('Set while it could not be judged anew: since when'),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const accountBrief = defineTool({
  name: 'account_brief',
  title: 'Account brief',
  description:
    'One account at a glance, as before a call: score, state, what takes from the score, outcomes in the customer’s words, promises that are open, views that disagree, the next renewal and its risk, whom to ask what next, and what is unknown. For more: why_this_score, renewal_risk, people_and_ladder.',
  input: z.object({ account: accountField, ...timeFields, ...askingFields }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { account, asOf, knownAt, ...asking } }) => {
    const facts = await ofAccount(api, account, id => readFacts(api, id, { asOf, knownAt }))
    const besides = headOf(facts)
    return answerOf(besides, 'items', briefItems(facts, asking.full), asking)
  },
})

type When = { readonly asOf: string | undefined; readonly knownAt: string | undefined }

async function readFacts(api: Client, id: string, query: When): Promise<AccountFacts> {
  const [health, risk, promises] = await Promise.all([
    api.get('/v1/accounts/{id}/health', { path: { id }, query }),
    api.get('/v1/accounts/{id}/renewal-risk', { path: { id }, query }),
    api.get('/v1/accounts/{id}/promises', { path: { id }, query }),
  ])
  return { health, risk, promises }
}

function headOf({ health, risk }: AccountFacts) {
  const { asOf, knownAt, score, band, provisional, coverage, marks, components, versions, stuck } = health
  const [first] = risk.renewals
  const value = {
    account: accountOf(health),
    ...{ asOf, knownAt, segment: keyOf(health.segment), score, band, provisional, coverage, marks, versions },
    state: health.state,
    components: {
      usage: components.usage.value,
      outcomes: components.outcomes.value,
      relationship: components.relationship.value,
      trust: components.trust.value,
    },
    nextRenewal: first === undefined ? null : renewalOf(first),
    openRenewals: risk.renewals.length,
    stuck: stuck === null ? null : `since ${stuck.since}`,
  }
  return { value, words: headWords(value) }
}

function renewalOf(renewal: Risk['renewals'][number]): NonNullable<z.infer<typeof renewalSchema>> {
  const { renewalId, dueOn, arrMinor, currency, probabilityLost, basis, noticeOn } = renewal
  return { renewalId, dueOn, arrMinor, currency, probabilityLost, basis, noticeOn }
}

function headWords(head: Omit<z.infer<typeof output>, 'items' | 'leftOut'>): string {
  const { account, score, band, provisional, coverage, state, components, nextRenewal, marks } = head
  const parts = Object.entries(components).map(([name, value]) => `${name} ${percent(value)}`)
  return [
    `${accountWords(account)}: score ${knownOr(score)}, ${spoken(band)}${provisional ? ' (provisional: little is known)' : ''}; ${percent(coverage)} of what counts is known. As of ${head.asOf}, as known at ${head.knownAt}.`,
    `Use beside outcome: ${spoken(state.state)} since ${state.since}, ${STATE_WORDS[state.state] ?? spoken(state.state)}.${marks.length === 0 ? '' : ` Marked ${marks.map(spoken).join(', ')}.`}`,
    `Components: ${parts.join(', ')}.`,
    nextRenewal === null
      ? 'No open renewal.'
      : `Renewal on ${nextRenewal.dueOn}: ${money(nextRenewal.arrMinor, nextRenewal.currency)}, renewal risk ${percent(nextRenewal.probabilityLost)} (${nextRenewal.basis === 'learned' ? 'learned from past renewals here' : 'by an expert’s weights'}).${nextRenewal.noticeOn === null ? '' : ` Notice given on ${nextRenewal.noticeOn}.`}`,
    ...(head.stuck === null ? [] : [`Not judged anew ${head.stuck}. This is what was judged before.`]),
  ].join('\n')
}
