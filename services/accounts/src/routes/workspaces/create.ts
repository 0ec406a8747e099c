// POST /v1/workspaces: a new vendor, and the admin key that opens its workspace.
import { type App, answering, instantParam } from '@rung/http-service'
import { z } from 'zod'
import { createWorkspace, type MadeWorkspace } from '../../actions/create-workspace.ts'
import type { AccountsDeps } from '../../deps.ts'
import { currencyField, nameField } from '../../facts/fields.ts'

const body = z
  .strictObject({
    name: nameField,
    currency: currencyField.meta({ description: 'The one currency it reports in, ISO 4217.' }),
  })
  .meta({ id: 'WorkspaceWanted' })

const made = z
  .object({
    id: z.string(),
    name: z.string(),
    currency: z.string().meta({ description: 'The one currency it reports in.' }),
    createdAt: instantParam,
    adminKeyId: z.string().meta({ description: 'The id of that key, to revoke it by.' }),
    adminKey: z.string().meta({ description: 'A key of scope admin. It is shown this once.' }),
  })
  .meta({ id: 'MadeWorkspace' })

export function serveCreateWorkspace(app: App, deps: AccountsDeps): void {
  app.post(
    '/v1/workspaces',
    {
      config: { scope: 'operator' },
      schema: {
        tags: ['workspaces'],
        summary: 'Make a workspace',
        description:
          "Only the installation's operator may. Sent twice it makes two, unless under one Idempotency-Key.",
        body,
        response: { 201: made },
      },
    },
    async (request, reply) => {
      const answer = answering(reply, ({ workspace, key }: MadeWorkspace) => ({
        status: 201,
        body: {
          id: workspace.workspaceId,
          name: workspace.name,
          currency: workspace.currency,
          createdAt: workspace.createdAt,
          adminKeyId: key.row.id,
          adminKey: key.text,
        },
      }))
      await createWorkspace(deps, request.body, answer.keep)
      return answer.send()
    },
  )
}
