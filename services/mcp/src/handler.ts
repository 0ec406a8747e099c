// What answers at /mcp once somebody asks: the SDK of the protocol, loaded then, over the list of tools.

import type { IncomingHttpHeaders } from 'node:http'
import { createMcpHandler } from '@modelcontextprotocol/server'
import { createServer } from './create-server.ts'
import type { ServerParts } from './server-parts.ts'
import { tools } from './tools/index.ts'
import { wrongPlace } from './where-it-stands.ts'

export type Asked = Omit<ServerParts, 'apiFor' | 'scope' | 'tools'> & {
  /** The API as the sender of this request may use it. */
  readonly apiOf: (headers: Headers, tool: string) => ReturnType<ServerParts['apiFor']>
  /** What the key of the sender is good for. */
  readonly scopeOf: (headers: Headers) => string
  readonly bodyBytes: number
  /** Left out: Rung's own. */
  readonly create?: typeof createServer | undefined
  /** Names that agents reach this Rung by, beside those of this machine. */
  readonly hosts: readonly string[]
  /** A message that the protocol does not take: for who looks for it in the log. */
  readonly onRejected: (error: unknown) => void
}

export type Handler = {
  /** Why it is not answered at this Host, or from this Origin; undefined when it is. */
  refuse(headers: IncomingHttpHeaders): string | undefined
  answer(request: Request): Promise<Response>
  /** Ends what is open still. */
  close(): Promise<void>
}

/** Each request is answered by a server of its own: no session, so any process may answer the next one. */
export function createHandler({
  apiOf,
  scopeOf,
  create = createServer,
  bodyBytes,
  hosts,
  onRejected,
  ...parts
}: Asked): Handler {
  const handler = createMcpHandler(
    ({ requestInfo }) => {
      if (requestInfo === undefined) throw new Error('the request to answer is not handed on')
      const { headers } = requestInfo
      return create({
        ...{ ...parts, tools },
        apiFor: tool => apiOf(headers, tool),
        scope: async () => scopeOf(headers),
      })
    },
    // the lists never change while the process runs: nobody is told of it, and no stream stays open
    { maxRequestBodySize: bodyBytes, maxSubscriptions: 0, onerror: onRejected },
  )
  return {
    refuse: headers => wrongPlace(headers, hosts),
    answer: request => handler.fetch(request),
    close: () => handler.close(),
  }
}
