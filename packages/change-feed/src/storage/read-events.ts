// The SQL of what is told outside: what became visible since a snapshot, in the order in which it was written.
import type { Tx } from '@rung/database'
import type { ChangeEvent } from '../event.ts'

export type PlacedEvents = {
  readonly seq: number
  readonly at: Date
  readonly events: readonly ChangeEvent[]
}

export type EventsSince = {
  /** All that it saw has been read. */
  readonly seen: string
  /** Where the page before ended; 0 before the first. */
  readonly afterSeq: number
  readonly limit: number
}

// Read page by page within one repeatable-read transaction, whose snapshot stays the same: when no page is left, all that it sees
// was read, and it is the position from which the next reading goes on. What was under way in `seen` comes when it commits,
// whatever its numbers are.
export async function readEvents(tx: Tx, { seen, afterSeq, limit }: EventsSince): Promise<PlacedEvents[]> {
  const rows = await tx.query<{ seq: string; changed_at: Date; events: ChangeEvent[] }>({
    name: 'signals-read-events',
    text: `
      select changes.seq, changes.changed_at, changes.events
      from signals.changes
      where changes.workspace_id = $1 and changes.events is not null
        and changes.transaction >= pg_snapshot_xmin($2::pg_snapshot)
        and changes.transaction < pg_snapshot_xmax(pg_current_snapshot())
        and not pg_visible_in_snapshot(changes.transaction, $2::pg_snapshot)
        and changes.seq > $3
      order by changes.seq
      limit $4`,
    values: [tx.workspaceId, seen, afterSeq, limit],
  })
  return rows.map(({ seq, changed_at, events }) => ({ seq: Number(seq), at: changed_at, events }))
}
