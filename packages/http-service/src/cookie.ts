// Cookies of Rung's own: httpOnly, SameSite=Lax, of this host alone, and Secure under a __Host- name wherever the page came by https.
import type { FastifyReply, FastifyRequest } from 'fastify'

export type CookieName = {
  /** Begins with `__Host-`: browsers refuse it from another host, over plain http, or for a part of the site. */
  readonly secure: string
  /** On an own machine, where there is no https. */
  readonly plain: string
}

export type Asked = Pick<FastifyRequest, 'protocol' | 'headers'>
type Answering = Pick<FastifyReply, 'header'> & { readonly request: Asked }

const isSecure = ({ protocol }: Asked): boolean => protocol === 'https'

/** What came with a request. Over https the name without its prefix is nobody's: a neighbour may have set it. */
export function readCookie(request: Asked, { secure, plain }: CookieName): string | undefined {
  const name = isSecure(request) ? secure : plain
  const found = (request.headers.cookie ?? '')
    .split(';')
    .map(pair => pair.trim())
    .find(pair => pair.startsWith(`${name}=`))
  const value = found?.slice(name.length + 1)
  return value === '' ? undefined : value
}

/** Has the browser keep a text for so many seconds. */
export function setCookie(reply: Answering, name: CookieName, text: string, maxAgeSeconds: number): void {
  const [called, secure] = isSecure(reply.request) ? [name.secure, '; Secure'] : [name.plain, '']
  const rest = `Path=/; Max-Age=${maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`
  reply.header('set-cookie', `${called}=${text}; ${rest}`)
}

/** Has the browser forget it. */
export function clearCookie(reply: Answering, name: CookieName): void {
  setCookie(reply, name, '', 0)
}
