// How many accounts, and how much ARR, stand in each band and state, have each mark, and belong to each segment and CSM.
import type { Database } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import type { ListTime } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { readList } from '../../judge/actions/read-list.ts'
import { type ListStanding, readListStanding } from '../../judge/storage/list-standing.ts'
import { type PortfolioGroup, summarisePortfolio } from '../storage/summarise-portfolio.ts'
import type { NarrowPortfolio } from './narrow-portfolio.ts'

export type PortfolioSummary = {
  readonly groups: readonly PortfolioGroup[]
  readonly standing: ListStanding
  readonly currency: string | null
}

export async function summariseAccounts(
  database: Database,
  caller: Caller,
  time: ListTime,
  narrow: NarrowPortfolio,
): Promise<PortfolioSummary | Refusal> {
  return readList(database, caller, time, narrow, async (tx, filters) => {
    const [groups, standing, workspace] = await Promise.all([
      summarisePortfolio(tx, { ...time, filters }),
      readListStanding(tx, time),
      readWorkspace(tx),
    ])
    return { groups, standing, currency: workspace?.currency ?? null }
  })
}
