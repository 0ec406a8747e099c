// One page of the workspace's accounts by health, and how far what it shows is up to date.
import type { Database } from '@rung/database'
import type { Caller } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import { refuseNotRebuilt } from '../../judge/storage/history-source.ts'
import { type ListStanding, readListStanding } from '../../judge/storage/list-standing.ts'
import { type AskedPortfolio, type PortfolioRow, readPortfolio } from '../storage/read-portfolio.ts'
import type { NarrowPortfolio } from './narrow-portfolio.ts'

export type PortfolioPage = {
  readonly page: PortfolioRow[]
  readonly more: boolean
  readonly standing: ListStanding
  readonly filters: AskedPortfolio['filters']
}

export async function listPortfolio(
  database: Database,
  caller: Caller,
  asked: Omit<AskedPortfolio, 'filters'>,
  narrow: NarrowPortfolio,
): Promise<PortfolioPage | Refusal> {
  return database.inWorkspace(
    caller.workspaceId,
    async tx => {
      const filters = await narrow(tx)
      if (isRefusal(filters)) return filters
      const notRebuilt = asked.isLive ? null : await refuseNotRebuilt(tx, asked)
      if (notRebuilt !== null) return notRebuilt
      const [rows, standing] = await Promise.all([
        readPortfolio(tx, { ...asked, filters, limit: asked.limit + 1 }),
        readListStanding(tx, asked),
      ])
      return { page: rows.slice(0, asked.limit), more: rows.length > asked.limit, standing, filters }
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}
