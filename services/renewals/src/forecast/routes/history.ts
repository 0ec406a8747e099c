// GET /v1/forecast/history: what each of three voices predicted of past quarters, and what became of them.
import { type App, dayParam, instantParam, listOrCsv, notRebuiltAnswer, sendList } from '@rung/http-service'
import { judgementQuery, listTimeOf, orThrow } from '@rung/judgement/requests'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { type PastForecast, readHistory } from '../actions/read-history.ts'
import { predictedBy, VOICES } from './past-predictions.ts'
import { bookFilters } from './schema/book-filters.ts'

// Three years, as far back as forecasts learn from; each quarter is one more look at every account's history.
const MOST_QUARTERS = 12

const minor = (what: string) => z.number().describe(`${what}, in minor units of the workspace’s currency`)
const rate = (what: string) => z.number().nullable().describe(what)

const observed = z
  .object({
    renewals: z
      .int()
      .describe(
        'Renewals due in it that are decided; what went on by itself while no contract was heard of is not',
      ),
    arrDueMinor: minor('ARR due of those'),
    retainedMinor: minor('ARR after without any expansion'),
    arrAfterMinor: minor('All ARR after'),
    grr: rate('Retained / due; null while nothing is decided'),
    nrr: rate('All ARR after / due; null while nothing is decided'),
    coverage: rate('Decided share of the ARR due; null when nothing was due'),
  })
  .meta({ id: 'ForecastObserved' })

const predicted = z
  .object({
    renewals: z.int().describe('Renewals it spoke of'),
    arrDueMinor: minor('ARR due of those'),
    retainedMinor: minor('ARR after without any expansion'),
    arrAfterMinor: minor('All ARR after'),
    grr: rate('Retained / due; null when nothing was due'),
    nrr: rate('All ARR after / due; null when nothing was due'),
    p10: rate(
      'Low case of gross retention as it was served; null for a voice without a range, and where none was served',
    ),
    p90: rate('High case, likewise'),
  })
  .meta({ id: 'ForecastPredicted' })

const row = z
  .object({
    quarter: z.string().describe('YYYY-Qn, over by the day asked about'),
    source: z
      .enum(VOICES)
      .describe('Whose prediction: the model’s, the CSMs’ calls, or the final committed to'),
    seenOn: dayParam.describe(
      'The first day of the quarter: predictions are as of it, and as known at its end',
    ),
    predicted: predicted.nullable().describe('Null when it had said nothing by then'),
    observed: observed.describe('What became of what fell due in it, by what is known now'),
    grrError: rate('Predicted less observed gross retention; above 0 = optimistic'),
    nrrError: rate('Predicted less observed net retention; above 0 = optimistic'),
    isWithin: z
      .boolean()
      .nullable()
      .describe('Whether observed gross retention lies within P10 to P90; null without a range'),
  })
  .meta({ id: 'ForecastHistoryRow' })

const answer = z
  .object({
    asOf: dayParam.describe('The day asked about'),
    knownAt: instantParam.describe('Only facts recorded by this instant were used'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    segment: z.string().nullable().describe('Null: all segments'),
    csmId: z.string().nullable().describe('Null: all CSMs'),
    csmName: z.string().nullable().describe('The CSM’s name; null for all CSMs, and for who was erased'),
    data: z
      .array(row)
      .describe(
        'The latest quarter first; of each the model, the CSMs’ calls and the final. Quarters in which nothing fell due and nobody committed are left out',
      ),
    notRebuilt: z
      .array(dayParam)
      .describe(
        'First days whose history is from before forecasts could read it: their quarters are left out. POST /v1/scores/rebuild completes them',
      ),
  })
  .meta({ id: 'ForecastHistory' })

const query = judgementQuery.extend({
  quarters: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_QUARTERS)
    .default(8)
    .describe(`How many quarters before the running one, at most ${MOST_QUARTERS}`),
  ...bookFilters,
})

const FIGURES = ['renewals', 'arrDueMinor', 'retainedMinor', 'arrAfterMinor', 'grr', 'nrr']
const CSV_COLUMNS = [
  ...['quarter', 'source', 'seenOn'],
  ...[...FIGURES, 'p10', 'p90'].map(name => `predicted.${name}`),
  ...[...FIGURES, 'coverage'].map(name => `observed.${name}`),
  ...['grrError', 'nrrError', 'isWithin'],
]

export function serveForecastHistory(app: App, { database, clock }: RenewalsDeps): void {
  app.get(
    '/v1/forecast/history',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['forecast'],
        summary: 'Predicted against observed',
        description:
          'Of every quarter that is over what the model, the CSMs and the final said on its first day, and what became of it: rows by quarter and source, three voices side by side and never merged. Predictions hold nothing that became known later. As CSV by `Accept: text/csv`.',
        querystring: query,
        response: { 200: listOrCsv(answer), ...notRebuiltAnswer },
      },
    },
    async (request, reply) => {
      const { segment = null, csm, quarters } = request.query
      const time = orThrow(listTimeOf(request.query, clock()))
      const { workspaceId } = request.caller
      const { currency, csmId, csmName, past, notRebuilt } = orThrow(
        await readHistory(database, { ...time, workspaceId, quarters, segment, csm }),
      )
      const { asOf, knownAt } = time
      const data = past.filter(isSpokenOf).flatMap(rowsOf)
      const found = { asOf, knownAt, currency, segment, csmId, csmName, data, notRebuilt: [...notRebuilt] }
      return sendList(request, reply, found, CSV_COLUMNS)
    },
  )
}

/** Where nothing fell due and nobody said anything there is nothing to compare. */
function isSpokenOf({ firstDay, outcome }: PastForecast): boolean {
  return firstDay.sums.renewals > 0 || firstDay.final !== null || outcome.renewals > 0
}

function rowsOf(past: PastForecast): z.output<typeof row>[] {
  const { firstDay, outcome } = past
  const observedNow = outcome.actual
  return VOICES.map(source => {
    const said = predictedBy(source, past)
    const within =
      said === null || said.p10 === null || said.p90 === null || observedNow.grr === null
        ? null
        : observedNow.grr >= said.p10 && observedNow.grr <= said.p90
    return {
      quarter: firstDay.quarter.name,
      source,
      seenOn: firstDay.asOf,
      predicted: said,
      observed: observedNow,
      grrError: lessOf(said?.grr ?? null, observedNow.grr),
      nrrError: lessOf(said?.nrr ?? null, observedNow.nrr),
      isWithin: within,
    }
  })
}

function lessOf(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b
}
