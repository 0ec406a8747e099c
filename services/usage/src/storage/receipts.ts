// Which messages were taken: one sent again within 32 days counts once.
import type { Tx } from '@rung/database'
import { pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const receipts = pgSchema('usage').table('receipts', {
  workspaceId: text('workspace_id').notNull(),
  messageHash: uuid('message_hash').notNull(),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
})

/**
 * Takes what was not taken in the last `days` days, and gives those hashes. They must come sorted: two batches that
 * share messages lock them in the same order, where unsorted ones would deadlock. The one that comes second waits for
 * the first to commit, and then sees what it took.
 */
export async function takeReceipts(
  tx: Tx,
  sortedHashes: readonly string[],
  receivedAt: Date,
  days: number,
): Promise<Set<string>> {
  const rows = await tx.query<{ message_hash: string }>({
    name: 'usage-take-receipts',
    text: `
      insert into usage.receipts (workspace_id, message_hash, received_at)
      select $1, sent.message_hash, $3
      from unnest($2::uuid[]) as sent (message_hash)
      on conflict (workspace_id, message_hash) do update set received_at = excluded.received_at
        where receipts.received_at < excluded.received_at - $4 * interval '1 day'
      returning receipts.message_hash`,
    values: [tx.workspaceId, sortedHashes, receivedAt.toISOString(), days],
  })
  return new Set(rows.map(row => row.message_hash))
}

/** Gives back receipts taken in this very transaction: the call is refused after all, and may be sent again. */
export async function giveBackReceipts(tx: Tx, hashes: readonly string[]): Promise<void> {
  await tx.query({
    name: 'usage-give-back-receipts',
    text: 'delete from usage.receipts where receipts.workspace_id = $1 and receipts.message_hash = any($2::uuid[])',
    values: [tx.workspaceId, hashes],
  })
}

/** Forgets what was received before an instant. */
export async function pruneReceipts(tx: Tx, before: Date): Promise<void> {
  await tx.query({
    text: 'delete from usage.receipts where receipts.workspace_id = $1 and receipts.received_at < $2',
    values: [tx.workspaceId, before.toISOString()],
  })
}
