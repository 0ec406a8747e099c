// GET /v1/verdict-requests/:id: one request, and what became of it.
import { whenOf, whenShape } from '@rung/fact-ledger'
import { type App, idText } from '@rung/http-service'
import { dayOf, isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { readVerdictRequest } from '../../actions/list-verdict-requests.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { presentRequest, requestSchema } from './present.ts'

export function serveReadRequest(app: App, deps: OutcomesDeps): void {
  app.get(
    '/v1/verdict-requests/:id',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['verdict-requests'],
        summary: 'Read one verdict request',
        description: 'By our id or your externalId. Its token is not shown again.',
        params: z.object({ id: idText.meta({ description: 'Its id or your externalId.' }) }),
        querystring: z.strictObject(whenShape),
        response: { 200: requestSchema },
      },
    },
    async request => {
      const now = deps.clock()
      const { asOf, knownAt } = whenOf(request.query)
      const when = { asOf: asOf ?? dayOf(now), knownAt: knownAt ?? now }
      const shown = await readVerdictRequest(deps, request.caller.workspaceId, {
        ...when,
        id: request.params.id,
      })
      if (isRefusal(shown)) throw shown
      return presentRequest(shown)
    },
  )
}
