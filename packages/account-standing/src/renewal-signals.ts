// The renewals of one account in view as of a day, open and lately resolved, as signals.
import { addDays, type Day } from '@rung/kernel'
import type { AccountFacts, WorkspaceFacts } from './account-facts.ts'
import { type AccountRenewal, factsBehind, renewalsAsOf } from './account-renewals.ts'
import type { Conversion } from './convert-money.ts'
import { rollsOn, termMonthsOf } from './covered-until.ts'
import type { StandingPolicy } from './policy.ts'
import type { DatedValue } from './reading.ts'
import { speaker, written } from './say-signal.ts'

/**
 * Eleven signals a renewal, in id order. Amounts are in the workspace's currency, before and after by the same rate, so
 * that an exchange rate never looks like an expansion; without a rate they are unknown and the pair is named.
 */
export function renewalSignals(
  facts: AccountFacts,
  workspace: WorkspaceFacts,
  policy: StandingPolicy,
  asOf: Day,
) {
  const since = addDays(asOf, -policy.resolvedKeptDays)
  return renewalsAsOf(facts, workspace, policy, { since, asOf })
    .filter(({ renewal: { dueOn, resolution, resolvedOn } }) => {
      return resolution === null || dueOn >= since || (resolvedOn !== null && resolvedOn >= since)
    })
    .toSorted((a, b) => (a.renewal.renewalId < b.renewal.renewalId ? -1 : 1))
    .flatMap(found => signalsOf(found, workspace, asOf))
}

function signalsOf(
  { renewal, subscription, arr, arrAfter }: AccountRenewal,
  workspace: WorkspaceFacts,
  asOf: Day,
) {
  const says = speaker({ kind: 'renewal', id: renewal.renewalId }, asOf)
  const { subscriptionId } = subscription
  return [
    says('due_on', { ...written(renewal.dueOn), evidence: factsBehind(renewal, subscription) }),
    says('arr_minor', converted(arr, subscriptionId)),
    says('currency', written(workspace.currency)),
    says('term_months', written(termMonthsOf(subscription))),
    says('notice_on', { ...written(renewal.noticeOn), newestOn: renewal.noticeOn }),
    says('csm_call', written(renewal.csmCall)),
    says('csm_probability', written(renewal.csmProbability)),
    says('resolution', { ...written(renewal.resolution), newestOn: renewal.resolvedOn }),
    says('resolved_on', written(renewal.resolvedOn)),
    says('arr_after_minor', arrAfter === null ? written(null) : converted(arrAfter, subscriptionId)),
    says('auto_renews', written(rollsOn(subscription))),
  ]
}

function converted(conversion: Conversion, subscriptionId: string): DatedValue<number> {
  if ('missingPair' in conversion) {
    const evidence = [subscriptionId, `missing_rate:${conversion.missingPair}`]
    return { value: null, evidence: evidence.toSorted(), newestOn: null }
  }
  const evidence = conversion.rateId === null ? [subscriptionId] : [conversion.rateId, subscriptionId]
  return { value: conversion.amountMinor, evidence, newestOn: null }
}
