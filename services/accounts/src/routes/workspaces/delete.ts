// DELETE /v1/workspace: everything of the workspace, for good.
import type { App } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import { deleteWorkspace } from '../../actions/delete-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'
import { nameField } from '../../facts/fields.ts'

const deleted = z
  .object({
    id: z.string().describe('Our id of the workspace that was deleted.'),
    rows: z.int().min(0).describe('How many rows were deleted, over all tables.'),
  })
  .meta({ id: 'DeletedWorkspace' })

export function serveDeleteWorkspace(app: App, deps: AccountsDeps): void {
  app.delete(
    '/v1/workspace',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['workspaces'],
        summary: 'Delete the workspace',
        description:
          'For good, and at once: every fact and revision, words, events, scores, audit and keys of the workspace of this key. Nothing of it is left in the database, and no key opens it any more. Export it first. Backups that you made yourself still hold it.',
        querystring: z.strictObject({
          confirm: nameField.describe(
            'The exact name of the workspace, so that no other one is deleted by mistake.',
          ),
        }),
        response: { 200: deleted },
      },
    },
    async request => {
      const done = await deleteWorkspace(deps, request.caller.workspaceId, request.query.confirm)
      if (isRefusal(done)) throw done
      return done
    },
  )
}
