// The SQL of keys: one by the workspace it names and the SHA-256 of its text, and the note that it was used.
import type { Tx } from '@rung/database'
import { DIRECTORY_POLICY } from '../policy.ts'

export type KeyScope = 'collect' | 'read' | 'write' | 'admin' | 'scim'

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

export type FoundKey = { readonly record: KeyRecord; readonly lastUsedAt: Date | null }

/** The key as stored, expired and revoked ones too. */
export async function readKey(tx: Tx, presented: PresentedKey): Promise<FoundKey | undefined> {
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

/** A use is noted of what was used last by then. */
export function dueBefore(now: Date): Date {
  return new Date(now.getTime() - DIRECTORY_POLICY.lastUseEverySeconds * 1000)
}
