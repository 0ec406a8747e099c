// GET /v1/chasms/areas: focus, execute and deliver, each of promises, product and people, by week.
import type { App } from '@rung/http-service'
import { orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showAreas } from '../actions/show-book.ts'
import { JUDGED_BY, presentAreas } from './present.ts'
import { areasAnswer, seriesQuery } from './schema.ts'

export function serveChasmAreas(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/chasms/areas',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['chasms'],
        summary: 'The nine areas, by week',
        description:
          'Shares of what was told, with their intervals and how much of each is known: whether promises are focused, executed and delivered, in promises, product and people. What nobody told is unknown, with coverage 0, and never 0 itself.',
        querystring: seriesQuery,
        response: { 200: areasAnswer },
      },
    },
    async ({ query, caller }) => {
      const time = orThrow(readAsOf(query, clock()))
      const { said, currency, week } = await showAreas(database, caller.workspaceId, time)
      return {
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        week,
        currency,
        judgedBy: JUDGED_BY,
        areas: presentAreas(said, query.weeks),
      }
    },
  )
}
