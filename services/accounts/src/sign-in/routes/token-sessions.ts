// /v1/sessions/token: an access token of the issuer becomes the session of an agent. /mcp asks it for each token it is sent.
import { type App, agentResource, formatAgentToken, instantParam } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { openTokenSession } from '../actions/open-token-session.ts'
import { type AgentClaims, NotTaken } from '../oidc/access-token.ts'
import { IssuerFailure } from '../oidc/claims.ts'
import type { Issuer } from '../oidc/issuer.ts'
import { roleSchema } from './present.ts'

const tokenSessionSchema = z
  .object({
    id: z.string().meta({ description: 'Of the session, as the audit names it.' }),
    token: z.string().meta({ description: 'To be sent as Bearer, instead of the access token.' }),
    person: z.string().meta({ description: 'Our id of the person it asks for.' }),
    role: roleSchema,
    scope: z
      .enum(['read', 'write'])
      .meta({ description: 'What the access token leaves of the rights of that role.' }),
    expiresAt: instantParam.meta({ description: 'As the access token, and 12 hours at most.' }),
  })
  .meta({ id: 'TokenSession' })

export function serveTokenSessions(app: App, deps: AccountsDeps, issuer: Issuer | undefined): void {
  app.post(
    '/v1/sessions/token',
    {
      config: { scope: 'public' },
      schema: {
        tags: ['sessions'],
        summary: 'Begin a session by an access token',
        description:
          'Send an access token of the issuer as Bearer, without a body: a JWT that the issuer signed, whose audience is /mcp of this installation, of a person who may sign in here. The same token has the same session. It opens what its person may read and write, less what the scope of the token leaves out (`rung:read`), and nothing that is for admins or for who is signed in at a page. Any other token: 401. Where there is no issuer: 404. /mcp does this by itself.',
        response: { 200: tokenSessionSchema },
      },
    },
    async (request, reply) => {
      const opened = await open(request, deps, issuer)
      if (!isRefusal(opened)) return opened
      if (opened.code === 'unauthenticated') {
        reply.header('www-authenticate', 'Bearer realm="rung", error="invalid_token"')
      }
      throw opened
    },
  )
}

async function open(request: FastifyRequest, deps: AccountsDeps, issuer: Issuer | undefined) {
  const { oidc, linkSecret } = deps
  if (oidc === undefined || issuer === undefined || linkSecret === undefined) return noIssuer()
  const audience = agentResource(request, deps.mcpHosts ?? [])
  if (audience === undefined) return notTaken('this is no address that tokens are given out for')
  const [, accessToken = ''] = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? []
  const agent = await whose(accessToken, audience, issuer, deps.clock())
  if (isRefusal(agent)) return agent
  const { workspaceId, subject } = agent.claims
  const token = formatAgentToken(linkSecret, {
    ...{ workspaceId, subject, accessToken },
    issuer: agent.claims.issuer,
  })
  const row = await openTokenSession(deps, { agent, text: token, roles: oidc.roles })
  if (isRefusal(row)) return row
  const { id, personId: person, role, agentScope, expiresAt } = row
  return { id, token, person, role, scope: agentScope ?? 'read', expiresAt }
}

async function whose(
  token: string,
  audience: string,
  issuer: Issuer,
  now: Date,
): Promise<AgentClaims | Refusal> {
  try {
    return await issuer.whoseToken(token, audience, now)
  } catch (error) {
    if (error instanceof NotTaken) return notTaken(error.message)
    if (!(error instanceof IssuerFailure)) throw error
    return refuse('unavailable', 'The issuer does not answer: whose token this is, is not known.')
  }
}

const notTaken = (why: string): Refusal =>
  refuse('unauthenticated', `This access token is not taken: ${why}.`, {
    fix: 'Get one of the issuer for the resource that /.well-known/oauth-protected-resource/mcp names.',
  })

const noIssuer = (): Refusal =>
  refuse('not_found', 'Nobody signs in by an issuer here.', { fix: 'Use a key: "rung key create".' })
