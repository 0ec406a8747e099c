// One page of a portfolio out of current rows, or out of the history for a past day: by any column, from either end.
import type { Tx } from '@rung/database'
import type { Band } from '@rung/health-score'
import type { AccountFlag, AccountMark } from '@rung/judgement'
import type { ListTime } from '@rung/judgement/requests'
import type { Day } from '@rung/kernel'
import type { GapState } from '@rung/success-gap'
import type { Place } from '../../judge/storage/history-source.ts'
import { isPending } from '../../judge/storage/list-standing.ts'
import { PORTFOLIO_SORTS, type PortfolioSort, type SortOrder } from '../sorts.ts'
import type { PortfolioFilters } from './portfolio-filters.ts'
import { portfolioRows } from './portfolio-rows.ts'

/** Where a page ended: what it was sorted by, null where that is unknown, then the account. */
export type PortfolioPlace = { readonly by: string | number | null; readonly accountId: string }

export type PortfolioRequest = ListTime & {
  readonly filters: PortfolioFilters
  readonly sort: PortfolioSort
  readonly order: SortOrder
  readonly after: PortfolioPlace | null
  readonly limit: number
}

export type PortfolioRow = {
  readonly accountId: string
  readonly externalId: string | null
  readonly name: string | null
  readonly judgedOn: Day
  readonly pending: boolean
  readonly scoreHundredths: number | null
  readonly band: Band
  readonly coverage: number
  readonly provisional: boolean
  readonly state: GapState['state']
  readonly since: Day
  readonly usage: number | null
  readonly attained: number | null
  readonly relationship: number | null
  readonly trust: number | null
  readonly trend30d: number | null
  readonly trend90d: number | null
  readonly arrMinor: number | null
  readonly currency: string | null
  readonly nextRenewalId: string | null
  readonly nextDueOn: Day | null
  readonly nextProbabilityLost: number | null
  readonly flags: readonly AccountFlag[]
  readonly marks: readonly AccountMark[]
  readonly csmId: string | null
  readonly segment: string | null
  readonly engineVersion: string
  readonly policyVersion: string
  readonly modelVersion: string
  /** What it was sorted by. */
  readonly by: string | number | null
}

const COLUMNS = [
  'account_id',
  'judged_on',
  'score_hundredths',
  'band',
  'coverage',
  'provisional',
  'state',
  'since',
  'usage',
  'attained',
  'relationship',
  'trust',
  'trend_30d',
  'trend_90d',
  'arr_minor',
  'currency',
  'next_renewal_id',
  'next_due_on',
  'next_probability_lost',
  'flags',
  'marks',
  'csm_id',
  'segment',
  'engine_version',
  'policy_version',
  'model_version',
] as const

/**
 * Known values first, in order, then the unknown by account: each part is read along its index from where the last page
 * ended, and the second only as far as the first leaves room. So a page reads about as many rows as it shows, however many
 * accounts there are; filters that no index serves read on until the page is full. Names are joined to the page alone.
 */
export async function readPortfolio(tx: Tx, input: PortfolioRequest): Promise<PortfolioRow[]> {
  const { sort, order, after, limit } = input
  const values: unknown[] = [tx.workspaceId]
  const place: Place = value => `$${values.push(value)}`
  const { column, type } = PORTFOLIO_SORTS[sort]
  const { from, conditions } = await portfolioRows(tx, input, place)
  const narrowed = conditions.join('\n          and ')
  const shown = COLUMNS.map(name => `current.${name}`).join(', ')
  const [most, today] = [place(limit), place(input.asOf)]
  const past = order === 'asc' ? '>' : '<'
  // A parameter that no part of a statement names is one that PostgreSQL refuses.
  const beyondKnown = (): string => {
    if (after === null) return 'true'
    if (after.by === null) return 'false'
    return `(current.${column}, current.account_id) ${past} (${place(after.by)}::${type}, ${place(after.accountId)})`
  }
  const beyondUnknown = (): string =>
    after === null || after.by !== null ? 'true' : `current.account_id ${past} ${place(after.accountId)}`
  const rows = await tx.query<PortfolioRow>({
    text: `
      with known as materialized (
        select ${shown}, current.${column} as by
        from ${from} as current
        where ${narrowed}
          and current.${column} is not null
          and ${beyondKnown()}
        order by current.${column} ${order}, current.account_id ${order}
        limit ${most}
      ), unknown as (
        select ${shown}, null::${type} as by
        from ${from} as current
        where ${narrowed}
          and current.${column} is null
          and ${beyondUnknown()}
        order by current.account_id ${order}
        limit ${most} - (select count(*) from known)
      ), page as (
        select ${COLUMNS.map(name => `known.${name}`).join(', ')}, known.by from known
        union all
        select ${COLUMNS.map(name => `unknown.${name}`).join(', ')}, unknown.by from unknown
      )
      select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
        ${isPending(`${today}::date`)} as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
        page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
        page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
        page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
        page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
        page.engine_version as "engineVersion", page.policy_version as "policyVersion",
        page.model_version as "modelVersion", page.by
      from page
      left join lateral (
        select accounts.external_id, accounts.name
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.id = page.account_id
        order by accounts.recorded_at desc, accounts.revision desc
        limit 1
      ) as named on true
      order by page.by is null, page.by ${order}, page.account_id ${order}`,
    values,
  })
  return rows
}
