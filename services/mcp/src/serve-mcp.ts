// Serves tools at /mcp over streamable HTTP: each call under the key that it came with, asked of Rung's own API.
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { createClient } from '@rung/client'
import type { App } from '@rung/http-service'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AskApi } from './ask-api.ts'
import { cameFrom, headersWithPeer } from './came-from.ts'
import type { Handler } from './handler.ts'
import { challengeWith, MCP_PATH, serveResourceMetadata } from './resource-metadata.ts'
import type { Tool } from './tools/tool.ts'

export { askAt, askWithin } from './ask-api.ts'
export { mcpVariables } from './settings.ts'

export type McpParts = {
  readonly version: string
  readonly clock: () => Date
  readonly askApi: AskApi
  /** Names that agents reach this Rung by, beside those of this machine; left out: none. */
  readonly hosts?: readonly string[] | undefined
  /** Where people of this installation sign in; left out: there is no such place. */
  readonly issuer?: string | undefined
  /** Left out: every tool there is. */
  readonly tools?: readonly Tool[] | undefined
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
  if (parts.issuer !== undefined) serveResourceMetadata(app, parts.issuer)
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
        return refused === undefined ? admit(request, reply, parts) : reply.code(403).send(errorOf(refused))
      },
      handler: async (request, reply) => send(reply, await (await load()).answer(webRequestOf(request))),
    })
  })
}

function handed(app: App, { version, clock, askApi, tools, hosts = [] }: McpParts) {
  return {
    ...{ version, clock, hosts, bodyBytes: BODY_BYTES },
    ...(tools && { tools }),
    apiOf: (headers: Headers, tool: string) => {
      const from = cameFrom(headers)
      return createClient({
        baseUrl: '',
        headers: { authorization: headers.get('authorization') ?? '', 'rung-tool': tool },
        timeoutMs: API_MS,
        surroundings: { fetch: (path, init) => askApi(path, init, from) },
      })
    },
    onFailure: (error: unknown, tool: string) => app.log.error({ err: error, tool }, 'a tool failed'),
    onRejected: (error: unknown) => app.log.debug({ err: error }, 'a message at /mcp was refused'),
  }
}

function webRequestOf(request: FastifyRequest): Request {
  const headers = headersWithPeer(request.headers, request.socket.remoteAddress)
  const body = typeof request.body === 'string' ? { body: request.body } : {}
  return new Request(`http://rung${MCP_PATH}`, { method: request.method, headers, ...body })
}

async function send(reply: FastifyReply, { status, headers, body }: Response): Promise<FastifyReply> {
  reply.code(status).headers(Object.fromEntries(headers))
  return reply.send(body === null ? null : Readable.fromWeb(body as WebStream))
}

/** Asks the API whose key it is, before the body is read: what it refuses is answered as it says. */
async function admit(request: FastifyRequest, reply: FastifyReply, { askApi, issuer }: McpParts) {
  const { authorization } = request.headers
  const from = cameFrom(headersWithPeer(request.headers, request.socket.remoteAddress))
  const said = await askApi('/v1/workspace', { headers: authorization ? { authorization } : {} }, from)
  if (said.ok) return undefined
  for (const name of PASSED_ON) {
    const value = said.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  const challenge = said.headers.get('www-authenticate')
  if (challenge !== null) {
    reply.header('www-authenticate', issuer === undefined ? challenge : challengeWith(challenge, request))
  }
  return reply.code(said.status).send(await said.text())
}

const PASSED_ON = ['content-type', 'retry-after', 'ratelimit', 'ratelimit-policy']

/** An error of the protocol that is about no message: none was read. */
const errorOf = (message: string) => ({ jsonrpc: '2.0', id: null, error: { code: -32000, message } })
