// The renewals of one contract that were decided lately: written down, rolled by themselves, or lost with the contract.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import type { Renewal, Resolution, Subscription } from './account-facts.ts'
import { arrOn } from './contract-amounts.ts'
import { boundaryAt, boundaryBefore, coveredUntil, isAbout, rollsOn } from './covered-until.ts'
import { derived, openRenewals } from './open-renewals.ts'
import type { StandingPolicy } from './policy.ts'
import { termsAsOf } from './terms-as-of.ts'

/**
 * Resolved renewals in view as of a day, ordered by due date; the contract is as of the day too. `signed` is the
 * contract with nothing taken away, `otherStarts` when the account's other contracts start.
 *
 * - written: as they were resolved
 * - rolled: a term that renews by itself passed its boundary and went on; nothing is derived where one is written
 * - lost: the contract ended; what was open the day before is lost, unless another contract of the account starts
 *   within `successionDays` of the end: then it was replaced, and nothing is claimed
 */
export function resolvedRenewals(
  signed: Subscription,
  subscription: Subscription,
  otherStarts: readonly Day[],
  policy: StandingPolicy,
  asOf: Day,
): Renewal[] {
  const written = subscription.renewals.filter(renewal => renewal.resolution !== null)
  const writtenIds = new Set(written.map(renewal => renewal.renewalId))
  const all = [
    ...written,
    ...rolled(subscription, policy, asOf),
    ...lost(signed, subscription.endedOn, otherStarts, policy).filter(
      renewal => !writtenIds.has(renewal.renewalId),
    ),
  ]
  return all.filter(renewal => isInView(renewal, policy, asOf)).toSorted(byDueDate)
}

function isInView(renewal: Renewal, policy: StandingPolicy, asOf: Day): boolean {
  const since = addDays(asOf, -policy.resolvedKeptDays)
  return renewal.dueOn >= since || (renewal.resolvedOn !== null && renewal.resolvedOn >= since)
}

function rolled(subscription: Subscription, policy: StandingPolicy, asOf: Day): Renewal[] {
  if (!rollsOn(subscription)) return []
  const until = coveredUntil(subscription, asOf)
  const since = addDays(asOf, -policy.resolvedKeptDays)
  const renewals: Renewal[] = []
  for (let index = boundaryBefore(subscription, since); ; index++) {
    const boundary = boundaryAt(subscription, index)
    if (boundary > asOf || boundary >= until) return renewals
    if (boundary < since) continue
    if (subscription.renewals.some(renewal => isAbout(renewal, boundary, subscription))) continue
    const before = arrOn(subscription, addDays(boundary, -1))
    const after = arrOn(subscription, boundary)
    renewals.push({
      ...derived(subscription, boundary),
      resolution: compared(before, after),
      resolvedOn: boundary,
      arrAfterMinor: after,
    })
  }
}

function compared(before: number, after: number): Resolution {
  return after === before ? 'renewed' : after > before ? 'expanded' : 'contracted'
}

function lost(
  signed: Subscription,
  endedOn: Day | null,
  otherStarts: readonly Day[],
  policy: StandingPolicy,
): Renewal[] {
  if (endedOn === null) return []
  const isReplaced = otherStarts.some(start => Math.abs(daysBetween(start, endedOn)) <= policy.successionDays)
  if (isReplaced) return []
  const eve = addDays(endedOn, -1)
  return openRenewals(termsAsOf(signed, null, eve), policy, eve).map(renewal => ({
    ...renewal,
    resolution: 'churned',
    resolvedOn: endedOn,
    arrAfterMinor: 0,
  }))
}

function byDueDate(a: Renewal, b: Renewal): number {
  return a.dueOn < b.dueOn || (a.dueOn === b.dueOn && a.renewalId < b.renewalId) ? -1 : 1
}
