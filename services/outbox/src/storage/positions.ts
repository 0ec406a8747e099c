// How far the feed of changes was read for a workspace.
import type { Tx } from '@rung/database'

export type FeedPosition = { readonly seen: string; readonly at: Date; readonly isOfAnother: boolean }

/** From now on, where nobody was told before. */
export async function startPosition(tx: Tx, now: Date): Promise<void> {
  await tx.query({
    name: 'outbox-start-position',
    text: `
      insert into outbox.positions (workspace_id, seen, at) values ($1, pg_current_snapshot(), $2)
      on conflict do nothing`,
    values: [tx.workspaceId, now.toISOString()],
  })
}

// One process at a time goes on from it; others pass over it. A snapshot that saw what has not begun here is of another server.
export async function holdPosition(tx: Tx): Promise<FeedPosition | undefined> {
  const rows = await tx.query<{ seen: string; at: Date; is_of_another: boolean }>({
    name: 'outbox-hold-position',
    text: `
      select positions.seen::text as seen, positions.at,
        pg_snapshot_xmax(positions.seen) > pg_snapshot_xmax(pg_current_snapshot()) as is_of_another
      from outbox.positions
      where positions.workspace_id = $1
      for update skip locked`,
    values: [tx.workspaceId],
  })
  const [row] = rows
  return row === undefined ? undefined : { seen: row.seen, at: row.at, isOfAnother: row.is_of_another }
}

/** To all that the transaction sees, which must be of one snapshot. */
export async function movePosition(tx: Tx, now: Date): Promise<void> {
  await tx.query({
    name: 'outbox-move-position',
    text: 'update outbox.positions set seen = pg_current_snapshot(), at = $2 where positions.workspace_id = $1',
    values: [tx.workspaceId, now.toISOString()],
  })
}

/** Nobody is told any more. */
export async function endPosition(tx: Tx): Promise<void> {
  await tx.query({
    name: 'outbox-end-position',
    text: `
      delete from outbox.positions
      where positions.workspace_id = $1
        and not exists (select from outbox.endpoints where endpoints.workspace_id = $1)`,
    values: [tx.workspaceId],
  })
}

/** Of every endpoint: what happened since then may not have been kept for it. */
export async function noteGap(tx: Tx, since: Date): Promise<void> {
  await tx.query({
    name: 'outbox-note-gap',
    text: `
      update outbox.endpoints set left_out_since = coalesce(endpoints.left_out_since, $2)
      where endpoints.workspace_id = $1`,
    values: [tx.workspaceId, since.toISOString()],
  })
}

/** It was looked at: of a workspace in which nothing happens too. What waits to be told is told before it is called late. */
export async function stampPosition(tx: Tx, now: Date): Promise<void> {
  await tx.query({
    name: 'outbox-stamp-position',
    text: `
      update outbox.positions set at = $2
      where positions.workspace_id = $1
        and not exists (
          select from signals.changes
          where changes.workspace_id = $1 and changes.events is not null
            and changes.transaction >= pg_snapshot_xmin(positions.seen)
            and not pg_visible_in_snapshot(changes.transaction, positions.seen)
        )`,
    values: [tx.workspaceId, now.toISOString()],
  })
}
