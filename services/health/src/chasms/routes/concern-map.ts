// GET /v1/concern-map: who needs which capability for which concern, what of it was promised, kept and attained.
import { type App, listOrCsv, sendRows } from '@rung/http-service'
import { orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showConcernMap } from '../actions/show-book.ts'
import { CONCERN_COLUMNS, concernRows } from './concern-rows.ts'
import { presentMap } from './present.ts'
import { concernMapAnswer, concernMapQuery } from './schema.ts'

export function serveConcernMap(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/concern-map',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['chasms'],
        summary: 'Capabilities by the concerns they are there for',
        description:
          'Counts, by segment: an account has a concern that it stated and has not withdrawn, or that a promise to it answers; a capability is there for a concern where product says so, or where a promise names both. Closed accounts have none any more. Concerns that nothing meets come by the ARR behind them. As CSV by `Accept: text/csv`: a row a cell, then those that nothing meets, then capabilities that no concern needs.',
        querystring: concernMapQuery,
        response: { 200: listOrCsv(concernMapAnswer) },
      },
    },
    async (request, reply) => {
      const { query, caller } = request
      const time = orThrow(readAsOf(query, clock()))
      const { segment = null } = query
      const { said, names, currency, week } = await showConcernMap(database, caller.workspaceId, {
        ...time,
        segment,
      })
      const answer = {
        asOf: time.asOf,
        knownAt: time.knownAt.toISOString(),
        week,
        currency,
        segment,
        ...presentMap(said, names),
      }
      return sendRows(request, reply, answer, { rows: concernRows(answer), columns: CONCERN_COLUMNS })
    },
  )
}
