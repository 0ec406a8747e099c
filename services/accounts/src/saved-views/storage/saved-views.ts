// Saved views as rows: one's own, and those of the team.
import type { Tx } from '@rung/database'
import { and, asc, eq, ne, or } from 'drizzle-orm'
import { boolean, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from '../../storage/schema.ts'

export const savedViews = accountsSchema.table('saved_views', {
  workspaceId: text('workspace_id').notNull(),
  id: text('id').notNull(),
  personId: text('person_id').notNull(),
  page: text('page').notNull(),
  name: text('name').notNull(),
  search: text('search').notNull(),
  shared: boolean('shared').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
})

export type SavedView = typeof savedViews.$inferSelect

/** Those a person sees, in the order they were made: their own and the team's; of one page, or of all. */
export function selectViews(tx: Tx, personId: string, page?: string): Promise<SavedView[]> {
  return tx.db
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.workspaceId, tx.workspaceId),
        page === undefined ? undefined : eq(savedViews.page, page),
        or(savedViews.shared, eq(savedViews.personId, personId)),
      ),
    )
    .orderBy(asc(savedViews.id))
}

/** One of them, held until the end of the transaction. */
export async function holdView(tx: Tx, personId: string, id: string): Promise<SavedView | undefined> {
  const rows = await tx.db
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.workspaceId, tx.workspaceId),
        eq(savedViews.id, id),
        or(savedViews.shared, eq(savedViews.personId, personId)),
      ),
    )
    .for('update')
  return rows[0]
}

/** Another view of that name where this one would stand: among the team's, or among the person's own. */
export async function findNamesake(
  tx: Tx,
  { id, page, personId, name, shared }: SavedView,
): Promise<SavedView | undefined> {
  const rows = await tx.db
    .select()
    .from(savedViews)
    .where(
      and(
        eq(savedViews.workspaceId, tx.workspaceId),
        eq(savedViews.page, page),
        eq(savedViews.name, name),
        eq(savedViews.shared, shared),
        shared ? undefined : eq(savedViews.personId, personId),
        ne(savedViews.id, id),
      ),
    )
    .limit(1)
  return rows[0]
}

export async function insertView(tx: Tx, row: SavedView): Promise<void> {
  await tx.db.insert(savedViews).values(row)
}

export async function updateView(tx: Tx, { id, name, search, shared, changedAt }: SavedView): Promise<void> {
  await tx.db
    .update(savedViews)
    .set({ name, search, shared, changedAt })
    .where(and(eq(savedViews.workspaceId, tx.workspaceId), eq(savedViews.id, id)))
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.db.delete(savedViews).where(and(eq(savedViews.workspaceId, tx.workspaceId), eq(savedViews.id, id)))
}

/** Of a person who is erased: what they called their views may say who they are. */
export async function deleteViewsOf(tx: Tx, personId: string): Promise<void> {
  await tx.db
    .delete(savedViews)
    .where(and(eq(savedViews.workspaceId, tx.workspaceId), eq(savedViews.personId, personId)))
}
