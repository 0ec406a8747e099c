// One page of the workspace's accounts by health, and how far what it shows is up to date.
import { type Database, readTogether } from '@rung/database'
import { type AccountRelations, relationsRead } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import type { Refusal } from '@rung/kernel'
import { readList } from '../../judge/actions/read-list.ts'
import { type ListStanding, listStandingRead } from '../../judge/storage/list-standing.ts'
import { type PortfolioRequest, type PortfolioRow, readPortfolio } from '../storage/read-portfolio.ts'
import type { NarrowPortfolio } from './narrow-portfolio.ts'

export type PortfolioPage = {
  readonly page: PortfolioRow[]
  readonly more: boolean
  readonly standing: ListStanding
  readonly filters: PortfolioRequest['filters']
  /** Who belongs to whom and who pays for whom, as known then. */
  readonly relations: AccountRelations
}

export async function listPortfolio(
  database: Database,
  caller: Caller,
  input: Omit<PortfolioRequest, 'filters'>,
  narrow: NarrowPortfolio,
): Promise<PortfolioPage | Refusal> {
  return readList(database, caller, input, narrow, async (tx, filters) => {
    const [rows, { standing, relations }] = await Promise.all([
      readPortfolio(tx, { ...input, filters, limit: input.limit + 1 }),
      readTogether(tx, 'health-portfolio-standing', {
        standing: listStandingRead(tx, input),
        relations: relationsRead(tx),
      }),
    ])
    return {
      page: rows.slice(0, input.limit),
      more: rows.length > input.limit,
      standing,
      filters,
      relations: relations.at(input.knownAt),
    }
  })
}
