// Where a request may be sent to and from which pages: what keeps a page of another site from reaching a Rung on somebody's machine.
import { isIP } from 'node:net'
import {
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'

type Stated = { readonly host?: string | undefined; readonly origin?: string | undefined }

/**
 * Why a request is refused for its Host or its Origin; undefined when both may be. Names of this machine may, those that the
 * installation lists, and addresses: no name server can make one of them mean another.
 */
export function wrongPlace({ host, origin }: Stated, listed: readonly string[]): string | undefined {
  const allowed = [...localhostAllowedHostnames(), ...listed]
  const sentTo = validateHostHeader(host, [...allowed, ...addressIn(`http://${host}`)])
  if (!sentTo.ok) return `${sentTo.message}. List the names agents reach this Rung by in RUNG_MCP_HOSTS.`
  const sentFrom = validateOriginHeader(origin, [...allowed, ...addressIn(origin ?? '')])
  if (!sentFrom.ok) return `${sentFrom.message}. Pages of other sites do not call here.`
  return undefined
}

/** The host of an address of the web where it is an address of the network, as URLs write it. */
function addressIn(url: string): string[] {
  const hostname = URL.parse(url)?.hostname ?? ''
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? [] : [hostname]
}
