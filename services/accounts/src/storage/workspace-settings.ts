// How a workspace shows itself to the customers it asks.
import type { Tx } from '@rung/database'
import { eq } from 'drizzle-orm'
import { text } from 'drizzle-orm/pg-core'
import { accountsSchema } from './schema.ts'

export const workspaceSettings = accountsSchema.table('workspace_settings', {
  workspaceId: text('workspace_id').notNull(),
  brandColour: text('brand_colour'),
})

/** Null where none was set. */
export async function readBrandColour(tx: Tx): Promise<string | null> {
  const [row] = await tx.db
    .select({ brandColour: workspaceSettings.brandColour })
    .from(workspaceSettings)
    .where(eq(workspaceSettings.workspaceId, tx.workspaceId))
  return row?.brandColour ?? null
}

export async function writeBrandColour(tx: Tx, brandColour: string | null): Promise<void> {
  await tx.db
    .insert(workspaceSettings)
    .values({ workspaceId: tx.workspaceId, brandColour })
    .onConflictDoUpdate({ target: workspaceSettings.workspaceId, set: { brandColour } })
}
