// The proxies whose word about a request's sender is believed: how they are named in a setting.
import { isIP } from 'node:net'

const NAMED: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

/** Those on this machine: who may speak from there could read the database too. */
export const LOCAL_PROXIES = 'loopback'

/**
 * True when every part of a list with commas is an address, a subnet, or the name of a range: `loopback`, `linklocal` or
 * `uniquelocal`.
 *
 * @example isProxyList('loopback, 10.0.0.0/8') // true
 */
export function isProxyList(text: string): boolean {
  return text.split(',').every(part => isProxy(part.trim()))
}

function isProxy(text: string): boolean {
  if (NAMED.includes(text)) return true
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more.length > 0) return false
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (family === 4 ? 32 : 128))
  )
}
