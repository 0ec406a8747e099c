// SCIM 2.0 (RFC 7643, 7644): its own media type, its own errors, and what it says of itself.
import { type App, idText } from '@rung/http-service'
import { z } from 'zod'
import type { AccountsDeps } from '../../../deps.ts'
import { resourceTypes, scimSchemas, serviceProviderConfig } from '../discovery.ts'
import { ScimRefusal, scimErrorOf } from '../scim-error.ts'
import { baseOf, SCIM_PREFIX } from './base.ts'
import { serveGroups } from './groups.ts'
import { listAnswer } from './list-answer.ts'
import { serveUsers } from './users.ts'

const MEDIA_TYPE = 'application/scim+json'

/** Not in the OpenAPI document: the form is the RFC's, and directories ask SCIM itself. docs/sign-in.md says how to connect one. */
export async function serveScim(app: App, deps: AccountsDeps): Promise<void> {
  await app.register(
    async (scope: App) => {
      const parse = scope.getDefaultJsonParser('error', 'error')
      scope.removeContentTypeParser('application/json')
      scope.addContentTypeParser(
        [MEDIA_TYPE, 'application/json'],
        { parseAs: 'string' },
        (request, body: string, done) => {
          // some directories name the media type of a body that they do not send
          if (body === '') done(null, undefined)
          else parse(request, body, done)
        },
      )
      scope.addHook('onSend', async (_request, reply, payload) => {
        if (reply.statusCode !== 204) reply.type(`${MEDIA_TYPE}; charset=utf-8`)
        return payload
      })
      scope.setErrorHandler((error, request, reply) => {
        const { status, body } = scimErrorOf(error, request)
        return reply.code(status).send(body)
      })
      scope.setNotFoundHandler((request, reply) => {
        const { status, body } = scimErrorOf(new ScimRefusal(404, 'No such address.'), request)
        return reply.code(status).send(body)
      })
      serveDiscovery(scope)
      serveUsers(scope, deps)
      serveGroups(scope, deps)
    },
    { prefix: SCIM_PREFIX },
  )
}

function serveDiscovery(app: App): void {
  const route = { config: { scope: 'scim' }, schema: { hide: true } } as const
  const named = { ...route, schema: { hide: true, params: z.object({ id: idText }) } } as const
  app.get('/ServiceProviderConfig', route, async request => serviceProviderConfig(baseOf(request)))
  for (const [path, all] of [
    ['/ResourceTypes', resourceTypes],
    ['/Schemas', scimSchemas],
  ] as const) {
    app.get(path, route, async request => listAnswer(all(baseOf(request)), {}))
    app.get(`${path}/:id`, named, async request => {
      const found = all(baseOf(request)).find(({ id }) => id === request.params.id)
      if (found === undefined) throw new ScimRefusal(404, `There is no "${request.params.id}" here.`)
      return found
    })
  }
}
