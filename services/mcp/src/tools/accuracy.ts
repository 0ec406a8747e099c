// accuracy: how far Rung's own judgements may be believed: models of risk, forecasts that are over, and how rosy verdicts of CSMs are.
import type { Answer, Client } from '@rung/client'
import { z } from 'zod'
import { answerOf } from '../answers/answer-of.ts'
import { basisFields, versionsSchema } from '../answers/basis.ts'
import { knownOr, percent } from '../answers/figures.ts'
import { askingFields, leftOutSchema } from '../answers/fitted.ts'
import { modelItems, modelSchema } from '../answers/model-items.ts'
import { ofPerson } from '../finding/find-by-name.ts'
import { csmField } from '../finding/name-fields.ts'
import { defineTool, READS } from './tool.ts'

type Models = Answer<'get', '/v1/models'>
type Forecast = Answer<'get', '/v1/forecast'>
type Bias = Answer<'get', '/v1/optimism-bias'>

/** A year of them. */
const PAST_QUARTERS = 4

const number = z.number().nullable()
const pastSchema = z.object({
  periods: z.int().describe('Quarters that are over for which it had spoken'),
  coverage: number.describe('Share of them within P10 to P90, meant to be 0.8'),
  meanAbsoluteError: number.describe('Of gross retention'),
  bias: number.describe('Above 0 = optimistic'),
})
const voiceSchema = z
  .object({ grr: number, grrError: number.describe('Less what it became; more than 0 was too hopeful') })
  .nullable()
  .describe('Null where it had not spoken')
const quarterSchema = z.object({
  quarter: z.string(),
  actual: z.object({ grr: number }).describe('Gross retention of what fell due'),
  model: voiceSchema,
  csm: voiceSchema,
  final: voiceSchema,
})
const optimismSchema = z.object({
  n: z.int().describe('Pairs of a CSM’s verdict and the customer’s, given blind'),
  mean: number.describe('Above 0 the CSM sees more success than the customer'),
  interval: z.object({ low: z.number(), high: z.number() }).nullable().describe('95 % interval'),
})

const output = z.object({
  ...basisFields,
  forecasts: z.object({ model: pastSchema, csm: pastSchema, final: pastSchema }),
  pastQuarters: z.array(quarterSchema).describe('What each said on a quarter’s first day, the latest first'),
  optimism: z.object({ team: optimismSchema, csm: optimismSchema.nullable() }),
  models: z.array(modelSchema).describe('Models of renewal risk that answer now, with how they were judged'),
  versions: versionsSchema,
  leftOut: leftOutSchema,
})

export const accuracy = defineTool({
  name: 'accuracy',
  title: 'Accuracy',
  description:
    'How right Rung was: which models of renewal risk answer and why, their AUC, Brier skill and calibration on later renewals; how near model, CSMs and committed numbers came in quarters that are over; and how much rosier your people’s verdicts are than their customers’. Ask it before relying on a probability.',
  input: z.object({ csm: csmField.describe('Whose verdicts, beside the team’s'), ...askingFields }),
  output,
  annotations: READS,
  scope: 'read',
  answer: async ({ api, input: { csm: named, ...asking } }) => {
    const [models, forecast, bias] = await Promise.all([
      api.get('/v1/models'),
      api.get('/v1/forecast', { query: { pastQuarters: PAST_QUARTERS } }),
      ofPerson(api, named, csm => api.get('/v1/optimism-bias', { query: { csm } })),
    ])
    const reports = await readReports(api, models)
    const besides = headOf(forecast, bias, { named: named !== undefined, knownAt: models.knownAt })
    return answerOf(besides, 'models', modelItems(reports), asking)
  },
})

/** Of the models that answer: those that retired or never did are told by the API. */
async function readReports(api: Client, { data }: Models) {
  const inForce = data.filter(({ status }) => status === 'in_force')
  return Promise.all(inForce.map(async ({ id }) => api.get('/v1/models/{id}/report', { path: { id } })))
}

type About = { readonly named: boolean; readonly knownAt: string }

function headOf(
  { scores, accuracy: past, asOf, versions }: Forecast,
  { team, csms }: Bias,
  { named, knownAt }: About,
) {
  const [first] = csms
  const value = {
    ...{ asOf, knownAt, versions },
    forecasts: { model: pastOf(scores.model), csm: pastOf(scores.csm), final: pastOf(scores.final) },
    pastQuarters: past.map(quarterOf),
    optimism: { team: optimismOf(team), csm: named && first !== undefined ? optimismOf(first) : null },
  }
  const { forecasts, optimism } = value
  const lines = [
    `As of ${asOf}, as known at ${knownAt}.`,
    `Forecasts of gross retention that people were shown, of quarters that are over: model ${pastWords(forecasts.model)}; CSMs ${pastWords(forecasts.csm)}; committed ${pastWords(forecasts.final)}.`,
    ...(value.pastQuarters.length === 0
      ? []
      : ['By what was known on the first day of each past quarter, shown or not:']),
    ...value.pastQuarters.map(quarterWords),
    `Verdicts given blind, by how much the CSM’s is above the customer’s: the team ${optimismWords(optimism.team)}${optimism.csm === null ? '' : `; this CSM ${optimismWords(optimism.csm)}`}.`,
    'Models of renewal risk that answer:',
  ]
  return { value, words: lines.join('\n') }
}

const pastOf = ({ periods, coverage, meanAbsoluteError, bias }: z.infer<typeof pastSchema>) => ({
  ...{ periods, coverage, meanAbsoluteError, bias },
})

type Voice = z.infer<typeof voiceSchema>
const voiceOf = (voice: Voice): Voice => voice && { grr: voice.grr, grrError: voice.grrError }

const quarterOf = ({ quarter, actual, model, csm, final }: Forecast['accuracy'][number]) => ({
  quarter,
  actual: { grr: actual.grr },
  ...{ model: voiceOf(model), csm: voiceOf(csm), final: voiceOf(final) },
})

function quarterWords({ quarter, actual, model, csm, final }: z.infer<typeof quarterSchema>): string {
  const off = (name: string, voice: Voice) =>
    `${name} ${voice === null ? 'had not spoken' : `said ${percent(voice.grr)}, ${offWords(voice.grrError)}`}`
  return `  ${quarter} kept ${percent(actual.grr)} gross: ${off('model', model)}; ${off('CSMs', csm)}; ${off('committed', final)}.`
}

/** In points of a rate: a tenth of one is as near as a rate is told. */
function offWords(error: number | null): string {
  if (error === null) return 'how far off is unknown'
  const off = Number(Math.abs(error * 100).toFixed(1))
  return off === 0 ? 'which it was' : `${off} points too ${error < 0 ? 'low' : 'high'}`
}

const optimismOf = ({ n, mean, interval }: z.infer<typeof optimismSchema>) => ({ n, mean, interval })

const pastWords = ({ periods, coverage, meanAbsoluteError, bias }: z.infer<typeof pastSchema>): string =>
  periods === 0
    ? 'none yet'
    : `off by ${percent(meanAbsoluteError)} on average (bias ${percent(bias)}, ${percent(coverage)} within P10 to P90) in ${periods} quarters`

const optimismWords = ({ n, mean, interval }: z.infer<typeof optimismSchema>): string =>
  n === 0
    ? 'no pair yet'
    : `${knownOr(mean === null ? null : Number(mean.toFixed(2)))} over ${n} pairs${interval === null ? '' : ` (95 % interval ${Number(interval.low.toFixed(2))} to ${Number(interval.high.toFixed(2))})`}`
