// Who holds a key: looked up by the workspace the key names and the SHA-256 of its text, under that workspace's policy.
import type { Database } from '@rung/database'
import {
  dueBefore,
  type FoundKey,
  type KeyRecord,
  type PresentedKey,
  readKey,
  touchKey,
} from '../storage/keys.ts'
import { type Finder, rememberLooks } from './remember-looks.ts'

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

/** `find` is `findKey` for an app's door: also notes the use of each good key. `forget` is to be called once a key was changed here. */
export type KeyFinder = Finder<PresentedKey, KeyRecord | undefined>

/** Remembered for a second: a key that is revoked elsewhere, or has another scope, is so here within that second; a new key works at once. */
export function createKeyFinder(database: Database, clock: () => Date): KeyFinder {
  const look = async (presented: PresentedKey): Promise<KeyRecord | undefined> => {
    const found = await lookUp(database, presented)
    const now = clock()
    if (found !== undefined && isGood(found.record, now) && isDue(found.lastUsedAt, now)) {
      await noteUse(database, found.record, now)
    }
    return found?.record
  }
  // Good keys of a workspace are few, and no other is remembered.
  return rememberLooks({
    clock,
    look,
    nameOf: ({ sha256 }) => sha256,
    isGood: (found, now) => found !== undefined && isGood(found, now),
    mostLooks: Number.POSITIVE_INFINITY,
  })
}

function isGood({ revokedAt, expiresAt }: KeyRecord, now: Date): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}

function isDue(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || lastUsedAt <= dueBefore(now)
}
