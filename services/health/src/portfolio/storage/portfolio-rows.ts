// The rows that a portfolio is read from, as `current`: those of now, or the history's of a past day, and what narrows them.
import type { Tx } from '@rung/database'
import type { ListTime } from '@rung/judgement/requests'
import { historyAccounts, type Place } from '../../judge/storage/history-source.ts'
import { NOT_STUCK } from '../../judge/storage/list-standing.ts'
import { conditionsOf, type PortfolioFilters } from './portfolio-filters.ts'

export type PortfolioRows = { readonly from: string; readonly conditions: readonly string[] }

/** $1 of the statement is the workspace. */
export async function portfolioRows(
  tx: Tx,
  input: ListTime & { readonly filters: PortfolioFilters },
  place: Place,
): Promise<PortfolioRows> {
  const { isLive, filters, knownAt } = input
  return {
    from: isLive ? 'health.current_accounts' : await historyAccounts(tx, input, place),
    conditions: [
      'current.workspace_id = $1',
      'not current.closed',
      ...(isLive ? [NOT_STUCK] : []),
      ...conditionsOf(filters, knownAt, place),
    ],
  }
}
