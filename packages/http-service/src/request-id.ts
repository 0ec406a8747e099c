// One id a request, taken from the caller when it is harmless, else made; it is in the answer and in every log line.
import type { IncomingMessage } from 'node:http'
import type { NewId } from '@rung/kernel'

// Safe inside a header, a log line and a URI reference (hence no colon).
const HARMLESS = /^[A-Za-z0-9._-]{1,128}$/

/** Gives each request its id. */
export function requestIds(newId: NewId): (request: Pick<IncomingMessage, 'headers'>) => string {
  return request => {
    const sent = request.headers['x-request-id']
    return typeof sent === 'string' && HARMLESS.test(sent) ? sent : newId('req')
  }
}
