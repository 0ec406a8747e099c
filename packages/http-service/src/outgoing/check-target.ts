// Where a request may go: an https address whose every address of the network is public.
import { isIP } from 'node:net'
import { type Refusal, refuse } from '@rung/kernel'
import { isLoopback, isPublicAddress } from './address.ts'

export type Reach = {
  /** What a name stands for, by the name server. Asked anew for each request. */
  readonly resolve: (hostname: string) => Promise<readonly string[]>
  /** True: this machine itself may be sent to, by http too. For tests and for trying things out. */
  readonly loopback: boolean
  /** Aborted when a process that ends waits for answers no longer. Left out, never. */
  readonly cut?: AbortSignal | undefined
}

/** One checked address of the network: the connection goes there, whatever the name stands for a moment later. */
export type Target = { readonly url: URL; readonly address: string }

/** The text as an address that may be sent to, before its name is looked up. */
export function parseTarget(text: string, { loopback }: Pick<Reach, 'loopback'>): URL | Refusal {
  if (!URL.canParse(text)) return badUrl('is not a URL')
  const url = new URL(text)
  if (url.protocol !== 'https:' && !(loopback && url.protocol === 'http:'))
    return badUrl('must begin with https://')
  if (url.username !== '' || url.password !== '') return badUrl('holds a name or a password')
  if (url.hash !== '') return badUrl('holds a fragment, which is never sent')
  return url
}

/**
 * One address to connect to. All that the name stands for must be public, not only the one that is taken: a name that stands for
 * both is a trap or a mistake.
 */
export async function checkTarget(url: URL, reach: Reach): Promise<Target | Refusal> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) === 0 ? await reach.resolve(host).catch(() => []) : [host]
  const [address] = addresses
  if (address === undefined) return badUrl(`has a host that is not found: "${host}"`)
  const may = (each: string): boolean =>
    isPublicAddress(each) ? url.protocol === 'https:' : reach.loopback && isLoopback(each)
  const refused = addresses.find(each => !may(each))
  if (refused !== undefined) {
    return badUrl(
      'leads to an address that is not public',
      'Give an address that anybody on the Internet can reach.',
    )
  }
  return { url, address }
}

function badUrl(message: string, fix = 'Give the https address of your receiver.'): Refusal {
  return refuse('invalid', message, { field: 'url', fix })
}
