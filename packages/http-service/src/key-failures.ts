// Keys that were refused, by address: counted in a window, in bounded memory, without locking a good key out.
import { networkOf } from './network-of.ts'

export type KeyFailurePolicy = {
  /** Refused keys of one address in a window, after which more are answered 429. */
  readonly failedKeysPerWindow: number
  readonly windowSeconds: number
  /** Addresses remembered; the one seen first is forgotten first. */
  readonly failedAddresses: number
  /** Good keys remembered, which are looked up without waiting whatever their address did. */
  readonly rememberedKeys: number
  /** Keys of suspect addresses that may wait to be looked up, one at a time. */
  readonly suspectKeysWaiting: number
}

export type KeyFailures = {
  /** Notes a refused key, and gives the seconds to wait once the address had too many; undefined before. */
  note(address: string): number | undefined
  /** Looks a key up: at once, or, from an address that had too many refused, after others of its kind. */
  lookUp<T>(address: string, sha256: string, look: () => Promise<T>): Promise<T | 'too many'>
  /** Notes that a key was accepted. */
  accepted(sha256: string): void
}

/**
 * A good key is never refused for what its neighbours behind one address did: it is still looked up. What the flood of
 * wrong ones costs is bounded: they are looked up one at a time over the whole process.
 */
export function createKeyFailures(policy: KeyFailurePolicy, clock: () => Date): KeyFailures {
  const windows = new Map<string, { count: number; readonly endsAt: number }>()
  const good = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()
  let inLine = 0

  const windowOf = (address: string) => {
    const known = windows.get(address)
    return known !== undefined && known.endsAt > clock().getTime() ? known : undefined
  }

  return {
    note: address => {
      const name = networkOf(address)
      const now = clock().getTime()
      const window = windowOf(name) ?? { count: 0, endsAt: now + policy.windowSeconds * 1000 }
      window.count += 1
      windows.delete(name)
      windows.set(name, window)
      forgetOldest(windows, policy.failedAddresses)
      if (window.count <= policy.failedKeysPerWindow) return undefined
      return Math.max(1, Math.ceil((window.endsAt - now) / 1000))
    },
    lookUp: async (address, sha256, look) => {
      const isSuspect = (windowOf(networkOf(address))?.count ?? 0) >= policy.failedKeysPerWindow
      if (!isSuspect || good.has(sha256)) return look()
      if (inLine >= policy.suspectKeysWaiting) return 'too many'
      inLine += 1
      const found = turn.then(look)
      turn = found.then(
        () => undefined,
        () => undefined,
      )
      return found.finally(() => {
        inLine -= 1
      })
    },
    accepted: sha256 => {
      good.delete(sha256)
      good.add(sha256)
      forgetOldest(good, policy.rememberedKeys)
    },
  }
}

function forgetOldest(seen: Map<string, unknown> | Set<string>, most: number): void {
  for (const oldest of seen.keys()) {
    if (seen.size <= most) return
    seen.delete(oldest)
  }
}
