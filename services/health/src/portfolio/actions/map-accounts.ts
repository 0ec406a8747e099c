// The accounts of a portfolio as a map draws them: as many as one answer holds, the largest first.
import type { Database } from '@rung/database'
import { readWorkspace } from '@rung/directory'
import type { Caller } from '@rung/http-service'
import type { ListTime } from '@rung/judgement/requests'
import type { Refusal } from '@rung/kernel'
import { readList } from '../../judge/actions/read-list.ts'
import { type MappedAccount, mapPortfolio } from '../storage/map-portfolio.ts'
import type { NarrowPortfolio } from './narrow-portfolio.ts'

export type PortfolioMap = { readonly accounts: readonly MappedAccount[]; readonly currency: string | null }

export async function mapAccounts(
  database: Database,
  caller: Caller,
  input: ListTime & { readonly limit: number },
  narrow: NarrowPortfolio,
): Promise<PortfolioMap | Refusal> {
  return readList(database, caller, input, narrow, async (tx, filters) => {
    const [accounts, workspace] = await Promise.all([
      mapPortfolio(tx, { ...input, filters }),
      readWorkspace(tx),
    ])
    return { accounts, currency: workspace?.currency ?? null }
  })
}
