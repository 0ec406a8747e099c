// What answers at /mcp once somebody asks: the SDK of the protocol, loaded then, over the list of tools.
import { createMcpHandler } from '@modelcontextprotocol/server'
import { createServer } from './create-server.ts'
import type { ServerParts } from './server-parts.ts'
import { tools as allTools } from './tools/index.ts'
import type { Tool } from './tools/tool.ts'

export type Asked = Omit<ServerParts, 'apiFor' | 'tools'> & {
  /** Left out: every tool there is. */
  readonly tools?: readonly Tool[]
  /** The API as the sender of this request may use it. */
  readonly apiOf: (request: Request, tool: string) => ReturnType<ServerParts['apiFor']>
  readonly bodyBytes: number
}

export type Handler = {
  answer(request: Request): Promise<Response>
  /** Ends streams that are open still. */
  close(): Promise<void>
}

/** Each request is answered by a server of its own: no session, so any process may answer the next one. */
export function createHandler({ apiOf, bodyBytes, tools = allTools, ...parts }: Asked): Handler {
  const handler = createMcpHandler(
    ({ requestInfo }) => {
      if (requestInfo === undefined) throw new Error('the request to answer is not handed on')
      return createServer({ ...parts, tools, apiFor: tool => apiOf(requestInfo, tool) })
    },
    { maxRequestBodySize: bodyBytes, onerror: error => parts.onFailure(error, '/mcp') },
  )
  return { answer: request => handler.fetch(request), close: () => handler.close() }
}
