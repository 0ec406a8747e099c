// The renewals of one account in view as of a day, open and lately resolved, as signals.
import { addDays, type Day } from '@rung/kernel'
import type { AccountFacts, Renewal, Subscription, WorkspaceFacts } from './account-facts.ts'
import { arrOn } from './contract-amounts.ts'
import { type Conversion, convertMoney } from './convert-money.ts'
import { rollsOn, termMonthsOf } from './covered-until.ts'
import { openRenewals } from './open-renewals.ts'
import type { StandingPolicy } from './policy.ts'
import type { Reading } from './reading.ts'
import { resolvedRenewals } from './resolved-renewals.ts'
import { type StandingSignal, speaker, written } from './say-signal.ts'
import { termsAsOf } from './terms-as-of.ts'

/**
 * Eleven signals a renewal, in id order. Amounts are in the workspace's currency, before and after by the same rate, so
 * that an exchange rate never looks like an expansion; without a rate they are unknown and the pair is named.
 */
export function renewalSignals(
  facts: AccountFacts,
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  asOf: Day,
): StandingSignal[] {
  const found = facts.subscriptions.flatMap(signed => {
    const subscription = termsAsOf(signed, facts.closedOn, asOf)
    const otherStarts = facts.subscriptions
      .filter(other => other.subscriptionId !== signed.subscriptionId && other.startsOn <= asOf)
      .map(other => other.startsOn)
    return [
      ...openRenewals(subscription, policy, asOf),
      ...resolvedRenewals(signed, subscription, otherStarts, policy, asOf),
    ].map(renewal => ({ renewal, subscription }))
  })
  return found
    .toSorted((a, b) => (a.renewal.renewalId < b.renewal.renewalId ? -1 : 1))
    .flatMap(({ renewal, subscription }) => signalsOf(renewal, subscription, workspace, asOf))
}

function signalsOf(
  renewal: Renewal,
  subscription: Subscription,
  workspace: WorkspaceFacts,
  asOf: Day,
): StandingSignal[] {
  const says = speaker({ kind: 'renewal', id: renewal.renewalId }, asOf)
  const inReporting = (amountMinor: number): Reading<number> =>
    converted(
      convertMoney(amountMinor, subscription.currency, workspace.currency, workspace.rates, asOf),
      subscription.subscriptionId,
    )
  const atStake = renewal.arrMinor ?? arrOn(subscription, addDays(renewal.dueOn, -1))
  const after = renewal.resolution === 'churned' ? 0 : (renewal.arrAfterMinor ?? atStake)
  return [
    says('due_on', { ...written(renewal.dueOn), evidence: factsBehind(renewal, subscription) }),
    says('arr_minor', inReporting(atStake)),
    says('currency', written(workspace.currency)),
    says('term_months', written(termMonthsOf(subscription))),
    says('notice_on', { ...written(renewal.noticeOn), newestOn: renewal.noticeOn }),
    says('csm_call', written(renewal.csmCall)),
    says('csm_probability', written(renewal.csmProbability)),
    says('resolution', { ...written(renewal.resolution), newestOn: renewal.resolvedOn }),
    says('resolved_on', written(renewal.resolvedOn)),
    says('arr_after_minor', renewal.resolution === null ? written<number>(null) : inReporting(after)),
    says('auto_renews', written(rollsOn(subscription))),
  ]
}

/** The contract, and the renewal where somebody wrote it down: one that follows from the terms is no fact. */
function factsBehind({ renewalId }: Renewal, { subscriptionId, renewals }: Subscription): string[] {
  const isWritten = renewals.some(renewal => renewal.renewalId === renewalId)
  return isWritten ? [subscriptionId, renewalId].toSorted() : [subscriptionId]
}

function converted(conversion: Conversion, subscriptionId: string): Reading<number> {
  if ('missingPair' in conversion) {
    const evidence = [subscriptionId, `missing_rate:${conversion.missingPair}`]
    return { value: null, evidence: evidence.toSorted(), newestOn: null }
  }
  const evidence = conversion.rateId === null ? [subscriptionId] : [conversion.rateId, subscriptionId]
  return { value: conversion.amountMinor, evidence, newestOn: null }
}
