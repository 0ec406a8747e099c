// An answer names itself by a hash of what it says, and is not sent again to whoever has it.
import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * `onSend` of a route whose 200 may be kept by its asker. Also of a POST, as OFREP has it: asked again with `If-None-Match`, an answer
 * that is the same comes as 304 without a body. What was decided, counted and kept is the same with and without.
 */
export async function answerOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
): Promise<unknown> {
  if (reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
  reply.header('etag', etag).header('cache-control', 'private, no-cache')
  if (!isKnown(request.headers['if-none-match'], etag)) return payload
  reply.code(304).removeHeader('content-type').removeHeader('content-length')
  return null
}

/** Weak comparison (RFC 9110, 13.1.2): a proxy that compressed the answer marks its name as weak. */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some(each => each.trim().replace(/^W\//, '') === etag)
}
