// What is known of a request once the door has looked at it: its key, its caller, its link, its session.
import type { FastifyRequest } from 'fastify'
import type { App } from './app.ts'
import type { Caller, KeyRecord } from './caller.ts'
import type { PresentedLink } from './link.ts'
import type { KnownSession } from './session.ts'

/** The secret of each accepted request, for what must be sealed with it. Never enumerable, never logged. */
const secrets = new WeakMap<FastifyRequest, string>()
/** The key of each request that is one of ours, though it may not be let in here. */
const recognised = new WeakMap<FastifyRequest, KeyRecord>()
const callers = new WeakMap<FastifyRequest, Caller>()
const links = new WeakMap<FastifyRequest, PresentedLink>()
const sessions = new WeakMap<FastifyRequest, KnownSession>()

/** The text of the key this request was accepted with. */
export function secretOf(request: FastifyRequest): string | undefined {
  return secrets.get(request)
}

/** Whose request this is, though it was refused; undefined when its key is none of ours. */
export function recognisedKey(request: FastifyRequest): Pick<KeyRecord, 'id' | 'workspaceId'> | undefined {
  return recognised.get(request)
}

/** The caller when the route asked for a key and one was accepted. */
export function knownCaller(request: FastifyRequest): Caller | undefined {
  return callers.get(request)
}

/** The link when the route asked for one, and one that we signed was presented. */
export function knownLink(request: FastifyRequest): PresentedLink | undefined {
  return links.get(request)
}

export function noteSecret(request: FastifyRequest, secret: string): void {
  secrets.set(request, secret)
}

export function noteRecognised(request: FastifyRequest, record: KeyRecord): void {
  recognised.set(request, record)
}

export function noteCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller)
}

export function noteLink(request: FastifyRequest, link: PresentedLink): void {
  links.set(request, link)
}

export function noteSession(request: FastifyRequest, session: KnownSession): void {
  sessions.set(request, session)
}

/** Lets a handler read `request.caller`, `request.link` and `request.session`, each where its route asks for one. */
export function decorateRequests(app: App): void {
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
}
