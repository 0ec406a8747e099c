// Who is signed in: looked up by the workspace the session names and the SHA-256 of its text, and remembered for a second.
import type { Database } from '@rung/database'
import { DIRECTORY_POLICY } from '../policy.ts'
import type { PresentedKey } from '../storage/keys.ts'
import {
  endCopiedSession,
  type FoundSession,
  readSession,
  type SessionRecord,
  touchSession,
} from '../storage/sessions.ts'
import { type Finder, rememberLooks } from './remember-looks.ts'

/**
 * `find` is for an app's door: it notes the use of a good session, and ends one of which somebody has a copy. `forget` is to be
 * called once a session or a role of the workspace was changed here.
 */
export type SessionFinder = Finder<PresentedKey, SessionRecord | undefined>

function lookUp(database: Database, presented: PresentedKey, now: Date): Promise<FoundSession | undefined> {
  const { workspaceId } = presented
  return database.inWorkspace(workspaceId, tx => readSession(tx, presented, now), { readOnly: true })
}

function noteUse(database: Database, { workspaceId, sha256 }: PresentedKey, now: Date): Promise<void> {
  return database.inWorkspace(workspaceId, tx => touchSession(tx, sha256, now))
}

function endCopied(database: Database, { workspaceId, id }: SessionRecord, now: Date): Promise<void> {
  return database.inWorkspace(workspaceId, tx => endCopiedSession(tx, id, now))
}

/** Remembered for a second, like keys: what ends it elsewhere (signed out, revoked, another role) holds here within that second. */
export function createSessionFinder(database: Database, clock: () => Date): SessionFinder {
  const look = async (presented: PresentedKey): Promise<SessionRecord | undefined> => {
    const now = clock()
    const found = await lookUp(database, presented, now)
    if (found === undefined) return undefined
    const { record, isUseDue } = found
    if (record.copied && record.revokedAt === null) {
      await endCopied(database, record, now)
      finder.forget(record.workspaceId)
    } else if (isGood(record, now) && isUseDue) {
      await noteUse(database, presented, now)
    }
    return record
  }
  const finder: SessionFinder = rememberLooks({
    clock,
    look,
    nameOf: ({ sha256 }) => sha256,
    isGood: (found, now) => found !== undefined && isGood(found, now),
    mostLooks: DIRECTORY_POLICY.sessionsRemembered,
  })
  return finder
}

function isGood(
  { revokedAt, copied, presentRole, expiresAt, idleExpiresAt }: SessionRecord,
  now: Date,
): boolean {
  return revokedAt === null && !copied && presentRole !== null && expiresAt > now && idleExpiresAt > now
}
