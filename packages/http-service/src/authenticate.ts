// The door: which key or session was sent, whether it is good, and whether it may do what the route asks.
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { decorateRequests, noteCaller, noteSecret, noteSession } from './admitted.ts'
import { admitAgent } from './agent-record.ts'
import { parseAgentToken } from './agent-token.ts'
import type { App } from './app.ts'
import { isLinkScope, type RouteScope } from './caller.ts'
import { callerOf } from './key-caller.ts'
import { countRefusedKeys, type Door, type Refused } from './key-record.ts'
import { linkIn, unknownLink } from './presented-link.ts'
import { bodySecret, mayComeInBody, sentSecret } from './presented-secret.ts'
import { takesSessions } from './roles.ts'
import { sessionCookieOf } from './session-cookie.ts'
import { admitSession } from './session-record.ts'
import { sealSecretOf } from './session-token.ts'

function challenge(reply: FastifyReply, refusal: Refusal, needs: RouteScope): void {
  // Bearer alone, though Basic is taken too: a Basic challenge makes browsers open a password box.
  const reason =
    refusal.code === 'forbidden'
      ? `, error="insufficient_scope", scope="${needs}"`
      : ', error="invalid_token"'
  reply.header('www-authenticate', `Bearer realm="rung"${reason}`)
}

/** The text of the session that came with a request, where one may open the route: everywhere else its cookie is not read. */
function sessionIn(request: FastifyRequest): string | undefined {
  return takesSessions(request.routeOptions.config) ? sessionCookieOf(request) : undefined
}

/** Who of the two it is must never be in doubt: a request has a key or a session. */
function bothSent(): Refusal {
  return refuse('invalid', 'A key and a session were sent: a request has one or the other.', {
    fix: 'Leave out the Authorization header, or send the request without cookies.',
  })
}

/** What is answered: from an address that had too many keys refused, to wait. A good key without the scope is none of them. */
function sentTo(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { why, refusal }: Refused,
): Refused {
  if (why === 'none' || why === 'forbidden') return { why, refusal }
  const waitSeconds = door.failures.note(request.ip) ?? (why === 'limited' ? 1 : undefined)
  if (waitSeconds === undefined) return { why, refusal }
  reply.header('retry-after', waitSeconds)
  return {
    why: 'limited',
    refusal: refuse('too_many', 'Too many keys that are not good were sent from this address.', {
      fix: `Wait ${waitSeconds} s, and send a key of this workspace. Good keys of the same address are taken.`,
    }),
  }
}

function unread({ headers }: FastifyRequest, refusal: Refusal): Refused {
  return { why: headers.authorization?.trim() ? 'malformed' : 'none', refusal }
}

/** Notes who sends a request of that scope; else why nobody does. */
async function lookAt(
  door: Door,
  request: FastifyRequest,
  needs: RouteScope,
  secret: string | Refusal,
): Promise<Refused | undefined> {
  const cookie = sessionIn(request)
  if (cookie !== undefined) {
    if (request.headers.authorization?.trim()) throw bothSent()
    const admitted = await admitSession(cookie, needs, door, request)
    if ('why' in admitted) return admitted
    noteSession(request, admitted.session)
    noteSecret(request, sealSecretOf(admitted.session.presented))
    noteCaller(request, admitted.caller)
    return undefined
  }
  const agent = isRefusal(secret) ? undefined : parseAgentToken(secret)
  if (agent !== undefined) {
    const admitted = await admitAgent(agent, needs, door, request)
    if ('why' in admitted) return admitted
    noteSecret(request, sealSecretOf(agent))
    noteCaller(request, admitted)
    return undefined
  }
  const caller = isRefusal(secret) ? unread(request, secret) : await callerOf(secret, needs, door, request)
  if (caller !== undefined && 'why' in caller) return caller
  if (typeof secret === 'string') noteSecret(request, secret)
  if (caller) noteCaller(request, caller)
  return undefined
}

/** Sets `request.caller` before any handler, or refuses: before the body is read, unless the key is in it. */
export function authenticate(app: App, door: Door): void {
  decorateRequests(app)
  const count = countRefusedKeys(app)
  const admit = async (request: FastifyRequest, reply: FastifyReply, secret: string | Refusal) => {
    const needs = request.routeOptions.config.scope
    // Without a scope there is only the 404 and the preflight catch-all: every other route was refused at start.
    if (needs === undefined || needs === 'public') return
    if (isLinkScope(needs) && linkIn(secret, door, request)) return
    const refusedFor = await lookAt(door, request, needs, secret)
    if (refusedFor === undefined) return
    const told = sentTo(door, request, reply, isLinkScope(needs) ? unknownLink(refusedFor) : refusedFor)
    count({ reason: told.why })
    if (told.why !== 'limited') challenge(reply, told.refusal, needs)
    throw told.refusal
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!mayComeInBody(request)) await admit(request, reply, sentSecret(request))
  })
  app.addHook('preValidation', async (request, reply) => {
    if (mayComeInBody(request)) await admit(request, reply, bodySecret(request))
  })
}
