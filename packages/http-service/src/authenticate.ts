// The door: which key or session was sent, whether it is good, and whether it may do what the route asks.
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import { allows, type Caller, isLinkScope, isNoKeyScope, type KeyRecord, type RouteScope } from './caller.ts'
import { countRefusedKeys, type Door, type Refused, recordOf, refused } from './key-record.ts'
import { type PresentedLink, parseLink } from './link.ts'
import { isAllowedOrigin } from './origins.ts'
import { takesSessions } from './roles.ts'
import { sameSecret } from './same-secret.ts'
import type { KnownSession } from './session.ts'
import { sessionCookieOf } from './session-cookie.ts'
import { admitSession } from './session-record.ts'
import { sealSecretOf } from './session-token.ts'

/** The secret of each accepted request, for what must be sealed with it. Never enumerable, never logged. */
const secrets = new WeakMap<FastifyRequest, string>()

/** The text of the key this request was accepted with. */
export function secretOf(request: FastifyRequest): string | undefined {
  return secrets.get(request)
}

/** The secret in an Authorization header: Bearer, or Basic with the key as user name. */
export function presentedSecret(header: string | undefined): string | Refusal {
  if (header === undefined || header.trim() === '') return refused('none', 'No key was sent.').refusal
  const match = /^(bearer|basic) +(\S+) *$/i.exec(header)
  if (!match) return refused('malformed', 'The Authorization header is not understood.').refusal
  const [, scheme = '', credentials = ''] = match
  if (scheme.toLowerCase() === 'bearer') return credentials
  return Buffer.from(credentials, 'base64').toString('utf8').split(':', 1)[0] ?? ''
}

const LINK_FIX = 'Send "Authorization: Bearer" with the token of the link, all of it.'

function outOfScope(needs: RouteScope, has: string): Refusal {
  const fix = isLinkScope(needs)
    ? LINK_FIX
    : needs === 'session'
      ? 'This is for people who sign in: keys have GET /v1/workspace.'
      : `Use a key of scope "${needs}".`
  return refuse('forbidden', `This needs scope "${needs}"; the key has "${has}".`, { fix })
}

/** Why a publishable key is not taken here: on a route that no page may call, or from a page that is not on its list. */
function outOfPage(origins: readonly string[], request: FastifyRequest): Refusal | undefined {
  if (request.routeOptions.config.cors !== true) {
    return refuse('forbidden', 'A publishable key only sends what people do in the product.', {
      fix: 'Use a secret key, from your own server.',
    })
  }
  const { origin } = request.headers
  if (isAllowedOrigin(origin, origins)) return undefined
  const from = origin === undefined ? 'no Origin header' : `Origin "${origin.slice(0, 255)}"`
  return refuse('forbidden', `This publishable key is not for requests with ${from}.`, {
    fix: 'Make a key whose origins name it, or use a secret key from your own server.',
  })
}

async function callerOf(
  secret: string,
  needs: RouteScope,
  door: Door,
  request: FastifyRequest,
): Promise<Caller | undefined | Refused> {
  const isOperator = door.operatorKey !== undefined && sameSecret(secret, door.operatorKey)
  const forbidden = (refusal: Refusal): Refused => ({ why: 'forbidden', refusal })
  if (isOperator) return needs === 'operator' ? undefined : forbidden(outOfScope(needs, 'operator'))
  const record = await recordOf(secret, door, request.ip)
  if ('why' in record) return record
  recognised.set(request, record)
  if (isNoKeyScope(needs) || !allows(record.scope, needs)) {
    return forbidden(outOfScope(needs, record.scope))
  }
  const astray = record.origins === null ? undefined : outOfPage(record.origins, request)
  if (astray) return forbidden(astray)
  return {
    workspaceId: record.workspaceId,
    keyId: record.id,
    scope: record.scope,
    personId: record.personId,
    publishable: record.origins !== null,
    role: null,
    reach: 'all',
  }
}

function challenge(reply: FastifyReply, refusal: Refusal, needs: RouteScope): void {
  // Bearer alone, though Basic is taken too: a Basic challenge makes browsers open a password box.
  const reason =
    refusal.code === 'forbidden'
      ? `, error="insufficient_scope", scope="${needs}"`
      : ', error="invalid_token"'
  reply.header('www-authenticate', `Bearer realm="rung"${reason}`)
}

/** True when the body must be read to know the key: no header and no query names one, and the route takes it there. */
function mayComeInBody(request: FastifyRequest): boolean {
  const { config } = request.routeOptions
  return config.writeKey === true && !request.headers.authorization?.trim() && !addressedKey(request)
}

function sentSecret(request: FastifyRequest): string | Refusal {
  const header = request.headers.authorization
  const inAddress = addressedKey(request)
  return !header?.trim() && inAddress !== undefined ? inAddress : presentedSecret(header)
}

/** The key in the address, where the route takes it there. */
function addressedKey(request: FastifyRequest): string | undefined {
  const { writeKey } = request.routeOptions.config
  if (typeof writeKey === 'function') return writeKeyIn({ writeKey: writeKey(request) })
  return writeKey === true ? writeKeyIn(request.query) : undefined
}

/** The key as Segment's clients put it into a body: beside the call or the batch, or in each call of a batch. */
function bodySecret({ body }: FastifyRequest): string | Refusal {
  const calls = isRecord(body) && Array.isArray(body.batch) ? body.batch : []
  return writeKeyIn(body) ?? writeKeyIn(calls[0]) ?? presentedSecret(undefined)
}

function writeKeyIn(value: unknown): string | undefined {
  const key = isRecord(value) ? value.writeKey : undefined
  return typeof key === 'string' && key !== '' ? key : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The key of each request that is one of ours, though it may not be let in here. */
const recognised = new WeakMap<FastifyRequest, KeyRecord>()

/** Whose request this is, though it was refused; undefined when its key is none of ours. */
export function recognisedKey(request: FastifyRequest): Pick<KeyRecord, 'id' | 'workspaceId'> | undefined {
  return recognised.get(request)
}

const callers = new WeakMap<FastifyRequest, Caller>()

/** The caller when the route asked for a key and one was accepted. */
export function knownCaller(request: FastifyRequest): Caller | undefined {
  return callers.get(request)
}

/** Notes the link of a request; false when what was sent is none that this installation signed. */
function linkIn(secret: string | Refusal, { linkSecret }: Door, request: FastifyRequest): boolean {
  if (linkSecret === undefined || isRefusal(secret)) return false
  const isInvitation = request.routeOptions.config.scope === 'invitation'
  const link = parseLink(linkSecret, secret, isInvitation ? 'inv' : 'ask')
  if (link !== undefined) links.set(request, link)
  return link !== undefined
}

/** Where a link is asked for, a key that is not good is not spoken of. */
function unknownLink({ why, refusal }: Refused): Refused {
  if (why === 'forbidden' || why === 'limited') return { why, refusal }
  return { why, refusal: refuse('unauthenticated', 'This link is not known.', { fix: LINK_FIX }) }
}

const links = new WeakMap<FastifyRequest, PresentedLink>()

/** The link when the route asked for one, and one that we signed was presented. */
export function knownLink(request: FastifyRequest): PresentedLink | undefined {
  return links.get(request)
}

const sessions = new WeakMap<FastifyRequest, KnownSession>()

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

/** Sets `request.caller` before any handler, or refuses: before the body is read, unless the key is in it. */
export function authenticate(app: App, door: Door): void {
  app.decorateRequest('caller', {
    getter() {
      const caller = callers.get(this)
      if (!caller) throw new Error('request.caller was read on a route that asks for no key')
      return caller
    },
  })
  app.decorateRequest('link', {
    getter() {
      const link = links.get(this)
      if (!link) throw new Error('request.link was read on a route that asks for none')
      return link
    },
  })
  app.decorateRequest('session', {
    getter() {
      const session = sessions.get(this)
      if (!session) throw new Error('request.session was read where nobody is signed in')
      return session
    },
  })
  const count = countRefusedKeys(app)
  /** What is answered: from an address that had too many keys refused, to wait. A good key without the scope is none of them. */
  const sentTo = (request: FastifyRequest, reply: FastifyReply, { why, refusal }: Refused): Refused => {
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
  const unread = ({ headers }: FastifyRequest, refusal: Refusal): Refused => ({
    why: headers.authorization?.trim() ? 'malformed' : 'none',
    refusal,
  })
  const admit = async (request: FastifyRequest, reply: FastifyReply, secret: string | Refusal) => {
    const needs = request.routeOptions.config.scope
    // Without a scope there is only the 404 and the preflight catch-all: every other route was refused at start.
    if (needs === undefined || needs === 'public') return
    if (isLinkScope(needs) && linkIn(secret, door, request)) return
    const refuseAll = (refusedFor: Refused): never => {
      const told = sentTo(request, reply, isLinkScope(needs) ? unknownLink(refusedFor) : refusedFor)
      count({ reason: told.why })
      if (told.why !== 'limited') challenge(reply, told.refusal, needs)
      throw told.refusal
    }
    const cookie = sessionIn(request)
    if (cookie !== undefined) {
      if (request.headers.authorization?.trim()) throw bothSent()
      const admitted = await admitSession(cookie, needs, door, request)
      if ('why' in admitted) return refuseAll(admitted)
      const { session, caller } = admitted
      sessions.set(request, session)
      secrets.set(request, sealSecretOf(session.presented))
      callers.set(request, caller)
      return
    }
    const caller = isRefusal(secret) ? unread(request, secret) : await callerOf(secret, needs, door, request)
    if (caller !== undefined && 'why' in caller) return refuseAll(caller)
    if (typeof secret === 'string') secrets.set(request, secret)
    if (caller) callers.set(request, caller)
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!mayComeInBody(request)) await admit(request, reply, sentSecret(request))
  })
  app.addHook('preValidation', async (request, reply) => {
    if (mayComeInBody(request)) await admit(request, reply, bodySecret(request))
  })
}
