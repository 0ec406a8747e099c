// Which of the simulated customers belong to a holding, and who pays for whom: of each 25 one parent and one payer.
import type { SimulatedAccount } from './simulated-account.ts'

const EVERY = 25
const PARENT_AT = 5
const PAYER_AT = 15
const RELATED = 2

/**
 * The two after a parent belong to it, the two after a payer are paid for by it. Each is still judged by itself; the payer's own
 * term hangs as much on how those fare as on itself, which moves its true chance of leaving.
 */
export function relateAccounts(planned: readonly SimulatedAccount[]): SimulatedAccount[] {
  return planned.map((account, index) => {
    const at = index % EVERY
    const parent = planned[index - at + PARENT_AT]
    if (at === PARENT_AT) return sentAs(account, 'parents', {})
    if (parent !== undefined && at > PARENT_AT && at <= PARENT_AT + RELATED) {
      return sentAs(account, 'accounts', { parent: parent.externalId })
    }
    const paid = planned.slice(index + 1, index + 1 + RELATED)
    if (at !== PAYER_AT || paid.length < RELATED) return account
    const others = paid.reduce((sum, each) => sum + each.lossProbability, 0) / RELATED
    return {
      ...sentAs(account, 'payers', { paysFor: paid.map(each => each.externalId) }),
      lossProbability: (account.lossProbability + others) / 2,
    }
  })
}

function sentAs(
  account: SimulatedAccount,
  resource: 'accounts' | 'parents' | 'payers',
  more: Readonly<Record<string, unknown>>,
): SimulatedAccount {
  const [body] = account.facts.accounts ?? []
  return { ...account, facts: { ...account.facts, accounts: [], [resource]: [{ ...body, ...more }] } }
}
