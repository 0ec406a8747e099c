// GET /v1/forecast: what the renewals of a quarter are expected to keep, with P10, P50 and P90.

import { type App, notRebuiltAnswer, quarterParam } from '@rung/http-service'
import { judgementQuery, listTimeOf, orThrow } from '@rung/judgement/requests'
import { quarterOf } from '@rung/kernel'
import { z } from 'zod'
import type { RenewalsDeps } from '../../deps.ts'
import { addUpQuarters } from '../actions/add-up-quarters.ts'
import { keepForecast } from '../actions/keep-forecast.ts'
import { readForecast } from '../actions/read-forecast.ts'
import { namedQuarter, quartersBefore } from '../quarters.ts'
import { predictionOf, presentForecast } from './present.ts'
import { bookFilters } from './schema/book-filters.ts'
import { forecastAnswer } from './schema/forecast.ts'

// Each past quarter is one more look at every account's history.
const MOST_PAST_QUARTERS = 4
// Months before a quarter's first day.
const CHECKPOINTS: readonly number[] = [6, 3]

const query = judgementQuery.extend({
  quarter: quarterParam.optional().describe('YYYY-Qn. Default: the quarter of the day judged'),
  ...bookFilters,
  pastQuarters: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_PAST_QUARTERS)
    .default(1)
    .describe('Of how many quarters before to say how near each number came'),
  checkpoints: z
    .enum(['none', 'all'])
    .default('none')
    .describe('all: also as the quarter was seen six and three months before its first day'),
})

export function serveReadForecast(app: App, { database, clock, newId }: RenewalsDeps): void {
  app.get(
    '/v1/forecast',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['forecast'],
        summary: 'The forecast of a quarter',
        description:
          'Expected gross and net retention of the renewals due in a quarter, their P10, P50 and P90, and three numbers side by side: the model’s, the CSMs’, and the final one. Each with how near it came before. What is served is kept, and scored when the quarter is over; how far renewals move together is learned from what past forecasts missed.',
        querystring: query,
        response: { 200: forecastAnswer, ...notRebuiltAnswer },
      },
    },
    async request => {
      const { segment = null, csm, pastQuarters } = request.query
      const { workspaceId } = request.caller
      const now = clock()
      const time = orThrow(listTimeOf(request.query, now))
      const quarter = namedQuarter(request.query.quarter ?? quarterOf(time.asOf))
      const { input, read, policies } = orThrow(
        await readForecast(database, {
          ...time,
          workspaceId,
          quarter,
          segment,
          csm,
          pastQuarters: quartersBefore(quarter.name, pastQuarters),
          checkpoints: request.query.checkpoints === 'all' ? CHECKPOINTS : [],
        }),
      )
      const added = await addUpQuarters(read, policies)
      const answer = presentForecast(read, added, input, policies)
      const said = predictionOf(answer)
      // What was made without an account is no forecast to be measured by.
      if (said !== null && read.leftOut.length === 0) {
        await keepForecast(
          { database, newId },
          workspaceId,
          { input, read, book: added.asked.book, said },
          policies,
          now,
        )
      }
      return answer
    },
  )
}
