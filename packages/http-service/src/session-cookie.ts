// The cookie of a session: httpOnly, SameSite=Lax, of this host alone, and Secure under a __Host- name wherever the page came by https.
import type { FastifyReply, FastifyRequest } from 'fastify'

/** Over https the name makes browsers refuse it from another host, over plain http, or for a part of the site. */
export const SECURE_COOKIE = '__Host-rung_session'
/** On an own machine, where there is no https. */
export const PLAIN_COOKIE = 'rung_session'

type Asked = Pick<FastifyRequest, 'protocol' | 'headers'>

const isSecure = ({ protocol }: Asked): boolean => protocol === 'https'

/** The text of the session that came with a request. Over https the name without its prefix is nobody's: a neighbour may have set it. */
export function sessionCookieOf(request: Asked): string | undefined {
  const name = isSecure(request) ? SECURE_COOKIE : PLAIN_COOKIE
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${name}=`))
  const value = found?.slice(name.length + 1)
  return value === '' ? undefined : value
}

/** Has the browser keep the session until it ends. */
export function setSessionCookie(
  reply: Pick<FastifyReply, 'header'> & { readonly request: Asked },
  text: string,
  { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
): void {
  const seconds = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000))
  reply.header('set-cookie', cookieOf(reply.request, text, seconds))
}

/** Has the browser forget it. */
export function clearSessionCookie(reply: Pick<FastifyReply, 'header'> & { readonly request: Asked }): void {
  reply.header('set-cookie', cookieOf(reply.request, '', 0))
}

function cookieOf(request: Asked, text: string, maxAgeSeconds: number): string {
  const [name, secure] = isSecure(request) ? [SECURE_COOKIE, '; Secure'] : [PLAIN_COOKIE, '']
  return `${name}=${text}; Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
}
