// The renewals of one contract that nobody has decided yet, as of a day.
import { type Day, daysBetween } from '@rung/kernel'
import type { Renewal, Subscription } from './account-facts.ts'
import { coveredUntil } from './covered-until.ts'
import type { StandingPolicy } from './policy.ts'

/**
 * The renewals written down and not resolved, one a due day: a term ends once, so a resolved one of the same day counts
 * before it, and of several open ones that written last (by id). When none is written, the next boundary of the running terms, under the
 * id `<subscriptionId>:<dueOn>`, which stays the same however often it is derived. The contract is as of the day too.
 *
 * A contract that ended or was lost has none. A renewal stays open past its due date, never counted as renewed, and
 * after `overdueKeptDays` it is left out: how it ended is not known.
 */
export function openRenewals(subscription: Subscription, policy: StandingPolicy, asOf: Day): Renewal[] {
  if (subscription.endedOn !== null) return []
  if (
    subscription.renewals.some(renewal => renewal.resolution === 'churned' && isLast(renewal, subscription))
  )
    return []
  const inView = (renewal: Renewal) => daysBetween(renewal.dueOn, asOf) <= policy.overdueKeptDays
  const written = subscription.renewals.filter(renewal => decidesTerm(renewal, subscription)).filter(inView)
  return written.length > 0
    ? written
    : [derived(subscription, coveredUntil(subscription, asOf))].filter(inView)
}

/** A renewal that nobody wrote down: known from the terms alone. */
export function derived(subscription: Subscription, dueOn: Day): Renewal {
  return {
    renewalId: `${subscription.subscriptionId}:${dueOn}`,
    dueOn,
    arrMinor: null,
    noticeOn: null,
    csmCall: null,
    csmProbability: null,
    resolution: null,
    resolvedOn: null,
    arrAfterMinor: null,
  }
}

function isLast(renewal: Renewal, subscription: Subscription): boolean {
  return subscription.renewals.every(other => other.resolution === null || other.dueOn <= renewal.dueOn)
}

/** Open, and the one that speaks for its due day. */
function decidesTerm(renewal: Renewal, { renewals }: Subscription): boolean {
  if (renewal.resolution !== null) return false
  const sameDay = renewals.filter(other => other.dueOn === renewal.dueOn)
  return sameDay.every(other => other.resolution === null && other.renewalId <= renewal.renewalId)
}
