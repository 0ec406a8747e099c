// Who is let in to /mcp, before the body is read: whose key it is, or whose access token, is asked of the API.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AskApi } from './ask-api.ts'
import { type CameFrom, cameFrom } from './came-from.ts'
import { challengeWith } from './resource-metadata.ts'
import type { Access } from './server-parts.ts'

/** Who calls: what they ask the API with, what that is good for, and where from. Said by the API and the connection, never by a header. */
export type Admitted = {
  readonly authorization: string
  readonly access: Access
  readonly from: CameFrom
}

const admitted = new WeakMap<FastifyRequest, Admitted>()

/** Of a request that was let in. */
export function admittedAs(request: FastifyRequest): Admitted {
  const as = admitted.get(request)
  if (as === undefined) throw new Error('a request that was not let in is answered')
  return as
}

/** A JWT in compact form: no key of Rung looks like one. */
const ACCESS_TOKEN = /^bearer +[\w-]+\.[\w-]+\.[\w-]* *$/i

/** Sends an answer where the API refuses: with its status, its words and its headers. */
export async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  { askApi, takesTokens }: { readonly askApi: AskApi; readonly takesTokens: boolean },
): Promise<FastifyReply | undefined> {
  const { authorization = '' } = request.headers
  const from = cameFrom(request)
  let under = authorization
  if (takesTokens && ACCESS_TOKEN.test(authorization)) {
    const opened = await ask(askApi, { method: 'POST', path: '/v1/sessions/token', authorization }, from)
    if (!opened.ok) return handOn(opened, request, reply)
    under = `Bearer ${((await opened.json()) as { token: string }).token}`
  }
  const told = await ask(askApi, { method: 'GET', path: '/v1/workspace', authorization: under }, from)
  if (!told.ok) return handOn(told, request, reply)
  const { access } = (await told.json()) as { access: Access }
  admitted.set(request, { authorization: under, access, from })
  return undefined
}

type Asked = { readonly method: string; readonly path: string; readonly authorization: string }

const ask = (askApi: AskApi, { method, path, authorization }: Asked, from: CameFrom): Promise<Response> =>
  askApi(path, { method, headers: authorization === '' ? {} : { authorization } }, from)

const PASSED_ON = ['content-type', 'retry-after', 'ratelimit', 'ratelimit-policy']

async function handOn(said: Response, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  for (const name of PASSED_ON) {
    const value = said.headers.get(name)
    if (value !== null) reply.header(name, value)
  }
  const challenge = said.headers.get('www-authenticate')
  if (challenge !== null) reply.header('www-authenticate', challengeWith(challenge, request))
  return reply.code(said.status).send(await said.text())
}
