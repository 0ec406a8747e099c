// The cookie of a session.
import type { FastifyReply } from 'fastify'
import { type Asked, clearCookie, readCookie, setCookie } from './cookie.ts'

/** Over https the name makes browsers refuse it from another host, over plain http, or for a part of the site. */
export const SECURE_COOKIE = '__Host-rung_session'
/** On an own machine, where there is no https. */
export const PLAIN_COOKIE = 'rung_session'
const NAME = { secure: SECURE_COOKIE, plain: PLAIN_COOKIE }

type Answering = Pick<FastifyReply, 'header'> & { readonly request: Asked }

/** The text of the session that came with a request. */
export function sessionCookieOf(request: Asked): string | undefined {
  return readCookie(request, NAME)
}

/** Has the browser keep the session until it ends. */
export function setSessionCookie(
  reply: Answering,
  text: string,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): void {
  setCookie(reply, NAME, text, Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000)))
}

/** Has the browser forget it. */
export function clearSessionCookie(reply: Answering): void {
  clearCookie(reply, NAME)
}
