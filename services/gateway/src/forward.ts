// One request handed on to a service, and its answer handed back, both in streams.
import { type Agent, type IncomingHttpHeaders, type IncomingMessage, request as send } from 'node:http'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** What concerns one connection and not the message (RFC 9110, 7.6.1). */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Answers that stay open for as long as somebody listens: they would hold up the end of the gateway. */
export type OpenStreams = Set<IncomingMessage>

/** A handler that hands requests on to the service at `url`. */
export function forwardTo(url: string, agent: Agent, open: OpenStreams) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    try {
      const answer = await ask(url, agent, request)
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        open.add(answer)
        answer.once('close', () => open.delete(answer))
      }
      return reply
        .code(answer.statusCode ?? 502)
        .headers(withoutHops(answer.headers))
        .send(answer)
    } catch {
      // the request may have arrived all the same: every write of the API is safe to send again
      return reply.code(503).header('retry-after', '1').type('application/problem+json').send({
        type: 'urn:rung:problem:unavailable',
        title: 'Service unavailable',
        status: 503,
        detail: 'The service behind this address does not answer. Send the request again.',
        errors: [],
      })
    }
  }
}

function ask(url: string, agent: Agent, request: FastifyRequest): Promise<IncomingMessage> {
  const { raw } = request
  return new Promise((resolve, reject) => {
    const onward = send(new URL(raw.url ?? '/', url), {
      agent,
      method: raw.method ?? 'GET',
      headers: {
        ...withoutHops(raw.headers),
        'x-forwarded-for': [raw.headers['x-forwarded-for'], raw.socket.remoteAddress]
          .filter(Boolean)
          .join(', '),
        ...(raw.headers['transfer-encoding'] && { 'transfer-encoding': 'chunked' }),
      },
    })
    onward.once('response', resolve)
    onward.once('error', reject)
    // a caller who goes away takes the request along
    raw.once('close', () => raw.complete || onward.destroy())
    raw.pipe(onward)
  })
}

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name)))
}
