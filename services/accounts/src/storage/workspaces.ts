// Workspaces: the vendors that run Rung.
import type { Tx } from '@rung/database'
import { text, timestamp } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const workspaces = accountsSchema.table('workspaces', {
  workspaceId: text('workspace_id').notNull(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
})

export type WorkspaceRow = typeof workspaces.$inferSelect

/** Keeps a new workspace; the transaction is its own. */
export async function insertWorkspace(tx: Tx, row: WorkspaceRow): Promise<void> {
  await tx.db.insert(workspaces).values(row)
}
