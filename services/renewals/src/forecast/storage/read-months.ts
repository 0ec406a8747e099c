// What falls due by month: of what is decided, what became of it; of what is open, what is expected. One statement of sums.
import type { Tx } from '@rung/database'
import type { Period } from '@rung/kernel'
import { BOOK_ENTRIES, VALUED } from './book-entries.ts'
import { CURRENT_ROWS, PAST_ROWS } from './book-rows.ts'
import { type BookScope, bookValues } from './book-scope.ts'

/** Renewals of one month, with an ARR. Sums in minor units of the workspace's currency. */
export type MonthSums = {
  /** YYYY-MM */
  readonly month: string
  readonly renewals: number
  readonly arrDueMinor: number
  readonly open: number
  readonly openDueMinor: number
  /** Of what is open, expected to be kept, without any expansion. */
  readonly openRetainedMinor: number
  /** All that is expected of what is open. */
  readonly openAfterMinor: number
  readonly lost: number
  readonly lostMinor: number
  readonly contracted: number
  /** What those contracted lost of their ARR. */
  readonly contractedMinor: number
  readonly expanded: number
  /** What those expanded gained. */
  readonly expandedMinor: number
  readonly renewed: number
}

type MonthRow = Omit<MonthSums, 'month'> & { month: string | null; unread: boolean }

/** Every month of the span in which something is due, the first first; null where the history of some account does not hold its renewals. */
export async function readMonthSums(tx: Tx, due: Period, scope: BookScope): Promise<MonthSums[] | null> {
  const found = await tx.query<MonthRow>({
    name: scope.isLive ? 'renewals-month-sums' : 'renewals-past-month-sums',
    text: monthSums(scope.isLive ? CURRENT_ROWS : PAST_ROWS),
    values: bookValues(tx, due, scope),
  })
  if (found.some(row => row.unread)) return null
  return found.flatMap(({ unread: _, month, ...sums }) => (month === null ? [] : [{ month, ...sums }]))
}

const monthSums = (rows: string): string => `
      with ${rows}, ${BOOK_ENTRIES}, ${VALUED}, months as (
        select to_char(valued.due_on, 'YYYY-MM') as month, count(*)::integer as renewals,
          sum(valued.arr_minor)::double precision as due,
          count(*) filter (where valued.arr_after_minor is null)::integer as open,
          coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor is null), 0)::double precision as open_due,
          (coalesce(sum(valued.open_retained) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
            as open_retained,
          (coalesce(sum(valued.open_after) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
            as open_after,
          count(*) filter (where valued.arr_after_minor = 0)::integer as lost,
          coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor = 0), 0)::double precision as lost_minor,
          count(*) filter (where valued.arr_after_minor > 0 and valued.arr_after_minor < valued.arr_minor)::integer
            as contracted,
          coalesce(sum(valued.arr_minor - valued.arr_after_minor) filter (where valued.arr_after_minor > 0
            and valued.arr_after_minor < valued.arr_minor), 0)::double precision as contracted_minor,
          count(*) filter (where valued.arr_after_minor > valued.arr_minor)::integer as expanded,
          coalesce(sum(valued.arr_after_minor - valued.arr_minor) filter (where valued.arr_after_minor > valued.arr_minor),
            0)::double precision as expanded_minor,
          count(*) filter (where valued.arr_after_minor = valued.arr_minor)::integer as renewed
        from valued
        group by 1
      )
      select months.month, unread.some as unread, months.renewals, months.due as "arrDueMinor", months.open,
        months.open_due as "openDueMinor", months.open_retained as "openRetainedMinor", months.open_after as "openAfterMinor",
        months.lost, months.lost_minor as "lostMinor", months.contracted, months.contracted_minor as "contractedMinor",
        months.expanded, months.expanded_minor as "expandedMinor", months.renewed
      from unread
      left join months on true
      order by months.month`
