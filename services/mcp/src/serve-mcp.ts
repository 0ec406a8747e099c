// Serves tools at /mcp over streamable HTTP: each call under the key that it came with, asked of Rung's own API.
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createClient } from '@rung/client'
import type { App } from '@rung/http-service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Admitted, admit, admittedAs } from './admit.ts'
import type { AskApi } from './ask-api.ts'
import type { createServer } from './create-server.ts'
import type { Handler } from './handler.ts'
import { MCP_PATH, serveResourceMetadata } from './resource-metadata.ts'

export { askAt, askWithin } from './ask-api.ts'

export type McpParts = {
  readonly version: string
  readonly clock: () => Date
  readonly askApi: AskApi
  /** Names that agents reach this Rung by, beside those of this machine; left out: none. */
  readonly hosts?: readonly string[] | undefined
  /** Where people of this installation sign in; left out: there is no such place. */
  readonly issuer?: string | undefined
  /** Left out: Rung's own server, with every tool there is. */
  readonly create?: typeof createServer | undefined
}

/** Calls are questions: the longest write is a piece of evidence with its words. */
const BODY_BYTES = 256 * 1024
/** How long a tool waits for the API before it says so: agents wait a minute at most. */
const API_MS = 30_000

export async function serveMcp(app: App, parts: McpParts): Promise<void> {
  // The SDK and the tools are loaded by who asks first: starting Rung does not wait for them.
  let loading: Promise<Handler> | undefined
  const load = (): Promise<Handler> => {
    loading ??= import('./handler.ts').then(({ createHandler }) => createHandler(handed(app, parts)))
    return loading
  }
  app.addHook('preClose', async () => (await loading)?.close())
  serveResourceMetadata(app, parts)
  await app.register(async scope => {
    // read as text: the protocol says itself what it thinks of a body that is none
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body))
    scope.route({
      method: ['GET', 'POST', 'DELETE'],
      url: MCP_PATH,
      bodyLimit: BODY_BYTES,
      // the door is the API's own: the key is asked about there, and counted there
      config: { scope: 'public' },
      schema: { hide: true },
      onRequest: async (request, reply) => {
        const refused = (await load()).refuse(request.headers)
        if (refused !== undefined) return reply.code(403).send(errorOf(refused))
        return admit(request, reply, { askApi: parts.askApi, takesTokens: parts.issuer !== undefined })
      },
      handler: async (request, reply) => {
        const { answer } = await load()
        return send(reply, await answer(webRequestOf(request), admittedAs(request)))
      },
    })
  })
}

function handed(app: App, { version, clock, askApi, create, hosts = [] }: McpParts) {
  return {
    ...{ version, clock, hosts, create, bodyBytes: BODY_BYTES },
    apiOf: ({ authorization, from }: Admitted, tool: string) =>
      createClient({
        baseUrl: '',
        headers: { authorization, 'rung-tool': tool },
        timeoutMs: API_MS,
        surroundings: { fetch: (path, init) => askApi(path, init, from) },
      }),
    onFailure: (error: unknown, tool: string) => app.log.error({ err: error, tool }, 'a tool failed'),
    onRejected: (error: unknown) => app.log.debug({ err: error }, 'a message at /mcp was refused'),
  }
}

function webRequestOf(request: FastifyRequest): Request {
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  )
  const body = typeof request.body === 'string' ? { body: request.body } : {}
  return new Request(`http://rung${MCP_PATH}`, { method: request.method, headers, ...body })
}

async function send(reply: FastifyReply, { status, headers, body }: Response): Promise<FastifyReply> {
  reply.code(status).headers(Object.fromEntries(headers))
  return reply.send(body === null ? null : Readable.fromWeb(body as WebStream))
}

/** An error of the protocol that is about no message: none was read. */
const errorOf = (message: string) => ({ jsonrpc: '2.0', id: null, error: { code: -32000, message } })
