// What was found good at the door is remembered for a second: keys, who is signed in, and what else opens it.
import { DIRECTORY_POLICY } from '../policy.ts'

type OfWorkspace = { readonly workspaceId: string }

export type Looking<P extends OfWorkspace, T> = {
  readonly clock: () => Date
  readonly look: (presented: P) => Promise<T>
  /** What tells it from all else that is presented in its workspace. */
  readonly nameOf: (presented: P) => string
  /** What is not good is nothing to go by: it is looked at each time. */
  readonly isGood: (found: T, now: Date) => boolean
  /** Remembered of one workspace at most. */
  readonly mostLooks: number
}

export type Finder<P extends OfWorkspace, T> = {
  readonly find: (presented: P) => Promise<T>
  /** None of the workspace is believed without a look from then on. */
  readonly forget: (workspaceId: string) => void
}

/**
 * Remembers what is good for a second from the moment it was looked at: no statement for most requests, and what changes of it
 * elsewhere holds here within that second. What is not good, or not there, is looked at each time. Requests that come meanwhile
 * share one look.
 */
export function rememberLooks<P extends OfWorkspace, T>({
  clock,
  look,
  nameOf,
  isGood,
  mostLooks,
}: Looking<P, T>): Finder<P, T> {
  const workspaces = new Map<string, Map<string, Look<T>>>()
  return {
    find: presented => {
      const { workspaceId } = presented
      const name = nameOf(presented)
      const now = clock()
      const looks = workspaces.get(workspaceId) ?? new Map<string, Look<T>>()
      const known = looks.get(name)
      if (known !== undefined && isFresh(known, now)) return known.found
      const found = look(presented)
      const made = { found, at: now }
      looks.set(name, made)
      workspaces.set(workspaceId, looks)
      keepFew(workspaces, DIRECTORY_POLICY.workspacesRemembered)
      keepFew(looks, mostLooks)
      // A look that failed, and what is not good, is nothing to go by.
      const drop = (): void => {
        if (looks.get(name) === made) looks.delete(name)
      }
      found.then(each => {
        if (!isGood(each, clock())) drop()
      }, drop)
      return found
    },
    forget: workspaceId => {
      workspaces.delete(workspaceId)
    },
  }
}

type Look<T> = { readonly found: Promise<T>; readonly at: Date }

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
