// /scim/v2/Groups: the groups that the company's directory sends, which give roles by the mapping of the installation.
import { type App, idText } from '@rung/http-service'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccountsDeps } from '../../../deps.ts'
import {
  changeGroup,
  createGroup,
  type KnownGroup,
  listGroups,
  readGroupOf,
  removeGroup,
} from '../actions/groups.ts'
import { readFilter } from '../filter.ts'
import { GROUP_ATTRIBUTES, presentGroup, readGroup } from '../group-resource.ts'
import { patched } from '../patch.ts'
import { baseOf } from './base.ts'
import { listAnswer, listQuery } from './list-answer.ts'

const params = z.object({ id: idText })
const config = { scope: 'scim' } as const
const querystring = listQuery.pick({ attributes: true, excludedAttributes: true })
const one = { config, schema: { hide: true, params, querystring } } as const

export function serveGroups(app: App, deps: AccountsDeps): void {
  app.get('/Groups', { config, schema: { hide: true, querystring: listQuery } }, async request => {
    const { equal, matches } = readFilter(request.query.filter)
    const groups = (await listGroups(deps, request.caller.workspaceId)).filter(known =>
      equal?.attribute === 'displayname'
        ? known.row.displayName.toLowerCase() === equal.value.toLowerCase()
        : matches(present(request, known)),
    )
    return listAnswer(
      groups.map(known => shown(request, known, request.query)),
      request.query,
    )
  })
  app.post('/Groups', { config, schema: { hide: true } }, async (request, reply) => {
    const made = present(request, await createGroup(deps, request.caller, readGroup(request.body)))
    return reply.code(201).header('location', made.meta.location).send(made)
  })
  app.get('/Groups/:id', one, async request =>
    shown(request, await readGroupOf(deps, request.caller.workspaceId, request.params.id), request.query),
  )
  app.put('/Groups/:id', one, async request => {
    const change = () => readGroup(request.body)
    return present(request, await changeGroup(deps, request.caller, request.params.id, change))
  })
  app.patch('/Groups/:id', one, async request => {
    const changed = await changeGroup(deps, request.caller, request.params.id, ({ members, ...before }) =>
      readGroup(
        patched({ ...before, members: members.map(value => ({ value })) }, request.body, GROUP_ATTRIBUTES),
      ),
    )
    return present(request, changed)
  })
  app.delete('/Groups/:id', one, async (request, reply) => {
    await removeGroup(deps, request.caller, request.params.id)
    return reply.code(204).send()
  })
}

function present(request: FastifyRequest, { row, group }: KnownGroup) {
  const { id, createdAt, changedAt } = row
  return presentGroup(id, group, { createdAt, changedAt, location: `${baseOf(request)}/Groups/${id}` })
}

/** Without its members where they are not wanted: of a large group they are most of it. */
function shown(
  request: FastifyRequest,
  known: KnownGroup,
  { excludedAttributes = '' }: { readonly excludedAttributes?: string | undefined },
) {
  const { members, ...rest } = present(request, known)
  return /(^|,)\s*members\s*(,|$)/i.test(excludedAttributes) ? rest : { ...rest, members }
}
