// GET /v1/accounts/:id/health: the score, what it is made of, and what it rests on, now or as it was known.
import type { App } from '@rung/http-service'
import { accountParam, judgementQuery, orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showHealth } from '../actions/show-health.ts'
import { presentHealth } from './present.ts'
import { healthAnswer } from './schema/health.ts'
import { SCORE_BY_HAND } from './score-by-hand.ts'

export function serveReadHealth(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/health',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'The health of an account',
        description: SCORE_BY_HAND,
        params: accountParam,
        querystring: judgementQuery,
        response: { 200: healthAnswer },
      },
    },
    async request => {
      const now = clock()
      const time = orThrow(readAsOf(request.query, now))
      const { workspaceId } = request.caller
      const shown = await showHealth(database, { workspaceId, account: request.params.id, now, ...time })
      return presentHealth(orThrow(shown), time)
    },
  )
}
