// GET /v1/keys: the keys of the caller's workspace.
import { type App, pageOf, pageQuery } from '@rung/http-service'
import { listKeys } from '../../actions/list-keys.ts'
import type { AccountsDeps } from '../../deps.ts'
import { keySchema, presentKey } from './present.ts'

export function serveListKeys(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['keys'],
        summary: 'List keys',
        description: 'In the order they were made, expired and revoked ones too. No secret is shown.',
        querystring: pageQuery,
        response: { 200: pageOf(keySchema) },
      },
    },
    async request => {
      const { limit, cursor = null } = request.query
      const page = await listKeys(deps, request.caller.workspaceId, { limit, cursor })
      return { data: page.keys.map(presentKey), nextCursor: page.nextCursor }
    },
  )
}
