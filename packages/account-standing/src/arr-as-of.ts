// What an account pays a year as of a day, in the workspace's one currency.
import type { Day } from '@rung/kernel'
import type { Subscription, WorkspaceFacts } from './account-facts.ts'
import { arrOn } from './contract-amounts.ts'
import { contractsAsOf } from './contracts-as-of.ts'
import { convertMoney } from './convert-money.ts'
import type { StandingPolicy } from './policy.ts'

export type ArrAsOf = {
  readonly arrMinor: number | null
  /** The contracts in force and the rates used, in id order. */
  readonly evidence: readonly string[]
  /** Pairs without a rate, as `USD/EUR`: while there is one, the sum is unknown. */
  readonly missingPairs: readonly string[]
}

/**
 * ARR = sum over contracts in force of their amount on the day, each converted by the newest rate on or before it. Where
 * one followed another, the one that runs counts.
 * Unknown when an account never had a contract, or when a rate is missing; zero when none is in force any more.
 */
export function arrAsOf(
  account: { readonly closedOn: Day | null; readonly subscriptions: readonly Subscription[] },
  workspace: WorkspaceFacts,
  policy: Pick<StandingPolicy, 'successionDays'>,
  asOf: Day,
): ArrAsOf {
  let sum = 0
  const evidence = new Set<string>()
  const missing = new Set<string>()
  for (const { terms: subscription, inForce } of contractsAsOf(account, policy.successionDays, asOf)) {
    if (!inForce) continue
    evidence.add(subscription.subscriptionId)
    const converted = convertMoney(
      arrOn(subscription, asOf),
      subscription.currency,
      workspace.currency,
      workspace.rates,
      asOf,
    )
    if ('missingPair' in converted) missing.add(converted.missingPair)
    else {
      sum += converted.amountMinor
      if (converted.rateId !== null) evidence.add(converted.rateId)
    }
  }
  const known = account.subscriptions.length > 0 && missing.size === 0
  return {
    arrMinor: known ? sum : null,
    evidence: [...evidence].toSorted(),
    missingPairs: [...missing].toSorted(),
  }
}
