// The book of renewals by segment and by CSM, read as sums.
import type { Tx } from '@rung/database'
import type { Period } from '@rung/kernel'
import { BOOK_ENTRIES, VALUED } from './book-entries.ts'
import { CURRENT_ROWS, PAST_ROWS } from './book-rows.ts'
import { type BookScope, bookValues } from './book-scope.ts'
import type { BookSums } from './read-book.ts'

export type GroupSums = BookSums & { readonly of: 'csm' | 'segment'; readonly key: string | null }

/** The booked renewals of a span of days by segment, and by CSM. One statement. */
export async function readGroupSums(tx: Tx, due: Period, scope: BookScope): Promise<GroupSums[]> {
  const rows = await tx.query<BookSums & { of_csm: number; segment: string | null; csm_id: string | null }>({
    name: scope.isLive ? 'renewals-group-sums' : 'renewals-past-group-sums',
    text: groupSums(scope.isLive ? CURRENT_ROWS : PAST_ROWS),
    values: bookValues(tx, due, scope),
  })
  return rows.map(({ of_csm, segment, csm_id, ...sums }) =>
    of_csm === 0 ? { of: 'csm', key: csm_id, ...sums } : { of: 'segment', key: segment, ...sums },
  )
}

const groupSums = (rows: string): string => `
      with ${rows}, ${BOOK_ENTRIES}, ${VALUED}, pairs as (
        select valued.segment, valued.csm_id, count(*) as renewals, sum(valued.arr_minor) as due,
          coalesce(sum(valued.open_retained), 0) + 1000 * coalesce(sum(valued.retained_minor), 0) as retained,
          coalesce(sum(valued.open_after), 0) + 1000 * coalesce(sum(valued.arr_after_minor), 0) as after
        from valued
        group by valued.segment, valued.csm_id
      )
      select grouping(pairs.csm_id) as of_csm, pairs.segment, pairs.csm_id, sum(pairs.renewals)::integer as renewals,
        sum(pairs.due)::double precision as "arrDueMinor",
        (sum(pairs.retained) / 1000)::double precision as "expectedRetainedMinor",
        (sum(pairs.after) / 1000)::double precision as "expectedAfterMinor"
      from pairs
      group by grouping sets ((pairs.segment), (pairs.csm_id))`
