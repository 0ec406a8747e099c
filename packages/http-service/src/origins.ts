// Origins of web pages: how a publishable key says which pages it may stand in, and which page a request comes from.

/** Any page, and programs that are no page. To be said, never implied. */
export const ANY_ORIGIN = '*'

const WITH_WILDCARD = /^(https?:\/\/)\*\.(.+)$/
const LABELS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/
/** Apps that show web pages of their own have schemes of their own: capacitor://localhost. */
const APP_ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9.-]+(?::\d+)?$/

/**
 * An allowed origin as browsers write theirs: scheme and host in small letters, a port unless it is the usual one, nothing
 * behind. `https://*.vendor.example` stands for every host below that one. Undefined when it is none of these.
 *
 * @example parseOrigin('HTTPS://App.Vendor.example:443/') // 'https://app.vendor.example'
 */
export function parseOrigin(text: string): string | undefined {
  if (text === ANY_ORIGIN) return text
  const wildcard = WITH_WILDCARD.exec(text.toLowerCase())
  if (wildcard !== null) {
    const below = wildcard[2]?.includes('*') ? undefined : parseOrigin(`${wildcard[1]}${wildcard[2]}`)
    // at least two labels below, so that nobody allows half the web by accident
    return below?.includes('.') ? below.replace('://', '://*.') : undefined
  }
  if (!/^https?:\/\//i.test(text)) {
    const scheme = text.toLowerCase()
    return APP_ORIGIN.test(scheme) ? scheme : undefined
  }
  const url = URL.parse(text)
  if (url === null || url.host.includes('*')) return undefined
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return isBare ? url.origin : undefined
}

/** True when a request that names this `Origin` may use a key of these. One that names none comes from no page of the list. */
export function isAllowedOrigin(origin: string | undefined, allowed: readonly string[]): boolean {
  return allowed.some(each => {
    if (each === ANY_ORIGIN || each === origin) return true
    const [scheme = '', parent] = each.split('*.')
    if (parent === undefined || origin === undefined) return false
    if (!origin.startsWith(scheme) || !origin.endsWith(`.${parent}`)) return false
    return LABELS.test(origin.slice(scheme.length, -parent.length - 1))
  })
}
