// GET /v1/forecast: what the renewals of a quarter are expected to keep, with P10, P50 and P90.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { forecastQuarter, quarterOf } from '../../actions/forecast-quarter.ts'
import type { HealthDeps } from '../../deps.ts'
import { readPolicies } from '../../storage/read-policies.ts'
import { askedTime, judgementQuery, orThrow } from '../judgement-query.ts'
import { viewerOf } from '../viewer-of.ts'
import { csmNamed, namedQuarter, quarterParam, quartersBefore } from './forecast-scope.ts'
import { presentForecast } from './present.ts'
import { forecastAnswer } from './schema.ts'

// Each past quarter is one more judgement of every account.
const MOST_PAST_QUARTERS = 4

const query = judgementQuery.extend({
  quarter: quarterParam.optional().describe('YYYY-Qn. Default: the quarter of the day judged'),
  segment: z.string().min(1).max(255).optional().describe('Only accounts of this segment'),
  csm: z.string().min(1).max(255).optional().describe('Only accounts of this CSM, by id or externalId'),
  pastQuarters: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_PAST_QUARTERS)
    .default(1)
    .describe('Of how many quarters before to say how near each number came'),
})

export function readForecast(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/forecast',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['forecast'],
        summary: 'The forecast of a quarter',
        description:
          'Expected gross and net retention of the renewals due in a quarter, their P10, P50 and P90, and three numbers side by side: the model’s, the CSMs’, and the final one. Each with how near it came before.',
        querystring: query,
        response: { 200: forecastAnswer },
      },
    },
    async request => {
      const { segment = null, csm, pastQuarters } = request.query
      const now = clock()
      const time = orThrow(askedTime(request.query, now))
      const viewer = viewerOf(request.caller, now)
      const quarter = namedQuarter(request.query.quarter ?? quarterOf(time.asOf))
      const { csmId, read, policiesAt } = await database.inWorkspace(
        request.caller.workspaceId,
        async tx => {
          const named = orThrow(await csmNamed(tx, csm))
          const past = quartersBefore(quarter.name, pastQuarters)
          const wanted = { ...time, viewer, quarter, segment, csmId: named, pastQuarters: past }
          const policiesAt = await readPolicies(tx)
          const read = await forecastQuarter(tx, wanted, policiesAt)
          return { csmId: named, read, policiesAt }
        },
        { isolation: 'repeatable read', readOnly: true },
      )
      // Adding up thousands of renewals takes a while: not while a transaction is held open.
      return presentForecast(read, { ...time, segment, csmId }, policiesAt(time.knownAt))
    },
  )
}
