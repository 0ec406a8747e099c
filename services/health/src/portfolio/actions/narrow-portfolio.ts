// The filters of a portfolio as its rows know them: the CSM by our id, and those of the first page on later ones.
import { readTogether, type Tx } from '@rung/database'
import { type Resolved, resolvedRead } from '@rung/directory'
import { type Caller, type Filters, heldFilters } from '@rung/http-service'
import { csmFound } from '@rung/judgement/requests'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import { csmOf } from '../../requests/account-filters.ts'
import type { PortfolioFilters } from '../storage/portfolio-filters.ts'

export type NarrowPortfolio = (tx: Tx) => Promise<PortfolioFilters | Refusal>

/** `carried` of the cursor; null on the first page. */
export function narrowPortfolio(
  caller: Caller,
  sent: PortfolioFilters,
  carried: Filters | null,
): NarrowPortfolio {
  return async tx => {
    const { people, accounts } = await readNamed(tx, sent)
    const csm = csmAmong(people, sent.csm, caller)
    if (isRefusal(csm)) return csm
    const [parent, paidBy] = [accountAmong(accounts, 'parent', sent), accountAmong(accounts, 'paidBy', sent)]
    if (isRefusal(parent)) return parent
    if (isRefusal(paidBy)) return paidBy
    const meant = { ...sent, csm, parent, paidBy }
    return carried === null ? meant : heldFilters(meant, carried)
  }
}

type Named = { readonly people: Resolved; readonly accounts: Resolved }

/** What every name stands for, in one statement; none where nothing is named. */
async function readNamed(tx: Tx, { csm, parent, paidBy }: PortfolioFilters): Promise<Named> {
  const people = csm === null || csm === 'me' ? [] : [csm]
  const accounts = [parent, paidBy].filter(name => name !== null)
  if (people.length + accounts.length === 0) return { people: new Map(), accounts: new Map() }
  return readTogether(tx, 'health-portfolio-names', {
    people: resolvedRead(tx, 'people', people),
    accounts: resolvedRead(tx, 'accounts', accounts),
  })
}

/** The id of the CSM meant; null when none is. */
function csmAmong(people: Resolved, csm: string | null, caller: Caller): string | null | Refusal {
  if (csm === null) return null
  return csm === 'me' ? csmOf(caller) : csmFound(csm, people.get(csm))
}

/** Our id of the account meant; null when none is. */
function accountAmong(
  accounts: Resolved,
  field: 'paidBy' | 'parent',
  sent: PortfolioFilters,
): string | null | Refusal {
  const name = sent[field]
  if (name === null) return null
  return (
    accounts.get(name)?.id ??
    refuse('invalid', `names no account of this workspace: "${name}"`, {
      field,
      fix: 'Name an account by its id or externalId.',
    })
  )
}
