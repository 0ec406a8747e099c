// The gateway as an app: every route of every service, handed on to it, and one document of all.
import { Agent } from 'node:http'
import fastify, { type FastifyInstance } from 'fastify'
import type { Service } from './ask-services.ts'
import { forwardTo, type OpenStreams } from './forward.ts'
import { joinDocuments } from './join-documents.ts'

/** Every service has these; here they mean the whole. */
const OWN = new Set(['/livez', '/readyz', '/metrics', '/openapi.json', '/routes.json'])

/** As long as the longest path a service takes. */
const MAX_PARAM_LENGTH = 512

export function createGateway(services: readonly Service[]): FastifyInstance {
  const app = fastify({ routerOptions: { maxParamLength: MAX_PARAM_LENGTH }, forceCloseConnections: 'idle' })
  // bodies go on as they came: whether one is right is for the service to say
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  const agent = new Agent({ keepAlive: true })
  app.addHook('onClose', async () => agent.destroy())
  const open: OpenStreams = new Set()
  app.addHook('preClose', async () => {
    for (const stream of open) stream.destroy()
  })
  const taken = new Set<string>()
  for (const { url, routes } of services) {
    const handler = forwardTo(url, agent, open)
    for (const { method, path } of routes) {
      const name = `${method} ${path}`
      // HEAD comes with GET; of pages that all have, the reference, one is as good as another
      if (OWN.has(path) || method === 'HEAD' || taken.has(name)) continue
      taken.add(name)
      app.route({ method, url: path, handler })
    }
  }
  serveWhole(app, services)
  return app
}

function serveWhole(app: FastifyInstance, services: readonly Service[]): void {
  const document = joinDocuments(services.map(service => service.document))
  app.get('/openapi.json', async () => document)
  app.get('/livez', async () => ({ status: 'alive' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await Promise.all(services.map(({ url }) => isReady(url)))
    const checks = Object.fromEntries(services.map(({ url }, index) => [url, ready[index] ? 'ok' : 'failed']))
    const all = ready.every(Boolean)
    return reply.code(all ? 200 : 503).send({ status: all ? 'ready' : 'not_ready', checks })
  })
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/problem+json')
      .send({
        type: 'urn:rung:problem:not_found',
        title: 'Not found',
        status: 404,
        detail: `No service has ${request.method} ${request.url.split('?')[0]}. /openapi.json lists what there is.`,
        errors: [],
      }),
  )
}

function isReady(url: string): Promise<boolean> {
  return fetch(new URL('/readyz', url)).then(
    answer => answer.ok,
    () => false,
  )
}
