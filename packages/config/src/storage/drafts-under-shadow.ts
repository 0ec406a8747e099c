// The draft whose shadow runs, as the contexts that judge see it, and the accounts each of them has still to judge.
import type { Tx } from '@rung/database'
import { eq } from 'drizzle-orm'
import { shadowWork } from './tables.ts'

export type DraftUnderShadow = {
  readonly draftId: string
  /** Whole, not only what differs. */
  readonly document: Readonly<Record<string, unknown>>
  /** The sections that differ from the config in force. */
  readonly changed: readonly string[]
}

export async function readDraftUnderShadow(tx: Tx): Promise<DraftUnderShadow | undefined> {
  const rows = await tx.query<{ id: string; document: Record<string, unknown>; changed: string[] }>({
    name: 'config-draft-under-shadow',
    text: `
      select drafts.id, drafts.document, drafts.changed
      from config.drafts
      where drafts.workspace_id = $1 and drafts.status = 'open' and drafts.shadow_started_at is not null`,
    values: [tx.workspaceId],
  })
  return rows.map(row => ({ draftId: row.id, document: row.document, changed: row.changed }))[0]
}

/** Adds what the contexts have to judge under the draft before health can. */
export async function insertShadowWork(
  tx: Tx,
  draftId: string,
  consumers: readonly string[],
  accountIds: readonly string[],
): Promise<void> {
  await tx.query({
    name: 'config-insert-shadow-work',
    text: `
      insert into config.shadow_work (workspace_id, draft_id, consumer, account_id)
      select $1, $2, consumer, account_id from unnest($3::text[]) as consumer cross join unnest($4::text[]) as account_id`,
    values: [tx.workspaceId, draftId, [...consumers], [...accountIds]],
  })
}

/**
 * Says that a context has judged these accounts under the draft, in the transaction that published it, and gives those
 * it had still to judge: their health waits for it, whether or not anything was new.
 */
export async function settleShadowWork(
  tx: Tx,
  consumer: string,
  accountIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>({
    name: 'config-settle-shadow-work',
    text: `
      delete from config.shadow_work
      where shadow_work.workspace_id = $1 and shadow_work.consumer = $2 and shadow_work.account_id = any ($3::text[])
      returning shadow_work.account_id`,
    values: [tx.workspaceId, consumer, [...accountIds]],
  })
  return rows.map(row => row.account_id)
}

/** Of these accounts, the ones that some context has still to judge under the draft. */
export async function awaitingShadow(tx: Tx, accountIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ account_id: string }>({
    name: 'config-awaiting-shadow',
    text: `
      select distinct shadow_work.account_id
      from config.shadow_work
      where shadow_work.workspace_id = $1 and shadow_work.account_id = any ($2::text[])`,
    values: [tx.workspaceId, [...accountIds]],
  })
  return new Set(rows.map(row => row.account_id))
}

export async function deleteShadowWork(tx: Tx): Promise<void> {
  await tx.db.delete(shadowWork).where(eq(shadowWork.workspaceId, tx.workspaceId))
}
