// The SQL of sessions: one by the workspace it names and the SHA-256 of its text, the note that it was used, the end of a copied one.
import type { Tx } from '@rung/database'
import { DIRECTORY_POLICY } from '../policy.ts'
import type { PresentedKey } from './keys.ts'

/** What a person may be in a workspace. */
export type Role = 'admin' | 'manager' | 'csm' | 'viewer'

export type SessionRecord = {
  readonly id: string
  readonly workspaceId: string
  readonly personId: string
  /** The role its id was given for. */
  readonly role: Role
  /** The role the person has now; null: none. */
  readonly presentRole: Role | null
  /** True when it was found by the id it had before, and that one is good no more: somebody has a copy. */
  readonly copied: boolean
  readonly expiresAt: Date
  /** When it ends unless it is used before. */
  readonly idleExpiresAt: Date
  readonly revokedAt: Date | null
  /** How far an agent reaches who asks by it for the person; null: a browser has it. */
  readonly agentScope: 'read' | 'write' | null
}

export type FoundSession = {
  readonly record: SessionRecord
  /** True when the use of its present id is to be noted. */
  readonly isUseDue: boolean
}

/** The session as stored, ended and expired ones too, by the id it has or by the one it had before. */
export async function readSession(
  tx: Tx,
  { workspaceId, sha256 }: PresentedKey,
  now: Date,
): Promise<FoundSession | undefined> {
  const [row] = await tx.query<SessionRow>({
    name: 'directory-find-session',
    text: `
      select sessions.id, sessions.person_id, sessions.role, sessions.present_role, sessions.sha256 = $2 as present,
        sessions.rotated_at, sessions.last_seen_at, sessions.expires_at, sessions.revoked_at, sessions.agent_scope
      from directory.sessions
      where sessions.workspace_id = $1 and (sessions.sha256 = $2 or sessions.previous_sha256 = $2)`,
    values: [tx.workspaceId, sha256],
  })
  if (row === undefined) return undefined
  const seenAt = row.last_seen_at ?? row.rotated_at
  return {
    record: {
      id: row.id,
      workspaceId,
      personId: row.person_id,
      role: row.role,
      presentRole: row.present_role,
      copied: !row.present && isOver(row, now),
      expiresAt: row.expires_at,
      idleExpiresAt: new Date(seenAt.getTime() + DIRECTORY_POLICY.sessionIdleMs),
      revokedAt: row.revoked_at,
      agentScope: row.agent_scope,
    },
    isUseDue: row.present && (row.last_seen_at === null || row.last_seen_at <= noteBefore(now)),
  }
}

/**
 * The id before is good while requests that left with it may still arrive, and until the new one has come back once: an
 * answer that was lost on its way locks nobody out.
 */
function isOver({ last_seen_at, rotated_at }: SessionRow, now: Date): boolean {
  return last_seen_at !== null && now.getTime() - rotated_at.getTime() >= DIRECTORY_POLICY.formerIdMs
}

type SessionRow = {
  id: string
  person_id: string
  role: Role
  present_role: Role | null
  present: boolean
  rotated_at: Date
  last_seen_at: Date | null
  expires_at: Date
  revoked_at: Date | null
  agent_scope: 'read' | 'write' | null
}

const noteBefore = (now: Date): Date => new Date(now.getTime() - DIRECTORY_POLICY.lastUseEverySeconds * 1000)

/** Notes that the present id of a session was used, at most once a minute. */
export async function touchSession(tx: Tx, sha256: string, now: Date): Promise<void> {
  await tx.query({
    name: 'directory-touch-session',
    text: `
      update directory.sessions
      set last_seen_at = $3
      where sessions.workspace_id = $1 and sessions.sha256 = $2
        and (sessions.last_seen_at is null or sessions.last_seen_at <= $4)`,
    values: [tx.workspaceId, sha256, now.toISOString(), noteBefore(now).toISOString()],
  })
}

/** Ends a session whose former id was used again, and has the audit say so. */
export async function endCopiedSession(tx: Tx, sessionId: string, now: Date): Promise<void> {
  await tx.query({
    name: 'directory-end-copied-session',
    text: 'select directory.end_copied_session($1, $2)',
    values: [sessionId, now.toISOString()],
  })
}
