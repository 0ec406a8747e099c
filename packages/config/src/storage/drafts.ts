// Drafts of a workspace's config: one open at a time, changed until it is published or discarded, kept after that.
import type { Tx } from '@rung/database'
import { and, desc, eq, getTableColumns, lt } from 'drizzle-orm'
import { type DraftStatus, drafts } from './tables.ts'

export type { DraftStatus }

const { workspaceId: _, ...columns } = getTableColumns(drafts)

export type ConfigDraft = Readonly<Omit<typeof drafts.$inferSelect, 'workspaceId'>>

export async function readDraft(tx: Tx, id: string): Promise<ConfigDraft | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.workspaceId, tx.workspaceId), eq(drafts.id, id)))
  return rows[0]
}

export async function readOpenDraft(tx: Tx): Promise<ConfigDraft | undefined> {
  const rows = await tx.db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.workspaceId, tx.workspaceId), eq(drafts.status, 'open')))
  return rows[0]
}

/** Drafts the newest first, from before the id `before`. Ids sort by the time they were made. */
export function readDrafts(
  tx: Tx,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<ConfigDraft[]> {
  return tx.db
    .select(columns)
    .from(drafts)
    .where(and(eq(drafts.workspaceId, tx.workspaceId), before === null ? undefined : lt(drafts.id, before)))
    .orderBy(desc(drafts.id))
    .limit(limit)
}

/** Adds a draft, or changes what may change of an existing one. */
export async function saveDraft(tx: Tx, draft: ConfigDraft): Promise<void> {
  const { status, document, changed, note, updatedAt, shadowStartedAt } = draft
  await tx.db
    .insert(drafts)
    .values({ workspaceId: tx.workspaceId, ...draft })
    .onConflictDoUpdate({
      target: [drafts.workspaceId, drafts.id],
      set: { status, document, changed, note, updatedAt, shadowStartedAt },
    })
}
