// GET /v1/workspace: which workspace this key opens.
import { type App, instantParam } from '@rung/http-service'
import { z } from 'zod'
import { readWorkspace } from '../../actions/read-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'

const workspace = z
  .object({
    id: z.string().describe('Our id of the workspace.'),
    name: z.string().describe('What the vendor is called.'),
    currency: z.string().describe('The one currency it reports in, ISO 4217.'),
    createdAt: instantParam.describe('When it was made.'),
  })
  .meta({ id: 'Workspace' })

export function serveReadWorkspace(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/workspace',
    {
      config: { scope: 'read' },
      schema: {
        tags: ['workspaces'],
        summary: 'Read the workspace of this key',
        description: 'The workspace whose key or session was sent: it opens one, and nothing of another.',
        response: { 200: workspace },
      },
    },
    async request => {
      const row = await readWorkspace(deps.database, request.caller.workspaceId)
      return { id: row.workspaceId, name: row.name, currency: row.currency, createdAt: row.createdAt }
    },
  )
}
