// Looks a presented session up, and says in one word why one is refused.
import { type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'
import type { Caller, RouteScope } from './caller.ts'
import type { Door, Refused, Why } from './key-record.ts'
import type { Role } from './role.ts'
import { grantsOf, type RoleGrants, SCOPE_OF_ROLE } from './roles.ts'
import { sameSecret } from './same-secret.ts'
import { changesSomething, notFromHere } from './same-site.ts'
import type { KnownSession, SessionRecord } from './session.ts'
import { csrfTokenOf, type PresentedSession, parseSession } from './session-token.ts'
import { toolOf } from './tool-of.ts'

/** What no page of another site can send along: the proof that the session's own page asks. */
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
  if (presented === undefined) return out('malformed', 'This is no session.')
  const good = await goodRecord(presented, door, request.ip, out)
  if ('why' in good) return good
  const { record, role } = good
  if (role !== record.role && needs !== 'session') return ofFormerRole()
  const standing = { role, grants: grantsOf(request.routeOptions.config) }
  const forbidden = notAllowed(standing, presented, request)
  if (forbidden !== undefined) return { why: 'forbidden', refusal: forbidden }
  return { session: { record, presented }, caller: callerIn(record, standing, request) }
}

type Out = (why: Why, message: string) => Refused

/** The record of a session that is good now, with the role that its person has; else why it is not. */
export async function goodRecord(
  presented: PresentedSession,
  { findSession, failures, clock }: Door,
  address: string,
  out: Out,
): Promise<{ readonly record: SessionRecord; readonly role: Role } | Refused> {
  if (findSession === undefined) return out('malformed', 'This is no session.')
  const record = await failures.lookUp(address, presented.sha256, () => findSession(presented))
  if (record === 'too many') return out('limited', 'Too many sessions of this address wait to be looked up.')
  if (record === undefined || record.workspaceId !== presented.workspaceId) {
    return out('unknown', 'This session is not known.')
  }
  const over = whyOver(record, clock(), out)
  if (over !== undefined) return over
  if (record.presentRole === null) return out('revoked', 'This person does not sign in here any more.')
  failures.accepted(presented.sha256)
  return { record, role: record.presentRole }
}

/** An id that was given for another role opens nothing but the way to a new one. */
const ofFormerRole = (): Refused =>
  out(
    'expired',
    'The role of this person has changed.',
    'Ask GET /v1/session: it gives the session a new id.',
  )

function whyOver(record: SessionRecord, now: Date, out: Out): Refused | undefined {
  if (record.revokedAt !== null) return out('revoked', 'This session was ended.')
  if (record.copied) {
    return out('revoked', 'This session was ended: an id that it had before was used again, as of a copy.')
  }
  if (record.expiresAt <= now || record.idleExpiresAt <= now)
    return out('expired', 'This session has expired.')
  return undefined
}

/** What the person is at this moment, and what the route grants to each role. */
export type Standing = { readonly role: Role; readonly grants: RoleGrants }

function notAllowed(
  standing: Standing,
  presented: PresentedSession,
  request: FastifyRequest,
): Refusal | undefined {
  const refused = outOfRole(standing)
  if (refused !== undefined || !changesSomething(request)) return refused
  return notFromHere(request) ?? wrongCsrf(presented, request)
}

export function outOfRole({ role, grants }: Standing): Refusal | undefined {
  if (grants[role] !== 'none') return undefined
  const may = Object.entries(grants).flatMap(([each, grant]) => (grant === 'none' ? [] : each))
  return refuse('forbidden', `This is not for the role "${role}": it needs ${may.join(' or ')}.`, {
    fix: 'Ask an admin of the workspace for it.',
  })
}

function wrongCsrf(presented: PresentedSession, { headers }: FastifyRequest): Refusal | undefined {
  const sent = headers[CSRF_HEADER]
  if (typeof sent === 'string' && sameSecret(sent, csrfTokenOf(presented))) return undefined
  return refuse(
    'forbidden',
    'The page is of another session than the one that is signed in: load it again.',
    {
      fix: `Send ${CSRF_HEADER} with "csrf" of GET /v1/session.`,
    },
  )
}

export function callerIn(record: SessionRecord, { role, grants }: Standing, request: FastifyRequest): Caller {
  return {
    workspaceId: record.workspaceId,
    keyId: record.id,
    scope: SCOPE_OF_ROLE[role],
    personId: record.personId,
    publishable: false,
    role,
    reach: grants[role] === 'own' ? 'own' : 'all',
    tool: toolOf(request),
  }
}
