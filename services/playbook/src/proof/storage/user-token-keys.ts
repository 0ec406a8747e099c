// The keys that tokens of users are checked by, and whether calls without a token are turned away.
import type { Tx } from '@rung/database'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { boolean, pgSchema, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const playbook = pgSchema('playbook')
const instant = (name: string) => timestamp(name, { withTimezone: true })

export type TokenAlgorithm = 'HS256' | 'EdDSA'

export const userTokenKeys = playbook.table(
  'user_token_keys',
  {
    workspaceId: text('workspace_id').notNull(),
    id: text('id').notNull(),
    algorithm: text('algorithm').$type<TokenAlgorithm>().notNull(),
    publicKey: text('public_key'),
    secretSha256: text('secret_sha256'),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    retiredAt: instant('retired_at'),
    retiredBy: text('retired_by'),
  },
  table => [primaryKey({ columns: [table.workspaceId, table.id] })],
)

export const nudgeSigning = playbook.table('nudge_signing', {
  workspaceId: text('workspace_id').notNull().primaryKey(),
  enforced: boolean('enforced').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: text('changed_by').notNull(),
})

export type UserTokenKeyRow = typeof userTokenKeys.$inferSelect

export function selectActiveKeys(tx: Tx): Promise<UserTokenKeyRow[]> {
  return tx.db
    .select()
    .from(userTokenKeys)
    .where(and(eq(userTokenKeys.workspaceId, tx.workspaceId), isNull(userTokenKeys.retiredAt)))
    .orderBy(desc(userTokenKeys.id))
}

/** Retired ones too, the newest first. */
export function selectTokenKeys(tx: Tx, limit: number): Promise<UserTokenKeyRow[]> {
  return tx.db
    .select()
    .from(userTokenKeys)
    .where(eq(userTokenKeys.workspaceId, tx.workspaceId))
    .orderBy(desc(userTokenKeys.id))
    .limit(limit)
}

export async function insertTokenKey(tx: Tx, row: UserTokenKeyRow): Promise<void> {
  await tx.db.insert(userTokenKeys).values(row)
}

/** The key as it is afterwards, and whether it was active before; undefined when there is none of that id. */
export async function retireTokenKey(
  tx: Tx,
  id: string,
  retired: { readonly at: Date; readonly by: string },
): Promise<{ readonly row: UserTokenKeyRow; readonly isNew: boolean } | undefined> {
  const one = and(eq(userTokenKeys.workspaceId, tx.workspaceId), eq(userTokenKeys.id, id))
  const [now] = await tx.db
    .update(userTokenKeys)
    .set({ retiredAt: retired.at, retiredBy: retired.by })
    .where(and(one, isNull(userTokenKeys.retiredAt)))
    .returning()
  if (now !== undefined) return { row: now, isNew: true }
  const [before] = await tx.db.select().from(userTokenKeys).where(one)
  return before === undefined ? undefined : { row: before, isNew: false }
}

export async function readEnforced(tx: Tx): Promise<boolean> {
  const [row] = await tx.db
    .select({ enforced: nudgeSigning.enforced })
    .from(nudgeSigning)
    .where(eq(nudgeSigning.workspaceId, tx.workspaceId))
  return row?.enforced ?? false
}

export async function writeEnforced(
  tx: Tx,
  changed: { readonly enforced: boolean; readonly at: Date; readonly by: string },
): Promise<void> {
  const values = { enforced: changed.enforced, changedAt: changed.at, changedBy: changed.by }
  await tx.db
    .insert(nudgeSigning)
    .values({ workspaceId: tx.workspaceId, ...values })
    .onConflictDoUpdate({ target: nudgeSigning.workspaceId, set: values })
}
