// Who holds a key: looked up by the workspace the key names and the SHA-256 of its text, under that workspace's policy.
import type { Database, Tx } from '@rung/database'
import { DIRECTORY_POLICY } from '../policy.ts'

export type KeyScope = 'collect' | 'read' | 'write' | 'admin'

export type KeyRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly scope: KeyScope
  /** The person it speaks for. */
  readonly personId: string | null
  /** Of a publishable key: the origins of the pages it may stand in. Null: the key is secret. */
  readonly origins: readonly string[] | null
  readonly expiresAt: Date | null
  readonly revokedAt: Date | null
}

export type PresentedKey = { readonly workspaceId: string; readonly sha256: string }

/** The key as stored, expired and revoked ones too: the caller says why one is refused. Undefined when there is none. */
export function findKey(database: Database, presented: PresentedKey): Promise<KeyRecord | undefined> {
  return database.inWorkspace(presented.workspaceId, async tx => (await lookUp(tx, presented))?.record, {
    readOnly: true,
  })
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
    const found = await database.inWorkspace(presented.workspaceId, tx => lookUp(tx, presented), {
      readOnly: true,
    })
    const now = clock()
    if (found !== undefined && isGood(found.record, now) && isDue(found.lastUsedAt, now)) {
      const { id } = found.record
      await database.inWorkspace(presented.workspaceId, tx => touchKey(tx, id, now))
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

/** Notes that a key was used, at most once a minute: a busy key costs one write a minute, not one a request. */
export async function touchKey(tx: Tx, keyId: string, now: Date): Promise<void> {
  await tx.query({
    name: 'directory-touch-key',
    text: `
      update directory.keys
      set last_used_at = $3
      where keys.workspace_id = $1 and keys.id = $2
        and (keys.last_used_at is null or keys.last_used_at <= $4)`,
    values: [tx.workspaceId, keyId, now.toISOString(), dueBefore(now).toISOString()],
  })
}

async function lookUp(
  tx: Tx,
  presented: PresentedKey,
): Promise<{ record: KeyRecord; lastUsedAt: Date | null } | undefined> {
  const [row] = await tx.query<KeyRow>({
    name: 'directory-find-key',
    text: `
      select keys.id, keys.scope, keys.person_id, keys.expires_at, keys.revoked_at, keys.last_used_at, keys.origins
      from directory.keys
      where keys.workspace_id = $1 and keys.sha256 = $2`,
    values: [tx.workspaceId, presented.sha256],
  })
  if (row === undefined) return undefined
  return {
    record: {
      id: row.id,
      workspaceId: presented.workspaceId,
      scope: row.scope,
      personId: row.person_id,
      origins: row.origins,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    },
    lastUsedAt: row.last_used_at,
  }
}

type KeyRow = {
  id: string
  scope: KeyScope
  person_id: string | null
  expires_at: Date | null
  revoked_at: Date | null
  last_used_at: Date | null
  origins: string[] | null
}

function isDue(lastUsedAt: Date | null, now: Date): boolean {
  return lastUsedAt === null || lastUsedAt <= dueBefore(now)
}

function dueBefore(now: Date): Date {
  return new Date(now.getTime() - DIRECTORY_POLICY.lastUseEverySeconds * 1000)
}
