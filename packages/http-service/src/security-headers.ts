// Headers that keep answers from being framed, sniffed, cached or run. A route may set its own before it sends.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  // Answers hold a workspace's facts: no shared cache may keep one.
  'cache-control': 'no-store',
}

/** Puts the headers, and the request's id, on one answer. */
export function secureAnswer(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('x-request-id', request.id)
  reply.headers(HEADERS)
  const open = request.routeOptions?.config?.cors === true
  reply.header('cross-origin-resource-policy', open ? 'cross-origin' : 'same-origin')
}

/** Puts them on every answer of an app. */
export function secureHeaders(app: App): void {
  app.addHook('onRequest', async (request, reply) => secureAnswer(request, reply))
}
