// Workspaces: the vendors that run Rung.
import type { Tx } from '@rung/database'
import { eq } from 'drizzle-orm'
import { boolean, text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const workspaces = accountsSchema.table('workspaces', {
  workspaceId: text('workspace_id').notNull(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  /** While it is filled from an export nobody may look into it, and nothing is judged. */
  filling: boolean('filling').notNull(),
})

export type WorkspaceRow = typeof workspaces.$inferSelect

/** Keeps a new workspace; the transaction is its own. */
export async function insertWorkspace(tx: Tx, row: WorkspaceRow): Promise<void> {
  await tx.db.insert(workspaces).values(row)
}

/** The workspace of the transaction; undefined when it is not there. */
export async function findWorkspaceRow(tx: Tx): Promise<WorkspaceRow | undefined> {
  const [row] = await tx.db.select().from(workspaces).where(eq(workspaces.workspaceId, tx.workspaceId))
  return row
}

/** The workspace of the transaction, whose key was just accepted. */
export async function readWorkspaceRow(tx: Tx): Promise<WorkspaceRow> {
  const row = await findWorkspaceRow(tx)
  if (row === undefined) throw new Error(`workspace ${tx.workspaceId} has a key and no row`)
  return row
}

/** Ends the filling: from now on its keys open it. */
export async function openWorkspace(tx: Tx): Promise<void> {
  await tx.db.update(workspaces).set({ filling: false }).where(eq(workspaces.workspaceId, tx.workspaceId))
}
