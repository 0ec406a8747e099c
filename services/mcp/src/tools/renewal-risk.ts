// renewal_risk: the risk that open renewals of an account are lost, in parts that add up, and what would lower it.
import type { Answer, Client } from '@rung/client'
import { quantity } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { money, percent } from '../answers/figures.ts'
import { askingFields, leftOutSchema } from '../answers/fitted.ts'
import { lowerItems, lowerSchema } from '../answers/lower-items.ts'
import { accountOf, accountWords } from '../answers/names.ts'
import { ofAccount } from '../finding/find-by-name.ts'
import { accountField } from '../finding/name-fields.ts'
import { readPlays } from '../finding/read-plays.ts'
import { defineTool, READS } from './tool.ts'

type Risk = Answer<'get', '/v1/accounts/{id}/renewal-risk'>
type Renewal = Risk['renewals'][number]

const driverSchema = z.object({
  feature: z.string(),
  effect: z.string(),
  millionths: z.int(),
  words: z.string(),
})
const renewalSchema = z.object({
  renewalId: z.string(),
  dueOn: z.string(),
  daysToDue: z.int(),
  arrMinor: z.int().nullable(),
  arrAtRiskMinor: z.int().nullable().describe('ARR x P(lost)'),
  currency: z.string().nullable(),
  probabilityLost: z.number(),
  interval: z.object({ level: z.number(), low: z.number(), high: z.number() }),
  outcomes: z.object({ lost: z.number(), contracted: z.number(), renewed: z.number(), expanded: z.number() }),
  drivers: z.array(driverSchema).describe('The three strongest, in millionths of log-odds'),
  logitMillionths: z.int().describe('Log-odds of being lost: all contributions add up to it exactly'),
  basis: z
    .string()
    .describe('prior: an expert’s weights; learned: fitted to past renewals of this workspace'),
  n: z.int().describe('Renewals the model was learned from'),
  leadDays: z.int(),
  modelVersion: z.string(),
  csmCall: z.string().nullable().describe('The CSM’s own call: beside the model, never in it'),
  csmProbability: z.number().nullable().describe('The CSM’s own probability that it is kept'),
  noticeOn: z.string().nullable(),
})
type Shown = z.infer<typeof renewalSchema>

/** Renewals that are told unless all are asked for: whatever else an account has comes later. */
const SHOWN = 2

const output = z.object({
  account: accountSchema,
  ...basisFields,
  openRenewals: z.int().describe('How many are open in all'),
  renewals: z.array(renewalSchema).describe('Open ones, the first due first; those alone unless full'),
  wouldLower: z
    .array(lowerSchema)
    .describe('Plays with the risk after them, unknowns to settle, and what raises the risk, the most first'),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const renewalRisk = defineTool({
  name: 'renewal_risk',
  title: 'Renewal risk',
  description:
    'How likely each open renewal of an account is lost, with interval, drivers and what the model rests on; and what would lower it: the play on the CSM’s list with the risk after it, what is unknown and would settle it, and everything that raises the risk, in log-odds that add up. `full: true` for every contribution.',
  input: z.object({ account: accountField, ...timeFields, ...askingFields }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { account, asOf, knownAt, ...asking } }) => {
    const facts = await ofAccount(api, account, id => readFacts(api, id, { asOf, knownAt }))
    const besides = headOf(facts.risk, asking.full)
    return answerOf(besides, 'wouldLower', lowerItems(facts, asking.full), asking)
  },
})

type When = { readonly asOf: string | undefined; readonly knownAt: string | undefined }

/** Plays are of today's lists: a past day has none to choose from. */
async function readFacts(api: Client, id: string, query: When) {
  const isNow = query.asOf === undefined && query.knownAt === undefined
  const [risk, health, plays] = await Promise.all([
    api.get('/v1/accounts/{id}/renewal-risk', { path: { id }, query }),
    api.get('/v1/accounts/{id}/health', { path: { id }, query }),
    isNow ? readPlays(api, id) : undefined,
  ])
  return { risk, health, plays }
}

function headOf(risk: Risk, full: boolean) {
  const { asOf, knownAt, versions, renewals } = risk
  const value = {
    account: accountOf(risk),
    ...{ asOf, knownAt, versions, openRenewals: renewals.length },
    renewals: renewals.slice(0, full ? undefined : SHOWN).map(renewalOf),
  }
  const lines = [
    `${accountWords(value.account)}: ${renewals.length === 0 ? 'no open renewal' : 'risk of losing each open renewal'}. As of ${asOf}, as known at ${knownAt}.`,
    ...value.renewals.map(renewalWords),
    ...(value.renewals.length === value.openRenewals
      ? []
      : [`${value.openRenewals} renewals are open in all; those due later come with full: true.`]),
    ...(renewals.length === 0 ? [] : ['What would lower it:']),
  ]
  return { value, words: lines.join('\n') }
}

function renewalOf(renewal: Renewal): Shown {
  const { renewalId, dueOn, daysToDue, arrMinor, arrAtRiskMinor, currency, probabilityLost } = renewal
  const { interval, outcomes, drivers, logitMillionths, basis, n, leadDays, modelVersion } = renewal
  const { csmCall, csmProbability, noticeOn } = renewal
  return {
    ...{ renewalId, dueOn, daysToDue, arrMinor, arrAtRiskMinor, currency, probabilityLost },
    ...{ interval, outcomes, drivers, logitMillionths, basis, n, leadDays, modelVersion },
    ...{ csmCall, csmProbability, noticeOn },
  }
}

function renewalWords(renewal: Shown): string {
  const { interval, currency, outcomes, drivers, basis, n, csmCall, csmProbability, noticeOn } = renewal
  const learned = basis === 'learned' ? `learned from ${n} renewals` : 'an expert’s weights, not yet learned'
  const call = [
    csmCall === null ? '' : `the CSM’s call is ${csmCall}`,
    csmProbability === null ? '' : `the CSM gives ${percent(csmProbability)} that it is kept`,
    noticeOn === null ? '' : `notice was given on ${noticeOn}`,
  ].filter(Boolean)
  return [
    `${renewal.renewalId}, due ${renewal.dueOn} (${dueWords(renewal.daysToDue)}), ${money(renewal.arrMinor, currency)}: renewal risk ${percent(renewal.probabilityLost)} (${percent(interval.level)} interval ${percent(interval.low)} to ${percent(interval.high)}), ${money(renewal.arrAtRiskMinor, currency)} at risk; contracted ${percent(outcomes.contracted)}, renewed ${percent(outcomes.renewed)}, expanded ${percent(outcomes.expanded)}. Model ${renewal.modelVersion}: ${learned}.`,
    ...(call.length === 0 ? [] : [`  Beside the model: ${call.join('; ')}.`]),
    ...drivers.map(({ effect, words }) => `  ${effect}: ${words}`),
  ].join('\n')
}

function dueWords(daysToDue: number): string {
  if (daysToDue === 0) return 'today'
  return daysToDue > 0 ? `in ${quantity(daysToDue, 'day')}` : `${quantity(-daysToDue, 'day')} ago, undecided`
}
