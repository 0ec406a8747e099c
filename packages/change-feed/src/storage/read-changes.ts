// The SQL of the feed: what became visible since a position, where it stands now, and what has served its time.
import type { Tx } from '@rung/database'
import type { Change } from '../change.ts'
import type { Position } from '../position.ts'

export type Since = Pick<Position, 'seen' | 'until' | 'seq'>

export type ChangesSince = {
  /** What is visible now. */
  readonly snapshot: string
  /** Those that `until` saw first, by number; then those that are new since, by number. */
  readonly changes: readonly (Change & { readonly wasVisible: boolean })[]
}

type Row = {
  snapshot: string
  seq: string | null
  transaction: string
  was_visible: boolean
  type: string
  resource: string | null
  account_ids: string[]
  person_id: string | null
  changed_at: Date
}

// The snapshot that is told is the one that the statement itself reads by. A transaction that was under way in `seen` is not
// visible in it, so what it wrote comes when it commits, though its numbers are lower than those of what was told before.
//
// Example: seen 10:12:10 (10 was under way, 11 was over). Now 10 has committed, 12 too, 13 is under way: told is what 10 and
// 12 wrote.
//
// What this server has not given out yet was put in from elsewhere, and is not of this feed.
export async function readChanges(tx: Tx, { seen, until, seq }: Since, limit: number): Promise<ChangesSince> {
  const rows = await tx.query<Row>({
    name: 'signals-read-changes',
    text: `
      select pg_current_snapshot()::text as snapshot, change.*
      from (select) as once
      left join lateral (
        select changes.seq, changes.transaction::text as transaction,
          pg_visible_in_snapshot(changes.transaction, $3::pg_snapshot) as was_visible,
          changes.type, changes.resource, changes.account_ids, changes.person_id, changes.changed_at
        from signals.changes
        where changes.workspace_id = $1
          and changes.transaction >= pg_snapshot_xmin($2::pg_snapshot)
          and changes.transaction < pg_snapshot_xmax(pg_current_snapshot())
          and not pg_visible_in_snapshot(changes.transaction, $2::pg_snapshot)
          and (changes.seq > $4 or not pg_visible_in_snapshot(changes.transaction, $3::pg_snapshot))
        order by was_visible desc, changes.seq
        limit $5
      ) as change on true`,
    values: [tx.workspaceId, seen, until, seq, limit],
  })
  const snapshot = rows[0]?.snapshot
  if (snapshot === undefined) throw new RangeError('the snapshot comes with a row')
  return { snapshot, changes: rows.flatMap(row => (row.seq === null ? [] : changeOf(row))) }
}

function changeOf(row: Row): Change & { readonly wasVisible: boolean } {
  return {
    seq: Number(row.seq),
    transaction: BigInt(row.transaction),
    wasVisible: row.was_visible,
    type: row.type,
    resource: row.resource,
    accountIds: row.account_ids,
    personId: row.person_id,
    at: row.changed_at,
  }
}

/** What is visible now. */
export async function readSnapshot(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ snapshot: string }>({
    name: 'signals-read-snapshot',
    text: 'select pg_current_snapshot()::text as snapshot',
  })
  if (row === undefined) throw new RangeError('a snapshot is one row')
  return row.snapshot
}

/** Of what is told outside `toTell` is the earlier instant. Resolves to how many there were. */
export async function deleteChangesBefore(
  tx: Tx,
  { before, toTell }: { readonly before: Date; readonly toTell: Date },
): Promise<number> {
  const [gone] = await tx.query<{ count: number }>({
    name: 'signals-delete-changes',
    text: `
      with gone as (
        delete from signals.changes
        where changes.workspace_id = $1 and changes.changed_at < case when changes.events is null then $2::timestamptz else $3::timestamptz end
        returning changes.seq
      )
      select count(*)::int as count from gone`,
    values: [tx.workspaceId, before.toISOString(), toTell.toISOString()],
  })
  return gone?.count ?? 0
}
