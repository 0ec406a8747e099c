// /v1/sign-in/oidc: a browser sent to the issuer, and come back from it.
import {
  type App,
  clearCookie,
  originOf,
  parseSession,
  readCookie,
  sessionCookieOf,
  setCookie,
  setSessionCookie,
} from '@rung/http-service'
import { refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AccountsDeps } from '../../deps.ts'
import { signInOidc } from '../actions/sign-in-oidc.ts'
import { ATTEMPT_BYTES, type Attempt, formatAttempt, readAttempt } from '../oidc/attempt.ts'
import { IssuerFailure, SIGN_IN_PROBLEMS, type SignInProblem } from '../oidc/claims.ts'
import type { Issuer } from '../oidc/issuer.ts'
import { localPath } from '../oidc/return-to.ts'
import type { OidcSettings } from '../oidc/settings.ts'
import { SIGN_IN_POLICY } from '../policy.ts'

/** Of this sign-in alone; over https of this host alone. */
const COOKIE = { secure: '__Host-rung_sign_in', plain: 'rung_sign_in' }
const CALLBACK = '/v1/sign-in/oidc/callback'
const SEE_OTHER = 303

type Oidc = { readonly settings: OidcSettings; readonly issuer: Issuer; readonly secret: string }

const notConfigured = () =>
  refuse('not_found', 'Nobody signs in by an issuer here.', {
    fix: 'Whoever runs this installation sets RUNG_OIDC_ISSUER; GET /v1/sign-in/ways says how one signs in.',
  })

export function serveOidc(app: App, deps: AccountsDeps, issuer: Issuer | undefined): void {
  const oidc = oidcOf(deps, issuer)
  app.get(
    '/v1/sign-in/oidc',
    {
      config: { scope: 'public', countByAddress: true },
      schema: {
        tags: ['sign-in'],
        summary: 'Sign in at the issuer',
        description: `For a browser to be sent to, not to be fetched: it goes on to the issuer, and comes back to ${CALLBACK}. The issuer must know that address. 404 where there is no issuer. Where it cannot be asked, the browser comes to /sign-in?problem=issuer_failed.`,
        querystring: z.object({
          returnTo: z
            .string()
            .max(2000)
            .optional()
            .describe('The page to come back to, as a path of this server; anything else is taken for /.'),
        }),
        response: { 303: z.null().describe('On to the issuer.') },
      },
    },
    async (request, reply) => {
      if (oidc === undefined) throw notConfigured()
      const draw = deps.randomBytes
      const random = draw(ATTEMPT_BYTES)
      const returnTo = localPath(request.query.returnTo)
      const seconds = SIGN_IN_POLICY.oidcAttemptMinutes * 60
      const expiresAt = new Date(deps.clock().getTime() + seconds * 1000)
      const text = formatAttempt(oidc.secret, { random, returnTo, expiresAt })
      const attempt = readAttempt(oidc.secret, text, deps.clock())
      if (attempt === undefined) throw new Error('a sign-in was begun that is none')
      try {
        const url = await oidc.issuer.signInUrl(attempt, new URL(CALLBACK, originOf(request)))
        setCookie(reply, COOKIE, text, seconds)
        return reply.redirect(url.href, SEE_OTHER)
      } catch (error) {
        return backWith(reply, { ...failureOf(error), returnTo })
      }
    },
  )
  serveCallback(app, deps, oidc)
}

function serveCallback(app: App, deps: AccountsDeps, oidc: Oidc | undefined): void {
  app.get(
    CALLBACK,
    {
      config: { scope: 'public', countByAddress: true },
      schema: {
        tags: ['sign-in'],
        summary: 'Come back from the issuer',
        description: `Where the issuer sends the browser. The session comes as a cookie that no script can read, with an id that is new whatever cookie was sent, and the browser goes on to the page that it had asked for. Where somebody is not signed in it comes to /sign-in?problem= with one of: ${SIGN_IN_PROBLEMS.join(', ')}.`,
        querystring: z.looseObject({}),
        response: { 303: z.null().describe('Signed in, or back to the page that says why not.') },
      },
    },
    async (request, reply) => {
      if (oidc === undefined) throw notConfigured()
      // good once, however it ends
      clearCookie(reply, COOKIE)
      const attempt = attemptIn(request, oidc.secret, deps.clock())
      if (attempt === undefined) return backWith(reply, { problem: 'expired' })
      const { returnTo } = attempt
      try {
        const started = await signIn(deps, oidc, attempt, request)
        if ('problem' in started) return backWith(reply, { ...started, returnTo })
        const { row, text } = started
        setSessionCookie(reply, text, { now: deps.clock(), expiresAt: row.expiresAt })
        return reply.redirect(returnTo, SEE_OTHER)
      } catch (error) {
        return backWith(reply, { ...failureOf(error), returnTo })
      }
    },
  )
}

async function signIn(
  deps: AccountsDeps,
  { settings, issuer }: Oidc,
  attempt: Attempt,
  request: FastifyRequest,
) {
  const claims = await issuer.whoCameBack(attempt, new URL(request.url, originOf(request)))
  const former = parseSession(sessionCookieOf(request) ?? '')
  return signInOidc(deps, { claims, state: attempt.state, roles: settings.roles, former })
}

/** What this browser began, where the answer is of that. */
function attemptIn(request: FastifyRequest, secret: string, now: Date): Attempt | undefined {
  const attempt = readAttempt(secret, readCookie(request, COOKIE) ?? '', now)
  const { state } = request.query as { readonly state?: unknown }
  return attempt !== undefined && state === attempt.state ? attempt : undefined
}

function oidcOf(
  { oidc: settings, linkSecret: secret }: AccountsDeps,
  issuer: Issuer | undefined,
): Oidc | undefined {
  if (settings === undefined || issuer === undefined) return undefined
  if (secret === undefined)
    throw new Error('RUNG_OIDC_ISSUER needs RUNG_LINK_SECRET: sign-ins are signed with it.')
  return { settings, secret, issuer }
}

type Failed = {
  readonly problem: SignInProblem
  readonly why?: string
}

/** `returnTo`: where they were on the way to; trying again goes on there. */
type BackWith = Failed & { readonly returnTo?: string }

function failureOf(error: unknown): Failed {
  if (error instanceof IssuerFailure) return { problem: error.problem, why: error.message }
  throw error
}

/** To the page that says in words what happened. What the issuer said is for the log alone. */
function backWith(reply: FastifyReply, { problem, why, returnTo = '/' }: BackWith): FastifyReply {
  reply.log.warn({ problem, why }, 'nobody was signed in')
  const words = new URLSearchParams({ problem, ...(returnTo === '/' ? {} : { returnTo }) })
  return reply.redirect(`/sign-in?${words}`, SEE_OTHER)
}
