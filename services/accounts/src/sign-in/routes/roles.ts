// /v1/roles: who may sign in, and as what.
import { type App, idText, pageOf, pageQuery } from '@rung/http-service'
import { isRefusal } from '@rung/kernel'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { changeRole, removeRole } from '../actions/change-role.ts'
import { listRoles } from '../actions/list-sign-in.ts'
import { personRoleSchema, presentPersonRole, roleSchema } from './present.ts'

const params = z.object({
  person: idText.describe('The person, by their id or your externalId.'),
})
const role = personRoleSchema.omit({ externalId: true, name: true }).meta({ id: 'PersonRole' })

const wanted = z.strictObject({ role: roleSchema }).meta({ id: 'RoleWanted' })

export function serveRoles(app: App, deps: AccountsDeps): void {
  app.get(
    '/v1/roles',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['roles'],
        summary: 'List roles',
        description: 'Who may sign in, and as what, in the order of their ids.',
        querystring: pageQuery,
        response: { 200: pageOf(personRoleSchema) },
      },
    },
    async request => {
      const { limit, cursor = null } = request.query
      const { rows, nextCursor } = await listRoles(deps, request.caller.workspaceId, { limit, cursor })
      return { data: rows.map(presentPersonRole), nextCursor }
    },
  )
  app.put(
    '/v1/roles/:person',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['roles'],
        summary: 'Give a person a role',
        description:
          'They may sign in from now on. Their sessions do nothing more under the id they have: GET /v1/session gives them a new one. Invitations that are open for them are revoked.',
        params,
        body: wanted,
        response: { 200: role },
      },
    },
    async request => {
      const { person } = request.params
      const held = await changeRole(deps, request.caller, { person, role: request.body.role })
      if (isRefusal(held)) throw held
      return presentRole(held)
    },
  )
  app.delete(
    '/v1/roles/:person',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['roles'],
        summary: 'Take the role of a person away',
        description:
          'They do not sign in any more. Their sessions end: at once in this process, within a second in every other. What they recorded stays, and so do keys that speak for them: revoke those too.',
        params,
        response: { 200: role },
      },
    },
    async request => {
      const held = await removeRole(deps, request.caller, request.params.person)
      if (isRefusal(held)) throw held
      return presentRole(held)
    },
  )
}

type Held = Exclude<Awaited<ReturnType<typeof changeRole>>, { code: unknown }>

function presentRole({ personId: person, role, roleSince, roleBy }: Held) {
  return { person, role, roleSince, roleBy }
}
