// Whether a request that changes something comes from a page of ours: asked wherever a cookie would let it in.
import { type Refusal, refuse } from '@rung/kernel'
import type { FastifyRequest } from 'fastify'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export const changesSomething = ({ method }: Pick<FastifyRequest, 'method'>): boolean => !SAFE.has(method)

/** Where Rung was reached, as a browser calls it in `Origin`. */
export const originOf = ({ protocol, host }: Pick<FastifyRequest, 'host' | 'protocol'>): string =>
  `${protocol}://${host}`

const OWN_ADDRESS = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/

/**
 * Whether somebody asks from this very machine, and by its own name: a page elsewhere may have its name point here, then it is of one
 * origin with it, and only the name gives it away.
 */
export const isThisMachine = ({ ip, host }: Pick<FastifyRequest, 'host' | 'ip'>): boolean =>
  OWN_ADDRESS.test(ip) && OWN_NAME.test(host)

/**
 * Why a request is not one of a page of ours: it names another site, or no page at all. Browsers send both headers by
 * themselves, and no script can change them: `Sec-Fetch-Site` says how the page stands to us, `Origin` which page it is.
 */
export function notFromHere(
  request: Pick<FastifyRequest, 'headers' | 'protocol' | 'host'>,
): Refusal | undefined {
  const site = request.headers['sec-fetch-site']
  const { origin } = request.headers
  const here = originOf(request)
  const isSameSite = site === undefined || site === 'same-origin'
  const isOurs = origin === undefined || origin === here
  if (isSameSite && isOurs && (site ?? origin) !== undefined) return undefined
  return refuse('forbidden', 'A session changes something only from a page of this Rung itself.', {
    fix: `Send it from a page at ${here}: a browser says so in Origin and Sec-Fetch-Site. Behind a proxy, have it pass on Host and X-Forwarded-Proto. Programs use a key.`,
  })
}
