// Counts and ARR of a portfolio by band, state, segment, CSM and mark, in one pass over its rows.
import type { Tx } from '@rung/database'
import { MARK_NAMES } from '@rung/judgement'
import type { ListTime } from '@rung/judgement/requests'
import type { Place } from '../../judge/storage/history-source.ts'
import type { PortfolioFilters } from './portfolio-filters.ts'
import { portfolioRows } from './portfolio-rows.ts'

export type PortfolioGroup = {
  readonly by: 'all' | 'band' | 'csm' | 'mark' | 'segment' | 'state'
  /** Null for accounts without a segment or CSM, and for all. */
  readonly key: string | null
  readonly accounts: number
  /** Of those, whose band is from little. */
  readonly provisional: number
  /** Sum of what is known. */
  readonly arrMinor: number
  readonly arrUnknown: number
}

export async function summarisePortfolio(
  tx: Tx,
  input: ListTime & { readonly filters: PortfolioFilters },
): Promise<PortfolioGroup[]> {
  const values: unknown[] = [tx.workspaceId]
  const place: Place = value => `$${values.push(value)}`
  const { from, conditions } = await portfolioRows(tx, input, place)
  // Sums go by way of numeric: past what a bigint of each holds they would wrap.
  const groups = await tx.query<PortfolioGroup>({
    text: `
      select
        case
          when grouping(current.band) = 0 then 'band'
          when grouping(current.state) = 0 then 'state'
          when grouping(current.segment) = 0 then 'segment'
          when grouping(current.csm_id) = 0 then 'csm'
          when grouping(current.marks) = 0 then 'mark'
          else 'all'
        end as by,
        coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
        count(*)::integer as accounts,
        count(*) filter (where current.provisional)::integer as provisional,
        coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
        count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
      from ${from} as current
      where ${conditions.join('\n        and ')}
      group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
      order by 1, 4 desc, 2`,
    values,
  })
  return [...groups.filter(({ by }) => by !== 'mark'), ...byMark(groups.filter(({ by }) => by === 'mark'))]
}

/** Of groups by all the marks of an account, those by each: one with two marks counts in both, one without in none. */
function byMark(groups: readonly PortfolioGroup[]): PortfolioGroup[] {
  return MARK_NAMES.flatMap(mark => {
    const marked = groups.filter(({ key }) => key?.split(',').includes(mark))
    if (marked.length === 0) return []
    const sum = (of: (group: PortfolioGroup) => number) =>
      marked.reduce((total, group) => total + of(group), 0)
    return [
      {
        by: 'mark',
        key: mark,
        accounts: sum(group => group.accounts),
        provisional: sum(group => group.provisional),
        arrMinor: sum(group => group.arrMinor),
        arrUnknown: sum(group => group.arrUnknown),
      } as const,
    ]
  })
}
