// The book of renewals that a forecast adds up, read as sums: of a hundred thousand renewals no row crosses the wire.
import type { Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import { type KnownTotal, totalKnown } from '@rung/forecasting'
import type { ListTime } from '@rung/judgement/requests'
import type { Period } from '@rung/kernel'
import { BOOK_ENTRIES, VALUED } from './book-entries.ts'
import { CURRENT_ROWS, PAST_ROWS } from './book-rows.ts'
import { type BookScope, bookValues } from './book-scope.ts'

/** Sums over booked renewals, in minor units of the workspace's currency. */
export type BookSums = {
  readonly renewals: number
  readonly arrDueMinor: number
  readonly expectedRetainedMinor: number
  readonly expectedAfterMinor: number
}

/** What fell due in a quarter, or will. */
export type QuarterSums = BookSums & {
  readonly quarter: string
  /** Renewals without a known ARR, and undecided ones. */
  readonly leftOut: number
  /** Of those, long past their day and decided by nobody. */
  readonly undecided: number
  readonly trials: { readonly ended: number; readonly converted: number; readonly lapsed: number }
  /** What has become of it. */
  readonly actual: KnownTotal
  /** What CSMs' calls come to. */
  readonly called: KnownTotal
}

type QuarterRow = BookSums & {
  quarter: string | null
  unread: boolean
  left_out: number
  undecided: number
  trials: number
  converted: number
  decided: number
  decided_due: number
  decided_retained: number
  decided_after: number
  called: number
  called_due: number
  called_retained: number
  called_after: number
}

/**
 * Every quarter of the span in which something is due, by name; null where the history of some account does not hold its renewals
 * yet. One statement.
 */
export async function readQuarterSums(
  tx: Tx,
  due: Period,
  scope: BookScope,
): Promise<Map<string, QuarterSums> | null> {
  const found = await tx.query<QuarterRow>({
    name: scope.isLive ? 'renewals-quarter-sums' : 'renewals-past-quarter-sums',
    text: quarterSums(scope.isLive ? CURRENT_ROWS : PAST_ROWS),
    values: bookValues(tx, due, scope),
  })
  if (found.some(row => row.unread)) return null
  return new Map(
    found.flatMap(row => (row.quarter === null ? [] : [[row.quarter, sumsOf(row.quarter, row)] as const])),
  )
}

const quarterSums = (rows: string): string => `
      with ${rows}, ${BOOK_ENTRIES}, ${VALUED}, others as (
        select date_trunc('quarter', scoped.due_on) as quarter,
          count(*) filter (where scoped.kind = 'renewal') as left_out,
          count(*) filter (where scoped.is_undecided) as undecided,
          count(*) filter (where scoped.kind = 'trial' and scoped.outcome is not null) as trials,
          count(*) filter (where scoped.kind = 'trial' and scoped.outcome = 'converted') as converted
        from scoped
        where not scoped.is_booked
        group by 1
      ), days as (
        select valued.due_on, count(*) as renewals, sum(valued.arr_minor) as due, sum(valued.open_retained) as open_retained,
          sum(valued.open_after) as open_after, count(valued.arr_after_minor) as decided,
          sum(valued.arr_minor) filter (where valued.arr_after_minor is not null) as decided_due,
          sum(valued.retained_minor) as decided_retained, sum(valued.arr_after_minor) as decided_after,
          count(valued.called) as called, sum(valued.arr_minor) filter (where valued.called is not null) as called_due,
          sum(least(valued.called, 1000 * valued.arr_minor)) filter (where valued.called is not null) as called_retained,
          sum(valued.called) as called_after
        from valued
        group by valued.due_on
      ), quarters as (
        select date_trunc('quarter', days.due_on) as quarter, sum(days.renewals)::integer as renewals,
          sum(days.due)::double precision as due,
          (coalesce(sum(days.open_retained), 0) / 1000 + coalesce(sum(days.decided_retained), 0))::double precision as retained,
          (coalesce(sum(days.open_after), 0) / 1000 + coalesce(sum(days.decided_after), 0))::double precision as after,
          sum(days.decided)::integer as decided, coalesce(sum(days.decided_due), 0)::double precision as decided_due,
          coalesce(sum(days.decided_retained), 0)::double precision as decided_retained,
          coalesce(sum(days.decided_after), 0)::double precision as decided_after,
          sum(days.called)::integer as called, coalesce(sum(days.called_due), 0)::double precision as called_due,
          (coalesce(sum(days.called_retained), 0) / 1000)::double precision as called_retained,
          (coalesce(sum(days.called_after), 0) / 1000)::double precision as called_after
        from days
        group by 1
      )
      select to_char(coalesce(quarters.quarter, others.quarter), 'YYYY-"Q"Q') as quarter, unread.some as unread,
        coalesce(others.left_out, 0) as left_out, coalesce(others.undecided, 0) as undecided,
        coalesce(others.trials, 0) as trials, coalesce(others.converted, 0) as converted,
        coalesce(quarters.renewals, 0) as renewals, coalesce(quarters.due, 0) as "arrDueMinor",
        coalesce(quarters.retained, 0) as "expectedRetainedMinor", coalesce(quarters.after, 0) as "expectedAfterMinor",
        coalesce(quarters.decided, 0) as decided, coalesce(quarters.decided_due, 0) as decided_due,
        coalesce(quarters.decided_retained, 0) as decided_retained, coalesce(quarters.decided_after, 0) as decided_after,
        coalesce(quarters.called, 0) as called, coalesce(quarters.called_due, 0) as called_due,
        coalesce(quarters.called_retained, 0) as called_retained, coalesce(quarters.called_after, 0) as called_after
      from unread
      left join (quarters full join others on others.quarter = quarters.quarter) on true`

/** Accounts that were one with another as of a day, as known at an instant: their renewals are the survivor's. */
export async function readMergedAway(tx: Tx, when: Pick<ListTime, 'asOf' | 'knownAt'>): Promise<string[]> {
  const merges = await readMerges(tx)
  const { accounts } = merges.at(when)
  return merges.everMerged.filter(id => accounts.survivorOf(id) !== id)
}

function sumsOf(quarter: string, row: QuarterRow): QuarterSums {
  const { renewals, arrDueMinor, expectedRetainedMinor, expectedAfterMinor } = row
  const known = (count: number, due: number, retainedMinor: number, arrAfterMinor: number): KnownTotal => ({
    renewals: count,
    arrDueMinor: due,
    retainedMinor,
    arrAfterMinor,
    grr: due > 0 ? retainedMinor / due : null,
    nrr: due > 0 ? arrAfterMinor / due : null,
    coverage: arrDueMinor > 0 ? due / arrDueMinor : null,
  })
  return {
    quarter,
    renewals,
    arrDueMinor,
    expectedRetainedMinor,
    expectedAfterMinor,
    leftOut: row.left_out,
    undecided: row.undecided,
    trials: { ended: row.trials, converted: row.converted, lapsed: row.trials - row.converted },
    actual: known(row.decided, row.decided_due, row.decided_retained, row.decided_after),
    called: known(row.called, row.called_due, row.called_retained, row.called_after),
  }
}

/** Of a quarter in which nothing is due. */
export function noSums(quarter: string): QuarterSums {
  return {
    quarter,
    renewals: 0,
    arrDueMinor: 0,
    expectedRetainedMinor: 0,
    expectedAfterMinor: 0,
    leftOut: 0,
    undecided: 0,
    trials: { ended: 0, converted: 0, lapsed: 0 },
    actual: totalKnown([]),
    called: totalKnown([]),
  }
}
