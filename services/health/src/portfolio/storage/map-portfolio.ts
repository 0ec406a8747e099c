// What a map of a portfolio draws of each account, in one statement: usage, outcome, ARR, band.
import type { Tx } from '@rung/database'
import type { Band } from '@rung/health-score'
import type { ListTime } from '@rung/judgement/requests'
import type { GapState } from '@rung/success-gap'
import type { Place } from '../../judge/storage/history-source.ts'
import type { PortfolioFilters } from './portfolio-filters.ts'
import { portfolioRows } from './portfolio-rows.ts'

export type MappedAccount = {
  readonly accountId: string
  readonly name: string | null
  readonly usage: number | null
  readonly attained: number | null
  readonly arrMinor: number | null
  readonly band: Band
  readonly provisional: boolean
  readonly state: GapState['state']
  /** How many accounts the filters leave, those past the limit too. */
  readonly total: number
}

/** The largest ARR first, unknown last, so that what the limit leaves out is what weighs least. */
export async function mapPortfolio(
  tx: Tx,
  input: ListTime & { readonly filters: PortfolioFilters; readonly limit: number },
): Promise<MappedAccount[]> {
  const values: unknown[] = [tx.workspaceId]
  const place: Place = value => `$${values.push(value)}`
  const { from, conditions } = await portfolioRows(tx, input, place)
  const most = place(input.limit)
  return tx.query<MappedAccount>({
    text: `
      with mapped as materialized (
        select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
          current.state, count(*) over ()::integer as total
        from ${from} as current
        where ${conditions.join('\n          and ')}
        order by current.arr_minor desc nulls last, current.account_id
        limit ${most}
      )
      select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
        mapped.band, mapped.provisional, mapped.state, mapped.total
      from mapped
      left join lateral (
        select accounts.name
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.id = mapped.account_id
        order by accounts.recorded_at desc, accounts.revision desc
        limit 1
      ) as named on true
      order by mapped.arr_minor desc nulls last, mapped.account_id`,
    values,
  })
}
