// Where a request may be sent to and from which pages: what keeps a page of another site from reaching a Rung on somebody's machine.
import { isIP } from 'node:net'
import {
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from '@modelcontextprotocol/server'

/** A name or an address and a port, and nothing that only a URL has: what stands before @ or behind / is no host. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i
const NO_HOST = { ok: false, message: 'Invalid Host header' } as const

type Stated = { readonly host?: string | undefined; readonly origin?: string | undefined }

/**
 * Why a request is refused for its Host or its Origin; undefined when both may be. Names of this machine may, those that the
 * installation lists, and addresses: no name server can make one of them mean another.
 */
export function wrongPlace({ host, origin }: Stated, listed: readonly string[]): string | undefined {
  const allowed = [...localhostAllowedHostnames(), ...listed.map(nameOf)]
  const address = addressIn(`http://${host}`)
  const sentTo = HOST.test(host ?? '') ? validateHostHeader(host, [...allowed, ...address]) : NO_HOST
  if (!sentTo.ok) return `${sentTo.message}. List the names agents reach this Rung by in RUNG_MCP_HOSTS.`
  // a page under another address is a page of another site
  const sentFrom = validateOriginHeader(origin, [...allowed, ...address])
  if (!sentFrom.ok) return `${sentFrom.message}. Pages of other sites do not call here.`
  return undefined
}

/** A port of its own is part of the address that tokens name; whoever is asked by the name is asked at any. */
const nameOf = (host: string): string => host.replace(/:\d+$/, '')

/** The host of an address of the web where it is an address of the network, as URLs write it. */
function addressIn(url: string): string[] {
  const hostname = URL.parse(url)?.hostname ?? ''
  return isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? [] : [hostname]
}
