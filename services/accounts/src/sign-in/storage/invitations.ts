// Invitations: links by which somebody signs in once, kept as the SHA-256 of a token that is nowhere.
import type { Tx } from '@rung/database'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { type InvitationRow, invitations } from './sign-in-tables.ts'

export async function insertInvitation(tx: Tx, row: InvitationRow): Promise<void> {
  await tx.db.insert(invitations).values(row)
}

/** In the order they were made: at most `limit` of those after `afterId`. */
export function selectInvitations(
  tx: Tx,
  page: { afterId: string; limit: number },
): Promise<InvitationRow[]> {
  return tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, tx.workspaceId), gt(invitations.id, page.afterId)))
    .orderBy(asc(invitations.id))
    .limit(page.limit)
}

/** The invitation of a token, held until the end of the transaction: of several who come with it at once, one at a time. */
export async function holdInvitation(tx: Tx, sha256: string): Promise<InvitationRow | undefined> {
  const rows = await tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.sha256, sha256)))
    .for('update')
  return rows[0]
}

/** One by its id, held likewise. */
export async function holdInvitationById(tx: Tx, id: string): Promise<InvitationRow | undefined> {
  const rows = await tx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.id, id)))
    .for('update')
  return rows[0]
}

export async function markUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.db
    .update(invitations)
    .set({ usedAt: at })
    .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.id, id)))
}

export type Revocation = { readonly at: Date; readonly by: string | null }

/** Revokes one that is neither used nor revoked. */
export async function markRevoked(tx: Tx, id: string, { at, by }: Revocation): Promise<void> {
  await tx.db
    .update(invitations)
    .set({ revokedAt: at, revokedBy: by })
    .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.id, id), ...OPEN))
}

/** Revokes all open invitations of a person: what they would become is settled otherwise now. */
export async function revokeOpenOf(tx: Tx, personId: string, { at, by }: Revocation): Promise<void> {
  await tx.db
    .update(invitations)
    .set({ revokedAt: at, revokedBy: by })
    .where(and(eq(invitations.workspaceId, tx.workspaceId), eq(invitations.personId, personId), ...OPEN))
}

const OPEN = [isNull(invitations.usedAt), isNull(invitations.revokedAt)]
