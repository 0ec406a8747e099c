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
      ...customersOnly(filters),
      ...(isLive ? [NOT_STUCK] : []),
      ...conditionsOf(filters, knownAt, place),
    ],
  }
}

/** Former customers stand in no list of customers; who asks for them, or for somebody by name, finds them. */
function customersOnly({ flag, name }: PortfolioFilters): string[] {
  if (flag === 'former') return []
  return [name === null ? 'not current.closed' : "(not current.closed or 'former' = any (current.flags))"]
}
