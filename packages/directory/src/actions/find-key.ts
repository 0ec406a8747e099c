// Who holds a key: looked up by the workspace the key names and the SHA-256 of its text, under that workspace's policy.
import type { Database } from '@rung/database'
import { DIRECTORY_POLICY } from '../policy.ts'
import {
  dueBefore,
  type FoundKey,
  type KeyRecord,
  type PresentedKey,
  readKey,
  touchKey,
} from '../storage/keys.ts'

/** The key as stored, expired and revoked ones too: the caller says why one is refused. Undefined when there is none. */
export async function findKey(database: Database, presented: PresentedKey): Promise<KeyRecord | undefined> {
  return (await lookUp(database, presented))?.record
}

function lookUp(database: Database, presented: PresentedKey): Promise<FoundKey | undefined> {
  return database.inWorkspace(presented.workspaceId, tx => readKey(tx, presented), { readOnly: true })
}

function noteUse(database: Database, { workspaceId, id }: KeyRecord, now: Date): Promise<void> {
  return database.inWorkspace(workspaceId, tx => touchKey(tx, id, now))
}

export type KeyFinder = {
  /** `findKey` for an app's door: also notes the use of each good key. */
  readonly find: (presented: PresentedKey) => Promise<KeyRecord | undefined>
  /** Call it once a key of the workspace was changed here: none of it is believed without a look from then on. */
  readonly forget: (workspaceId: string) => void
}

/**
 * Remembers a good key for a second from the moment it was looked at: no statement for most requests, and what changes of it
 * elsewhere (revoked, another scope, the workspace deleted) holds here within that second. Keys that are not good, or not
 * there, are looked at each time, so a new key works at once. Requests that come meanwhile share one look.
 */
export function createKeyFinder(database: Database, clock: () => Date): KeyFinder {
  const workspaces = new Map<string, Map<string, Look>>()

  const look = async (presented: PresentedKey): Promise<KeyRecord | undefined> => {
    const found = await lookUp(database, presented)
    const now = clock()
    if (found !== undefined && isGood(found.record, now) && isDue(found.lastUsedAt, now)) {
      await noteUse(database, found.record, now)
    }
    return found?.record
  }

  return {
    find: presented => {
      const { workspaceId, sha256 } = presented
      const now = clock()
      const looks = workspaces.get(workspaceId) ?? new Map<string, Look>()
      const known = looks.get(sha256)
      if (known !== undefined && isFresh(known, now)) return known.record
      const record = look(presented)
      const made = { record, at: now }
      looks.set(sha256, made)
      keep(workspaces, workspaceId, looks)
      // A look that failed, and a key that is not good, is nothing to go by.
      const drop = (): void => {
        if (looks.get(sha256) === made) looks.delete(sha256)
      }
      record.then(found => {
        if (found === undefined || !isGood(found, clock())) drop()
      }, drop)
      return record
    },
    forget: workspaceId => {
      workspaces.delete(workspaceId)
    },
  }
}

type Look = { readonly record: Promise<KeyRecord | undefined>; readonly at: Date }

/** A clock that was set back proves nothing of how long ago it was. */
function isFresh({ at }: Look, now: Date): boolean {
  const age = now.getTime() - at.getTime()
  return age >= 0 && age < DIRECTORY_POLICY.keysRememberedMs
}

/** The workspace that came in first goes when there are too many. */
function keep(
  workspaces: Map<string, Map<string, Look>>,
  workspaceId: string,
  looks: Map<string, Look>,
): void {
  workspaces.set(workspaceId, looks)
  for (const oldest of workspaces.keys()) {
    if (workspaces.size <= DIRECTORY_POLICY.workspacesRemembered) return
    workspaces.delete(oldest)
  }
}

function isGood({ revokedAt, expiresAt }: KeyRecord, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}

function isDue(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || lastUsedAt <= dueBefore(now)
}
