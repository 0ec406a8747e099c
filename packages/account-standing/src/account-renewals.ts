// Every renewal of an account as of a day, open and decided, with what was and is paid, in the workspace's currency.
import { addDays, type Day } from '@rung/kernel'
import type { AccountFacts, Renewal, Subscription, WorkspaceFacts } from './account-facts.ts'
import { amountsAfter } from './amounts-after.ts'
import { arrOn } from './contract-amounts.ts'
import { type ContractAsOf, contractsAsOf } from './contracts-as-of.ts'
import { type Conversion, convertMoney } from './convert-money.ts'
import { openRenewals } from './open-renewals.ts'
import type { StandingPolicy } from './policy.ts'
import { type Followed, type ResolvedRenewal, resolvedRenewals } from './resolved-renewals.ts'
import { termsAsOf } from './terms-as-of.ts'

export type AccountRenewal = {
  readonly renewal: Renewal
  /** As of the day. */
  readonly subscription: Subscription
  /** At stake. */
  readonly arr: Conversion
  /** Null while it is open. */
  readonly arrAfter: Conversion | null
}

export type RenewalSpan = {
  /** Decided renewals that rolled by themselves are in from this day on. */
  readonly since: Day
  readonly asOf: Day
}

/**
 * Contract by contract. A term without ARR (a trial, a pilot) is no renewal and not in it. What is decided is converted by
 * the rate of the day on which the ARR changed, so that it stays what it was; what is open by the day's own.
 */
export function renewalsAsOf(
  facts: Pick<AccountFacts, 'closedOn' | 'subscriptions'>,
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  { since, asOf }: RenewalSpan,
): AccountRenewal[] {
  const contracts = contractsAsOf(facts, policy.successionDays, asOf)
  const amounts = amountsAfter(contracts, workspace, asOf)
  const signedOn = new Map(facts.subscriptions.map(each => [each.subscriptionId, each.signedOn]))
  const followedOf = ({ signed, succession }: ContractAsOf<Subscription>): Followed | null => {
    const after = amounts.get(signed.subscriptionId)
    if (succession === null || after === undefined) return null
    const signatures = succession.successorIds.map(id => signedOn.get(id) as Day)
    return { ...after, succession, decidedOn: signatures.toSorted()[0] as Day }
  }
  return contracts.flatMap(contract => {
    const { signed } = contract
    const followed = followedOf(contract)
    const terms = followed === null ? termsAsOf(signed, facts.closedOn, asOf) : contract.terms
    const open = followed === null ? openRenewals(terms, policy, asOf) : []
    return [...open, ...resolvedRenewals({ signed, terms }, followed, policy, since, asOf)]
      .map(renewal => ({ renewal, atStakeMinor: atStakeOf(renewal, terms) }))
      .filter(({ atStakeMinor }) => atStakeMinor > 0)
      .map(({ renewal, atStakeMinor }) => inReporting(renewal, atStakeMinor, terms, workspace, asOf))
  })
}

/** The contract, and the renewal where somebody wrote it down: one that follows from the terms is no fact. */
export function factsBehind({ renewalId }: Renewal, { subscriptionId, renewals }: Subscription): string[] {
  const isWritten = renewals.some(renewal => renewal.renewalId === renewalId)
  return isWritten ? [subscriptionId, renewalId].toSorted() : [subscriptionId]
}

function atStakeOf({ arrMinor, dueOn }: Renewal, terms: Subscription): number {
  return arrMinor ?? arrOn(terms, addDays(dueOn, -1))
}

function inReporting(
  renewal: ResolvedRenewal,
  atStakeMinor: number,
  subscription: Subscription,
  workspace: WorkspaceFacts,
  asOf: Day,
): AccountRenewal {
  const { resolution, arrAfterMinor, afterCurrency = subscription.currency, missingPair, dueOn } = renewal
  const changedOn = [dueOn, subscription.endedOn ?? dueOn, asOf].toSorted()[0] as Day
  const convert = (amountMinor: number, currency: string): Conversion => {
    const then = convertMoney(amountMinor, currency, workspace.currency, workspace.rates, changedOn)
    // Rates that begin later than the history they are for are better than none.
    return resolution === null || 'missingPair' in then
      ? convertMoney(amountMinor, currency, workspace.currency, workspace.rates, asOf)
      : then
  }
  const after = (): Conversion => {
    if (missingPair !== undefined) return { missingPair }
    return convert(resolution === 'churned' ? 0 : (arrAfterMinor ?? atStakeMinor), afterCurrency)
  }
  return {
    renewal,
    subscription,
    arr: convert(atStakeMinor, subscription.currency),
    arrAfter: resolution === null ? null : after(),
  }
}
