// Since when accounts are on record here: a day declared of before was not seen as it passed.
import type { Tx } from '@rung/database'

/** By account id when its first revision was stored, by our own clock, whatever `recordedAt` it declares. */
export async function readStoredSince(tx: Tx): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query<{ id: string; stored_at: Date }>({
    name: 'directory-stored-since',
    text: `
      select accounts.id, min(accounts.stored_at) as stored_at
      from directory.accounts
      where accounts.workspace_id = $1
      group by accounts.id`,
    values: [tx.workspaceId],
  })
  return new Map(rows.map(row => [row.id, row.stored_at]))
}
