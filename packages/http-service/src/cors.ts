// Which other sites' pages may call: none, but for routes that say `cors: true` (the collector and nudges, in the vendor's product).
import cors from '@fastify/cors'
import type { FastifyRequest, RouteOptions } from 'fastify'
import type { App } from './app.ts'

// Any origin may: the key decides, and no session is taken on these routes, so no page can ride on its cookie.
const OPEN = {
  origin: '*',
  methods: ['GET', 'POST'],
  allowedHeaders: [
    ...[
      'authorization',
      'content-type',
      'idempotency-key',
      'if-none-match',
      'rung-user-token',
      'x-request-id',
    ],
  ],
  exposedHeaders: ['etag', 'x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy'],
  maxAge: 600,
}

// Whatever header a client library wishes to send (Segment's count retries in one): what is not read does nothing.
const { allowedHeaders: _, ...OPEN_TO_LIBRARIES } = OPEN

function opennessOf({ routeOptions: { config } }: FastifyRequest) {
  if (config.cors !== true) return { origin: false }
  return config.writeKey ? OPEN_TO_LIBRARIES : OPEN
}

/** Answers preflights and adds the headers on routes with `config.cors`; says nothing anywhere else. */
export async function allowOrigins(app: App): Promise<void> {
  await app.register(cors, {
    delegator: async (request: FastifyRequest) => opennessOf(request),
  })
  const opened = new Set<string>()
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.cors !== true || route.method === 'OPTIONS' || opened.has(route.url)) return
    opened.add(route.url)
    // A preflight is a request of its own, without a key: its route is found by the address it asks about.
    app.route({
      method: 'OPTIONS',
      url: route.url,
      config: { scope: 'public', cors: true, writeKey: route.config.writeKey === true },
      schema: { hide: true },
      handler: async (_request, reply) => reply.code(204).send(),
    })
  })
}
