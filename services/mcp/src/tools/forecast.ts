// forecast: what the renewals of a quarter are expected to keep, three voices side by side, and which renewals carry the risk.
import type { Answer } from '@rung/client'
import { day, dayOf, quarter, quarterOf } from '@rung/kernel'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { accountSchema, basisFields, timeFields, versionsSchema } from '../answers/basis.ts'
import { below, money, percent } from '../answers/figures.ts'
import { askingFields, type Item, leftOutSchema } from '../answers/fitted.ts'
import { accountOf, accountWords, keyOf } from '../answers/names.ts'
import { stuckAccountsOf, stuckAccountsSchema, stuckAccountsWords } from '../answers/stuck-accounts.ts'
import { ofPerson } from '../finding/find-by-name.ts'
import { csmField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Forecast = Answer<'get', '/v1/forecast'>
type Renewal = Answer<'get', '/v1/renewals'>['data'][number]

const LISTED = 5

const rate = z.number().nullable()
const rangeSchema = z
  .object({ expected: z.number(), p10: z.number(), p50: z.number(), p90: z.number() })
  .nullable()
  .describe('Shares of the ARR due; null when nothing is due')
const voiceSchema = z
  .object({ grr: rate, nrr: rate, coverage: rate.describe('Its share of all ARR due') })
  .nullable()
const pastSchema = z.object({
  periods: z.int(),
  meanAbsoluteError: rate,
  bias: rate.describe('Above 0 = optimistic'),
})
const renewalSchema = z.object({
  account: accountSchema,
  renewalId: z.string(),
  dueOn: z.string(),
  arrMinor: z.int().nullable(),
  arrAtRiskMinor: z.int().nullable(),
  probabilityLost: z.number(),
  csmCall: z.string().nullable(),
})
type Shown = z.infer<typeof renewalSchema>

const output = z.object({
  ...basisFields,
  quarter: z.string(),
  since: z.string(),
  until: z.string().describe('First day after it'),
  currency: z.string().nullable(),
  segment: z.string().nullable(),
  csmId: z.string().nullable(),
  renewals: z.object({
    due: z.int(),
    decided: z.int(),
    open: z.int(),
    leftOut: z.int().describe('Due besides those, with no ARR that is known, or undecided for long'),
  }),
  arrDueMinor: z.number(),
  arrAtRiskMinor: z.number(),
  gross: rangeSchema,
  net: rangeSchema,
  voices: z
    .object({ model: voiceSchema, csm: voiceSchema, final: voiceSchema })
    .describe('Side by side, never merged: the model, the CSMs’ calls, what was committed (null: nothing)'),
  past: z
    .object({ model: pastSchema, csm: pastSchema, final: pastSchema })
    .describe('How near each came to gross retention in quarters that are over'),
  mostAtRisk: z.array(renewalSchema).describe('Open renewals of the quarter by ARR at risk'),
  stuckAccounts: stuckAccountsSchema,
  forecastPolicy: z.string(),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const forecast = defineTool({
  name: 'forecast',
  title: 'Forecast',
  description:
    'Expected gross and net retention of the renewals due in a quarter with P10, P50 and P90; the model, the CSMs’ calls and what was committed side by side, each with how near it came before; and the renewals with most ARR at risk. Of all, one segment or one CSM; as seen on any past day.',
  input: z.object({
    quarter: z
      .string()
      .regex(/^\d{4}-Q[1-4]$/)
      .optional()
      .describe('YYYY-Qn; left out: the quarter of the day asked about'),
    csm: csmField,
    segment: z.string().min(1).max(255).optional(),
    ...timeFields,
    ...askingFields,
  }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input, now }) => {
    const { csm: named, segment, asOf, knownAt, limit = LISTED, full } = input
    const name = input.quarter ?? quarterOf(asOf === undefined ? dayOf(now) : day(asOf))
    const span = quarter(name)
    const of = { segment, asOf, knownAt }
    const [told, renewals] = await ofPerson(api, named, csm =>
      Promise.all([
        api.get('/v1/forecast', { query: { ...of, csm, quarter: name } }),
        api.get('/v1/renewals', {
          query: { ...of, csm, from: span?.since, to: span?.until, sort: 'arr_at_risk', limit },
        }),
      ]),
    )
    const besides = headOf(told)
    const total = renewals.nextCursor === null ? renewals.data.length : told.renewals.open
    return answerOf(besides, 'mostAtRisk', renewals.data.map(itemOf), { limit, full, total })
  },
})

function headOf(told: Forecast) {
  const { asOf, knownAt, quarter: name, since, until, currency, csmId, renewals, versions } = told
  const { arrDueMinor, arrAtRiskMinor, forecastPolicy, gross, net, numbers, scores } = told
  const { due, decided, open, leftOut } = renewals
  const value = {
    ...{ asOf, knownAt, quarter: name, since, until, currency, segment: keyOf(told.segment), csmId },
    renewals: { due, decided, open, leftOut },
    ...{ arrDueMinor, arrAtRiskMinor, gross: gross?.rate ?? null, net: net?.rate ?? null },
    voices: { model: voiceOf(numbers.model), csm: voiceOf(numbers.csm), final: voiceOf(numbers.final) },
    past: { model: pastOf(scores.model), csm: pastOf(scores.csm), final: pastOf(scores.final) },
    ...{ forecastPolicy, versions, stuckAccounts: stuckAccountsOf(told.stuckAccounts) },
  }
  const lines = [
    `${name}: ${due} renewals due (${decided} decided, ${open} open), ${money(arrDueMinor, currency)} due, ${money(arrAtRiskMinor, currency)} at risk. As of ${asOf}, as known at ${knownAt}.`,
    leftOut === 0 ? '' : `${leftOut} more are left out: their ARR is not known, or nobody decided them.`,
    `Gross retention ${rangeWords(value.gross)}. Net retention ${rangeWords(value.net)}.`,
    'Side by side, gross and net of the renewals each speaks of:',
    ...(['model', 'csm', 'final'] as const).map(
      voice => `  ${VOICES[voice]}: ${voiceWords(value.voices[voice])}; ${pastWords(value.past[voice])}`,
    ),
    stuckAccountsWords(value.stuckAccounts),
    open === 0 ? '' : 'Open renewals of the quarter with most ARR at risk:',
  ]
  return { value, words: below(...lines) }
}

const VOICES = { model: 'Model', csm: 'CSMs’ calls', final: 'Committed' } as const

type Voice = { readonly grr: number | null; readonly nrr: number | null; readonly coverage: number | null }
const voiceOf = (voice: Voice | null): Voice | null =>
  voice === null ? null : { grr: voice.grr, nrr: voice.nrr, coverage: voice.coverage }

const pastOf = ({ periods, meanAbsoluteError, bias }: z.infer<typeof pastSchema>) => ({
  ...{ periods, meanAbsoluteError, bias },
})

const rangeWords = (range: z.infer<typeof rangeSchema>): string =>
  range === null
    ? 'unknown: nothing is due'
    : `${percent(range.expected)} expected (P10 ${percent(range.p10)}, P50 ${percent(range.p50)}, P90 ${percent(range.p90)})`

const voiceWords = (voice: Voice | null): string =>
  voice === null
    ? 'nothing yet'
    : `${percent(voice.grr)} and ${percent(voice.nrr)}, of ${percent(voice.coverage)} of the ARR due`

const pastWords = ({ periods, meanAbsoluteError, bias }: z.infer<typeof pastSchema>): string =>
  periods === 0
    ? 'no past quarter to judge it by yet (see accuracy)'
    : `off by ${percent(meanAbsoluteError)} on average in ${periods} past quarters, bias ${percent(bias)}`

function itemOf(renewal: Renewal): Item<Shown> {
  const { renewalId, dueOn, arrMinor, arrAtRiskMinor, probabilityLost, csmCall, currency } = renewal
  const value = {
    account: accountOf(renewal),
    ...{ renewalId, dueOn, arrMinor, arrAtRiskMinor, probabilityLost, csmCall },
  }
  const call = csmCall === null ? 'no call by the CSM' : `the CSM’s call is ${csmCall}`
  return {
    value,
    words: `- ${accountWords(value.account)}, due ${dueOn}: ${money(arrAtRiskMinor, currency)} at risk of ${money(arrMinor, currency)} (renewal risk ${percent(probabilityLost)}; ${call}); ${renewalId}`,
  }
}
