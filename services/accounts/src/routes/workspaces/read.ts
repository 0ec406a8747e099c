// GET /v1/workspace: which workspace this key opens.
import type { App } from '@rung/http-service'
import { readWorkspace } from '../../actions/read-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'
import { openedWorkspaceSchema, presentWorkspace } from './present.ts'

export function serveReadWorkspace(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/workspace',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['workspaces'],
        summary: 'Read the workspace of this key',
        description:
          'The workspace whose key or session was sent: it opens one, and nothing of another. `access` says what it is good for.',
        response: { 200: openedWorkspaceSchema },
      },
    },
    async request => {
      const { workspaceId, scope, personId: person, role } = request.caller
      const row = await readWorkspace(deps.database, workspaceId)
      return { ...presentWorkspace(row), access: { scope, person, role } }
    },
  )
}
