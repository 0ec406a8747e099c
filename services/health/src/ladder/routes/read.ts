// GET /v1/accounts/:id/ladder: how each stakeholder sees us, the account's standing, and what is missing for the next rung.
import type { App } from '@rung/http-service'
import { accountParam, judgementQuery, orThrow, readAsOf } from '@rung/judgement/requests'
import type { HealthDeps } from '../../deps.ts'
import { showLadder } from '../actions/show-ladder.ts'
import { presentLadder } from './present.ts'
import { ladderAnswer } from './schema.ts'

export function serveLadder(app: App, { database, clock }: HealthDeps): void {
  app.get(
    '/v1/accounts/:id/ladder',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['health'],
        summary: 'How one customer sees you',
        description:
          'The standing of each stakeholder on five levels, the account’s, and the question to ask next.',
        params: accountParam,
        querystring: judgementQuery,
        response: { 200: ladderAnswer },
      },
    },
    async request => {
      const now = clock()
      const time = orThrow(readAsOf(request.query, now))
      const { workspaceId } = request.caller
      const input = { account: request.params.id, ...time, now }
      const shown = await showLadder(database, workspaceId, input)
      return presentLadder(orThrow(shown), time)
    },
  )
}
