// Sessions: who is signed in, kept as the SHA-256 of a text that only their browser has.
import type { Tx } from '@rung/database'
import type { Role } from '@rung/http-service'
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Revocation } from './invitations.ts'
import { type SessionRow, sessions } from './sign-in-tables.ts'

export async function insertSession(tx: Tx, row: SessionRow): Promise<void> {
  await tx.db.insert(sessions).values(row)
}

/** Those that are not over, in the order they began: at most `limit` of those after `afterId`, used since `usedSince`. */
export function selectLiveSessions(
  tx: Tx,
  page: { readonly afterId: string; readonly limit: number; readonly now: Date; readonly usedSince: Date },
): Promise<SessionRow[]> {
  const { afterId, limit, now, usedSince } = page
  return tx.db
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.workspaceId, tx.workspaceId),
        gt(sessions.id, afterId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        gt(sql`coalesce(${sessions.lastSeenAt}, ${sessions.rotatedAt})`, usedSince),
      ),
    )
    .orderBy(asc(sessions.id))
    .limit(limit)
}

/** One session by id, or undefined; held until the end of the transaction. */
export async function holdSession(tx: Tx, id: string): Promise<SessionRow | undefined> {
  const rows = await tx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.workspaceId, tx.workspaceId), eq(sessions.id, id)))
    .for('update')
  return rows[0]
}

export type NewId = {
  readonly sha256: string
  /** Null: the id before is good no more, not even for what is on its way. */
  readonly previousSha256: string | null
  readonly role: Role
  readonly at: Date
}

/** Gives a session another id. That it has not come back yet is noted: until it has, the one before stays good. */
export async function rotateId(
  tx: Tx,
  id: string,
  { sha256, previousSha256, role, at }: NewId,
): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ sha256, previousSha256, role, rotatedAt: at, lastSeenAt: null })
    .where(and(eq(sessions.workspaceId, tx.workspaceId), eq(sessions.id, id)))
}

/** Ends a session that is not ended yet. */
export async function endSessionRow(tx: Tx, id: string, { at, by }: Revocation): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ revokedAt: at, revokedBy: by })
    .where(and(eq(sessions.workspaceId, tx.workspaceId), eq(sessions.id, id), isNull(sessions.revokedAt)))
}

/** Ends all sessions of a person, and gives the ids of those that were not ended or expired. */
export async function endSessionsOf(tx: Tx, personId: string, { at, by }: Revocation): Promise<string[]> {
  const ended = await tx.db
    .update(sessions)
    .set({ revokedAt: at, revokedBy: by })
    .where(
      and(
        eq(sessions.workspaceId, tx.workspaceId),
        eq(sessions.personId, personId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, at),
      ),
    )
    .returning({ id: sessions.id })
  return ended.map(({ id }) => id)
}

/** Deletes sessions that were over before an instant: the audit says that they were. */
export async function deleteSessionsBefore(tx: Tx, before: Date): Promise<void> {
  await tx.db
    .delete(sessions)
    .where(and(eq(sessions.workspaceId, tx.workspaceId), lt(sessions.expiresAt, before)))
}

/** The session of a text that a browser holds, held until the end of the transaction. */
export async function findSessionByText(tx: Tx, sha256: string): Promise<SessionRow | undefined> {
  const rows = await tx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.workspaceId, tx.workspaceId), eq(sessions.sha256, sha256)))
    .for('update')
  return rows[0]
}

/** The same as it stands at this moment. */
export async function selectSessionByText(tx: Tx, sha256: string): Promise<SessionRow | undefined> {
  const rows = await tx.db
    .select()
    .from(sessions)
    .where(and(eq(sessions.workspaceId, tx.workspaceId), eq(sessions.sha256, sha256)))
  return rows[0]
}
