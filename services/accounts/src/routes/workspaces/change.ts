// PATCH /v1/workspace: how the workspace shows itself to the customers it asks.
import type { App } from '@rung/http-service'
import { z } from 'zod'
import { changeWorkspace } from '../../actions/change-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'
import { brandColourField, presentWorkspace, workspaceSchema } from './present.ts'

const body = z.strictObject({ brandColour: brandColourField }).meta({ id: 'WorkspaceChange' })

export function serveChangeWorkspace(app: App, deps: AccountsDeps): void {
  app.patch(
    '/v1/workspace',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['workspaces'],
        summary: 'Change the workspace of this key',
        description:
          'How it shows itself to customers who are asked by a link. No judgement uses it. Again it changes nothing; who changed it is in the audit.',
        body,
        response: { 200: workspaceSchema },
      },
    },
    async request => presentWorkspace(await changeWorkspace(deps, request.caller, request.body)),
  )
}
