// /scim/v2/Users: the company's people as its directory has them.
import { type App, idText } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccountsDeps } from '../../../deps.ts'
import { changeUser, createUser, removeUser } from '../actions/change-users.ts'
import { type KnownUser, listUsers, readUserOf } from '../actions/read-users.ts'
import { readFilter } from '../filter.ts'
import { patched } from '../patch.ts'
import { presentUser, readUser, USER_ATTRIBUTES } from '../user-resource.ts'
import { baseOf } from './base.ts'
import { listAnswer, listQuery } from './list-answer.ts'

const params = z.object({ id: idText })
const config = { scope: 'scim' } as const
const one = { config, schema: { hide: true, params } } as const

export function serveUsers(app: App, deps: AccountsDeps): void {
  app.get('/Users', { config, schema: { hide: true, querystring: listQuery } }, async request => {
    const asked = readFilter(request.query.filter)
    const isLookedUp = ['username', 'externalid'].includes(asked.equal?.attribute ?? '')
    const found = await listUsers(
      deps,
      request.caller.workspaceId,
      asked,
      known => isLookedUp || asked.matches(present(request, known)),
    )
    return listAnswer(
      found.map(known => present(request, known)),
      request.query,
    )
  })
  app.post('/Users', { config, schema: { hide: true } }, async (request, reply) => {
    const made = present(request, await createUser(deps, request.caller, readUser(request.body)))
    return reply.code(201).header('location', made.meta.location).send(made)
  })
  app.get('/Users/:id', one, async request =>
    present(request, await readUserOf(deps, request.caller.workspaceId, request.params.id)),
  )
  app.put('/Users/:id', one, async request => {
    const change = ({ active }: { active: boolean }) => readUser(request.body, active)
    return present(request, await changeUser(deps, request.caller, request.params.id, change))
  })
  app.patch('/Users/:id', one, async request => {
    const { id } = request.params
    const changed = await changeUser(deps, request.caller, id, before =>
      readUser(patched({ ...before }, request.body, USER_ATTRIBUTES), before.active),
    )
    return present(request, changed)
  })
  app.delete('/Users/:id', one, async (request, reply) => {
    await removeUser(deps, request.caller, request.params.id)
    return reply.code(204).send()
  })
}

function present(request: FastifyRequest, { row, user }: KnownUser) {
  const { personId: id, createdAt, changedAt } = row
  return presentUser(id, user, { createdAt, changedAt, location: `${baseOf(request)}/Users/${id}` })
}
