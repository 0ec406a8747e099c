// What came after contracts that were followed: to each its share of what its successors pay.
import { addDays, apportion, type Day } from '@rung/kernel'
import type { Subscription, WorkspaceFacts } from './account-facts.ts'
import { arrOn } from './contract-amounts.ts'
import type { ContractAsOf } from './contracts-as-of.ts'
import { convertMoney } from './convert-money.ts'
import type { Succession } from './succession.ts'

export type AmountsAfter = {
  /** ARR on the eve of its end. */
  readonly beforeMinor: number
  readonly afterMinor: number
  /** Of both. */
  readonly currency: string
  /** The pair without a rate, where it is followed in another currency: then neither amount can be compared. */
  readonly missingPair: string | null
}

type Amount = { readonly id: string; readonly amountMinor: number }

/**
 * By id, of the contracts that were followed and were paid for. Split and merged terms share by what they paid: first
 * those that go on at the very same amount, one to one, then the rest of both sides as a whole. Where all successors are
 * taken at the same amount, what is left was not followed and is not in the answer. Another currency is converted, with
 * what was before, by the rate of the day on which it changed.
 *
 * @example 100 and 50 followed by 180: 120 and 60. 100 and 50 followed by 100: 100, and the 50 by nothing
 */
export function amountsAfter(
  contracts: readonly ContractAsOf<Subscription>[],
  workspace: WorkspaceFacts,
  asOf: Day,
): ReadonlyMap<string, AmountsAfter> {
  const byId = new Map(contracts.map(contract => [contract.signed.subscriptionId, contract.terms]))
  const bundles = Map.groupBy(
    contracts.flatMap(({ terms, succession }) => (succession === null ? [] : [{ terms, succession }])),
    ({ succession }) => succession.successorIds[0],
  )
  const found = new Map<string, AmountsAfter>()
  for (const followed of bundles.values()) {
    const [{ succession }] = followed as [(typeof followed)[number]]
    const nexts = succession.successorIds.map(id => byId.get(id) as Subscription)
    const before = followed
      .map(({ terms }) => ({ of: terms, amountMinor: arrOn(terms, addDays(succession.endsOn, -1)) }))
      .filter(({ amountMinor }) => amountMinor > 0)
    const after = nexts.map(next => ({ of: next, amountMinor: arrOn(next, next.startsOn) }))
    for (const [id, amounts] of inOneCurrency(before, after, workspace, changedOn(succession, asOf)))
      found.set(id, amounts)
  }
  return found
}

function changedOn({ endsOn, startsOn }: Succession, asOf: Day): Day {
  return [endsOn, startsOn, asOf].toSorted()[0] as Day
}

type Paid = { readonly of: Subscription; readonly amountMinor: number }

function inOneCurrency(
  before: readonly Paid[],
  after: readonly Paid[],
  workspace: WorkspaceFacts,
  on: Day,
): [string, AmountsAfter][] {
  const currencies = new Set([...before, ...after].map(({ of }) => of.currency))
  const [only] = currencies
  const currency = currencies.size === 1 && only !== undefined ? only : workspace.currency
  const missing = new Set<string>()
  const inIt = ({ of, amountMinor }: Paid): Amount => {
    const converted = convertMoney(amountMinor, of.currency, currency, workspace.rates, on)
    if ('missingPair' in converted) missing.add(converted.missingPair)
    return {
      id: of.subscriptionId,
      amountMinor: 'missingPair' in converted ? amountMinor : converted.amountMinor,
    }
  }
  const [known, next] = [before.map(inIt), after.map(inIt)]
  const [missingPair = null] = missing
  const shares = share(known, next)
  return known.flatMap(({ id, amountMinor }) => {
    const afterMinor = shares.get(id)
    return afterMinor === undefined
      ? []
      : [[id, { beforeMinor: amountMinor, afterMinor, currency, missingPair }]]
  })
}

function share(before: readonly Amount[], after: readonly Amount[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>()
  const nexts = [...after]
  for (const { id, amountMinor } of before) {
    const at = nexts.findIndex(next => next.amountMinor === amountMinor)
    if (at === -1) continue
    nexts.splice(at, 1)
    shares.set(id, amountMinor)
  }
  if (nexts.length === 0 || before.length === 0) return shares
  const unmatched = before.filter(({ id }) => !shares.has(id))
  const sharing = unmatched.length > 0 ? unmatched : before
  const total = nexts.reduce((sum, each) => sum + each.amountMinor, 0)
  // What is worth less than a minor unit of the other currency weighs one.
  const weights = sharing.map(({ id, amountMinor }) => ({ name: id, weight: Math.max(1, amountMinor) }))
  const whole = weights.reduce((sum, each) => sum + each.weight, 0)
  const parts = weights.map(({ name, weight }) => ({ name, exact: (total * weight) / whole }))
  for (const { name, units } of apportion(parts, total)) shares.set(name, (shares.get(name) ?? 0) + units)
  return shares
}
