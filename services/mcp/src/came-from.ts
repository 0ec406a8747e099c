// Where a request came from and what it was sent to: handed on with each question to the API, which counts and answers by it.
import type { FastifyRequest } from 'fastify'

export type CameFrom = {
  /** The address of the other end of the connection: the caller, or the proxy before them. */
  readonly peer: string
  /** What was sent to, and what proxies say of the caller, as received: whether they are believed is the API's to say. */
  readonly headers: Readonly<Record<string, string>>
}

const HANDED_ON = ['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']

export function cameFrom({ headers, socket }: Pick<FastifyRequest, 'headers' | 'socket'>): CameFrom {
  const handed = HANDED_ON.flatMap(name => {
    const value = headers[name]
    return value === undefined ? [] : [[name, [value].flat().join(', ')] as const]
  })
  return { peer: socket.remoteAddress ?? '', headers: Object.fromEntries(handed) }
}
