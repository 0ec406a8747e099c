// What answers at /mcp once somebody asks: the SDK of the protocol, loaded then, over the list of tools.

import type { IncomingHttpHeaders } from 'node:http'
import { type AuthInfo, createMcpHandler } from '@modelcontextprotocol/server'
import type { Admitted } from './admit.ts'
import { createServer } from './create-server.ts'
import type { ServerParts } from './server-parts.ts'
import { tools } from './tools/index.ts'
import { wrongPlace } from './where-it-stands.ts'

export type Asked = Omit<ServerParts, 'apiFor' | 'access' | 'tools'> & {
  /** The API as the sender of this request may use it. */
  readonly apiOf: (sender: Admitted, tool: string) => ReturnType<ServerParts['apiFor']>
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
  answer(request: Request, sender: Admitted): Promise<Response>
  /** Ends what is open still. */
  close(): Promise<void>
}

/** Each request is answered by a server of its own: no session, so any process may answer the next one. */
export function createHandler({
  apiOf,
  create = createServer,
  bodyBytes,
  hosts,
  onRejected,
  ...parts
}: Asked): Handler {
  const handler = createMcpHandler(
    ({ authInfo }) => {
      const sender = senderIn(authInfo)
      return create({
        ...{ ...parts, tools },
        apiFor: tool => apiOf(sender, tool),
        access: async () => sender.access,
      })
    },
    // the lists never change while the process runs: nobody is told of it, and no stream stays open
    { maxRequestBodySize: bodyBytes, maxSubscriptions: 0, onerror: onRejected },
  )
  return {
    refuse: headers => wrongPlace(headers, hosts),
    answer: (request, sender) => handler.fetch(request, { authInfo: carrying(sender) }),
    close: () => handler.close(),
  }
}

/** The SDK's own place for who was let in, which it hands on beside the request and reads nothing of. */
const carrying = (sender: Admitted): AuthInfo => ({
  ...{ token: sender.authorization, clientId: '', scopes: [sender.access.scope] },
  extra: { sender },
})

function senderIn(carried: AuthInfo | undefined): Admitted {
  if (carried === undefined) throw new Error('who sent the request to answer is not handed on')
  return carried.extra?.sender as Admitted
}
