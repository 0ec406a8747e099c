// POST /v1/keys/:id/revoke: closes a key for good.
import { type App, answering, idText } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { revokeKey } from '../../actions/revoke-key.ts'
import type { AccountsDeps } from '../../deps.ts'
import type { KeyRow } from '../../storage/keys.ts'
import { keySchema, presentKey } from './present.ts'

export function serveRevokeKey(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/keys/:id/revoke',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['keys'],
        summary: 'Revoke a key',
        description:
          'From now on it is refused: at once by this process, within a second by every other. Revoking it again changes nothing.',
        params: z.object({ id: idText.describe('The id of the key.') }),
        response: { 200: keySchema },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, (row: KeyRow) => ({ status: 200, body: presentKey(row) }))
      const revoked = await revokeKey(deps, request.caller, request.params.id, answer.keep)
      if (isRefusal(revoked)) throw revoked
      deps.forgetKeys(request.caller.workspaceId)
      return answer.send()
    },
  )
}
