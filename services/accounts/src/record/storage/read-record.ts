// One page of an account's record: facts of every kind, newest first, with the revisions that were corrected where they are asked for.
import { isAmong, type Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import type { StoredFact } from '../sentences/fact-view.ts'
import { type FactRow, factOf } from './read-facts.ts'

/** Where a page ended: `place` 1 is the newest revision of a fact, 2 the one before it. */
export type RecordPlace = { readonly occurredAt: string; readonly id: string; readonly place: number }

export type RecordEntry = {
  readonly fact: StoredFact
  readonly superseded: boolean
  readonly at: RecordPlace
}

export type RecordPage = {
  readonly accountIds: readonly string[]
  readonly kinds: readonly string[]
  readonly asOf: Day
  readonly knownAt: Date
  readonly withSuperseded: boolean
  readonly after: RecordPlace | null
  readonly limit: number
}

/**
 * By `occurred_at`, then id, both downwards, then from the newest revision to the first. What holds is the revision recorded last
 * by `knownAt`; a fact that has moved to another account by then is absent, with all its revisions. Instants of the place are
 * text, since a column holds more digits than a Date.
 */
export async function readRecord(tx: Tx, page: RecordPage): Promise<RecordEntry[]> {
  const rows = await tx.query<FactRow & { place: number; occurred_text: string }>({
    name: 'record-page',
    text: `
      select placed.kind, placed.id, placed.revision, placed.account_id, placed.occurred_at, placed.recorded_at, placed.retracted,
        placed.recorded_by, placed.body, placed.place, placed.occurred_at::text as occurred_text
      from (
        select facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at, facts.recorded_at,
          facts.retracted, facts.recorded_by, facts.body,
          (row_number() over revisions)::integer as place,
          first_value(facts.account_id) over revisions as newest_account_id
        from published.facts
        where facts.workspace_id = $1 and facts.recorded_at <= $2 and facts.kind = any($3)
          and facts.id = any(array(
            select moved.id from published.facts as moved
            where moved.workspace_id = $1 and moved.kind = any($3) and moved.account_id = any($4)
          ))
        window revisions as (partition by facts.id order by facts.recorded_at desc, facts.revision desc)
      ) as placed
      where ${isAmong('placed.newest_account_id', '$4')}
        and placed.occurred_at <= $5
        and (placed.place = 1 or $6)
        and ($7::timestamptz is null or (placed.occurred_at, placed.id, -placed.place) < ($7, $8, -$9::integer))
      order by placed.occurred_at desc, placed.id desc, placed.place
      limit $10`,
    values: [
      tx.workspaceId,
      page.knownAt.toISOString(),
      page.kinds,
      page.accountIds,
      endOf(page.asOf).toISOString(),
      page.withSuperseded,
      page.after?.occurredAt ?? null,
      page.after?.id ?? null,
      page.after?.place ?? null,
      page.limit,
    ],
  })
  return rows.map(row => ({
    fact: factOf(row),
    superseded: row.place > 1,
    at: { occurredAt: row.occurred_text, id: row.id, place: row.place },
  }))
}
