// Looks a presented session up, and says in one word why one is refused.
import { timingSafeEqual } from 'node:crypto'
import { type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import type { Caller, RouteScope } from './caller.ts'
import { hashKey } from './key.ts'
import type { Door, Refused, Why } from './key-record.ts'
import type { Role } from './role.ts'
import { grantsOf, SCOPE_OF_ROLE } from './roles.ts'
import { changesSomething, notFromHere } from './same-site.ts'
import type { KnownSession, SessionRecord } from './session.ts'
import { csrfTokenOf, type PresentedSession, parseSession } from './session-token.ts'

/** A session as stored, found by the id it has now or by the one it had before. */
export const CSRF_HEADER = 'x-rung-csrf'
const FIX = 'Sign in again, by a new link: "rung person invite" prints one.'

const out = (why: Why, message: string, fix = FIX): Refused => ({
  why,
  refusal: refuse('unauthenticated', message, { fix }),
})

/** The session of a cookie where it is good for the route, with its caller; else why it is refused. */
export async function admitSession(
  text: string,
  needs: RouteScope,
  door: Door,
  request: FastifyRequest,
): Promise<{ readonly session: KnownSession; readonly caller: Caller } | Refused> {
  const presented = parseSession(text)
  if (presented === undefined || door.findSession === undefined)
    return out('malformed', 'This is no session.')
  const { findSession } = door
  const record = await door.failures.lookUp(request.ip, presented.sha256, () => findSession(presented))
  if (record === 'too many') return out('limited', 'Too many sessions of this address wait to be looked up.')
  const over = whyOver(record, presented, { needs, now: door.clock() })
  if (over !== undefined || record === undefined) return over ?? out('unknown', 'This session is not known.')
  door.failures.accepted(presented.sha256)
  const forbidden = notAllowed(record, presented, request)
  if (forbidden !== undefined) return { why: 'forbidden', refusal: forbidden }
  return { session: { record, presented }, caller: callerIn(record, request) }
}

/** In the same words whatever is behind it, until the caller has proved to hold the text. */
function whyOver(
  record: SessionRecord | undefined,
  presented: PresentedSession,
  { needs, now }: { readonly needs: RouteScope; readonly now: Date },
): Refused | undefined {
  if (record === undefined || record.workspaceId !== presented.workspaceId) {
    return out('unknown', 'This session is not known.')
  }
  if (record.revokedAt !== null) return out('revoked', 'This session was ended.')
  if (record.copied) {
    return out('revoked', 'This session was ended: an id that it had before was used again, as of a copy.')
  }
  if (record.expiresAt <= now || record.idleExpiresAt <= now)
    return out('expired', 'This session has expired.')
  if (record.presentRole === null) return out('revoked', 'This person does not sign in here any more.')
  // An id that was given for another role opens nothing but the way to a new one.
  if (record.role !== record.presentRole && needs !== 'session') {
    return out(
      'expired',
      'The role of this person has changed.',
      'Ask GET /v1/session: it gives the session a new id.',
    )
  }
  return undefined
}

function notAllowed(
  record: SessionRecord,
  presented: PresentedSession,
  request: FastifyRequest,
): Refusal | undefined {
  const role = roleOf(record)
  const grants = grantsOf(request.routeOptions.config)
  if (grants[role] === 'none') {
    const may = Object.entries(grants).flatMap(([each, grant]) => (grant === 'none' ? [] : each))
    return refuse('forbidden', `This is not for the role "${role}": it needs ${may.join(' or ')}.`, {
      fix: 'Ask an admin of the workspace for it.',
    })
  }
  if (!changesSomething(request)) return undefined
  return notFromHere(request) ?? wrongCsrf(presented, request)
}

function wrongCsrf(presented: PresentedSession, { headers }: FastifyRequest): Refusal | undefined {
  const sent = headers[CSRF_HEADER]
  if (typeof sent === 'string' && isSame(sent, csrfTokenOf(presented))) return undefined
  return refuse('forbidden', `A session changes something only with its own ${CSRF_HEADER} header.`, {
    fix: `Send ${CSRF_HEADER} with "csrf" of GET /v1/session.`,
  })
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashKey(a)), Buffer.from(hashKey(b)))
}

const roleOf = ({ role, presentRole }: SessionRecord): Role => presentRole ?? role

function callerIn(record: SessionRecord, request: FastifyRequest): Caller {
  const role = roleOf(record)
  return {
    workspaceId: record.workspaceId,
    keyId: record.id,
    scope: SCOPE_OF_ROLE[role],
    personId: record.personId,
    publishable: false,
    role,
    reach: grantsOf(request.routeOptions.config)[role] === 'own' ? 'own' : 'all',
  }
}
