// The filters of a portfolio as its rows know them: the CSM by our id, and those of the first page on later ones.
import type { Tx } from '@rung/database'
import { type Caller, type Filters, heldFilters } from '@rung/http-service'
import { isRefusal, type Refusal } from '@rung/kernel'
import { csmMeant } from '../../requests/account-filters.ts'
import type { PortfolioFilters } from '../storage/portfolio-filters.ts'

export type NarrowPortfolio = (tx: Tx) => Promise<PortfolioFilters | Refusal>

/** `carried` of the cursor; null on the first page. */
export function narrowPortfolio(
  caller: Caller,
  sent: PortfolioFilters,
  carried: Filters | null,
): NarrowPortfolio {
  return async tx => {
    const csm = await csmMeant(tx, sent.csm ?? undefined, caller)
    if (isRefusal(csm)) return csm
    const meant = { ...sent, csm }
    return carried === null ? meant : heldFilters(meant, carried)
  }
}
