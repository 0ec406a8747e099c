// What was found good at the door is remembered for a second: keys, and who is signed in.
import { DIRECTORY_POLICY } from '../policy.ts'
import type { PresentedKey } from '../storage/keys.ts'

export type Looking<T> = {
  readonly clock: () => Date
  readonly look: (presented: PresentedKey) => Promise<T | undefined>
  /** What is not good is nothing to go by: it is looked at each time. */
  readonly isGood: (found: T, now: Date) => boolean
  /** Remembered of one workspace at most. */
  readonly mostLooks: number
}

export type Finder<T> = {
  readonly find: (presented: PresentedKey) => Promise<T | undefined>
  /** None of the workspace is believed without a look from then on. */
  readonly forget: (workspaceId: string) => void
}

/**
 * Remembers what is good for a second from the moment it was looked at: no statement for most requests, and what changes of it
 * elsewhere holds here within that second. What is not good, or not there, is looked at each time. Requests that come meanwhile
 * share one look.
 */
export function rememberLooks<T>({ clock, look, isGood, mostLooks }: Looking<T>): Finder<T> {
  const workspaces = new Map<string, Map<string, Look<T>>>()
  return {
    find: presented => {
      const { workspaceId, sha256 } = presented
      const now = clock()
      const looks = workspaces.get(workspaceId) ?? new Map<string, Look<T>>()
      const known = looks.get(sha256)
      if (known !== undefined && isFresh(known, now)) return known.found
      const found = look(presented)
      const made = { found, at: now }
      looks.set(sha256, made)
      workspaces.set(workspaceId, looks)
      keepFew(workspaces, DIRECTORY_POLICY.workspacesRemembered)
      keepFew(looks, mostLooks)
      // A look that failed, and what is not good, is nothing to go by.
      const drop = (): void => {
        if (looks.get(sha256) === made) looks.delete(sha256)
      }
      found.then(each => {
        if (each === undefined || !isGood(each, clock())) drop()
      }, drop)
      return found
    },
    forget: workspaceId => {
      workspaces.delete(workspaceId)
    },
  }
}

type Look<T> = { readonly found: Promise<T | undefined>; readonly at: Date }

/** A clock that was set back proves nothing of how long ago it was. */
function isFresh({ at }: Look<unknown>, now: Date): boolean {
  const age = now.getTime() - at.getTime()
  return age >= 0 && age < DIRECTORY_POLICY.keysRememberedMs
}

/** What came in first goes when there are too many. */
function keepFew(seen: Map<string, unknown>, most: number): void {
  for (const oldest of seen.keys()) {
    if (seen.size <= most) return
    seen.delete(oldest)
  }
}
