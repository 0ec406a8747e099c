// Where a request came from and what it was sent to: handed on with each question to the API, which counts and answers by it.
import type { IncomingHttpHeaders } from 'node:http'

export type CameFrom = {
  /** The address of the other end of the connection: the caller, or the proxy before them. */
  readonly peer: string
  /** What was sent to, and what proxies say of the caller, as received: whether they are believed is the API's to say. */
  readonly headers: Readonly<Record<string, string>>
}

/** Set by ourselves on what is handed to the protocol's library; what a caller sends under this name is written over. */
const PEER = 'x-rung-peer'
const HANDED_ON = ['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']

/** All headers of a request, and its peer among them. */
export function headersWithPeer(headers: IncomingHttpHeaders, peer: string | undefined): Headers {
  const all = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    for (const each of [value ?? []].flat()) all.append(name, each)
  }
  all.set(PEER, peer ?? '')
  return all
}

export function cameFrom(headers: Headers): CameFrom {
  const handed = HANDED_ON.flatMap(name => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return { peer: headers.get(PEER) ?? '', headers: Object.fromEntries(handed) }
}
