// The filters of a portfolio as its rows know them: the CSM by our id, and those of the first page on later ones.
import type { Tx } from '@rung/database'
import { resolveAccounts } from '@rung/directory'
import { type Caller, type Filters, heldFilters } from '@rung/http-service'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
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
    const [parent, paidBy] = [await accountNamed(tx, 'parent', sent), await accountNamed(tx, 'paidBy', sent)]
    if (isRefusal(parent)) return parent
    if (isRefusal(paidBy)) return paidBy
    const meant = { ...sent, csm, parent, paidBy }
    return carried === null ? meant : heldFilters(meant, carried)
  }
}

/** Our id of the account meant; null when none is. */
async function accountNamed(
  tx: Tx,
  field: 'paidBy' | 'parent',
  sent: PortfolioFilters,
): Promise<string | null | Refusal> {
  const name = sent[field]
  if (name === null) return null
  const found = (await resolveAccounts(tx, [name])).get(name)
  return (
    found?.id ??
    refuse('invalid', `names no account of this workspace: "${name}"`, {
      field,
      fix: 'Name an account by its id or externalId.',
    })
  )
}
