// Keys: who may call, kept as the SHA-256 of a text that is nowhere.
import type { Tx } from '@rung/database'
import { and, asc, eq, gt, isNull } from 'drizzle-orm'
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export type KeyScope = 'collect' | 'read' | 'write' | 'admin' | 'scim'

const instant = (name: string) => timestamp(name, { withTimezone: true })

export const keys = accountsSchema.table('keys', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  sha256: text('sha256').notNull(),
  scope: text('scope').$type<KeyScope>().notNull(),
  name: text('name'),
  personId: text('person_id'),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by'),
  expiresAt: instant('expires_at'),
  revokedAt: instant('revoked_at'),
  revokedBy: text('revoked_by'),
  lastUsedAt: instant('last_used_at'),
  origins: text('origins').array(),
})

export type KeyRow = typeof keys.$inferSelect

/** Keeps a new key. */
export async function insertKey(tx: Tx, row: KeyRow): Promise<void> {
  await tx.db.insert(keys).values(row)
}

/** Keys in the order they were made: at most `limit` of those after `afterId`. */
export function selectKeys(tx: Tx, page: { afterId: string; limit: number }): Promise<KeyRow[]> {
  return tx.db
    .select()
    .from(keys)
    .where(and(eq(keys.workspaceId, tx.workspaceId), gt(keys.id, page.afterId)))
    .orderBy(asc(keys.id))
    .limit(page.limit)
}

/** One key by id, or undefined. */
export async function selectKey(tx: Tx, id: string): Promise<KeyRow | undefined> {
  const rows = await tx.db
    .select()
    .from(keys)
    .where(and(eq(keys.workspaceId, tx.workspaceId), eq(keys.id, id)))
  return rows[0]
}

/** Revokes a key that is not revoked yet, and says whether it did; a revoked one keeps its first date. */
export async function markRevoked(
  tx: Tx,
  id: string,
  revoked: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const revokedNow = await tx.db
    .update(keys)
    .set({ revokedAt: revoked.at, revokedBy: revoked.by })
    .where(and(eq(keys.workspaceId, tx.workspaceId), eq(keys.id, id), isNull(keys.revokedAt)))
    .returning({ id: keys.id })
  return revokedNow.length > 0
}
