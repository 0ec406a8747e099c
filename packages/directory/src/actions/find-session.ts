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

export type SessionFinder = {
  /** The session as stored, for an app's door; notes the use of a good one, and ends one of which somebody has a copy. */
  readonly find: (presented: PresentedKey) => Promise<SessionRecord | undefined>
  /** Call it once a session or a role of the workspace was changed here: none of it is believed without a look from then on. */
  readonly forget: (workspaceId: string) => void
}

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

/**
 * Like keys, a good session is remembered for a second from the moment it was looked at: what ends it elsewhere (signed out,
 * revoked, another role) holds here within that second. What is not good is looked at each time.
 */
export function createSessionFinder(database: Database, clock: () => Date): SessionFinder {
  const workspaces = new Map<string, Map<string, Look>>()

  const look = async (presented: PresentedKey): Promise<SessionRecord | undefined> => {
    const now = clock()
    const found = await lookUp(database, presented, now)
    if (found === undefined) return undefined
    const { record, isUseDue } = found
    if (record.copied && record.revokedAt === null) {
      await endCopied(database, record, now)
      workspaces.delete(record.workspaceId)
    } else if (isGood(record, now) && isUseDue) {
      await noteUse(database, presented, now)
    }
    return record
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
      workspaces.set(workspaceId, looks)
      keepFew(workspaces, DIRECTORY_POLICY.workspacesRemembered)
      keepFew(looks, DIRECTORY_POLICY.sessionsRemembered)
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

type Look = { readonly record: Promise<SessionRecord | undefined>; readonly at: Date }

/** A clock that was set back proves nothing of how long ago it was. */
function isFresh({ at }: Look, now: Date): boolean {
  const age = now.getTime() - at.getTime()
  return age >= 0 && age < DIRECTORY_POLICY.keysRememberedMs
}

function isGood(
  { revokedAt, copied, presentRole, expiresAt, idleExpiresAt }: SessionRecord,
  now: Date,
): boolean {
  return revokedAt === null && !copied && presentRole !== null && expiresAt > now && idleExpiresAt > now
}

/** What came in first goes when there are too many. */
function keepFew(seen: Map<string, unknown>, most: number): void {
  for (const oldest of seen.keys()) {
    if (seen.size <= most) return
    seen.delete(oldest)
  }
}
