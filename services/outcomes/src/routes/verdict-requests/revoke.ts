// POST /v1/verdict-requests/:id/revoke: its link opens nothing from now on.
import { type App, answering, idText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { ShownRequest } from '../../actions/list-verdict-requests.ts'
import { revokeVerdictRequest } from '../../actions/revoke-verdict-request.ts'
import type { OutcomesDeps } from '../../deps.ts'
import { presentRequest, requestSchema } from './present.ts'

export function serveRevokeRequest(app: App, deps: OutcomesDeps): void {
  app.post(
    '/v1/verdict-requests/:id/revoke',
    {
      config: { scope: 'write', roles: { csm: 'own' } },
      schema: {
        tags: ['verdict-requests'],
        summary: 'Revoke a verdict request',
        description:
          'Its link opens nothing from now on. Again, or of one that has expired, it changes nothing; one that was answered is refused.',
        params: z.object({ id: idText.meta({ description: 'Its id or your externalId.' }) }),
        response: { 200: requestSchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (shown: ShownRequest) => ({ status: 200, body: presentRequest(shown) }))
      const revoked = await revokeVerdictRequest(deps, request.caller, request.params.id, answer.keep)
      if (isRefusal(revoked)) throw revoked
      return answer.send()
    },
  )
}
