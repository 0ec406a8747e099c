// The reason that the onboarding stalls: the first milestone is late, or all of them are behind their pace.
import { clamp01, type Day, daysBetween, quantity } from '@rung/kernel'
import type { AccountView, OutcomeView } from './account-view.ts'
import { evidenceOf, idsOf, percent } from './outcome-subjects.ts'
import type { Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'

/**
 * The first milestone is past the day planned for it; before that, and without a plan, the pace of all milestones decides. Whose
 * contracts are all over is not being introduced to anything.
 */
export function firstValueLate(
  { customerSince, onboarding, lapsed }: AccountView,
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const { firstValueDueOn } = onboarding
  if (lapsed) return []
  if (firstValueDueOn === null || firstValueDueOn >= asOf) {
    return onboardingStalled(customerSince, active, policy, asOf)
  }
  const days = daysBetween(firstValueDueOn, asOf)
  return [
    {
      kind: 'onboarding_stalled',
      subjects: idsOf(active),
      // Half of it on the first day, all of it after as long as a month of use.
      size: clamp01(0.5 + days / 56),
      evidence: evidenceOf(active),
      dueOn: firstValueDueOn,
      since: firstValueDueOn,
      words: `The first milestone was due on ${firstValueDueOn} and is not reached, ${quantity(days, 'day')} on.`,
    },
  ]
}

/** Of a customer of one to six months: the share of milestones reached against the pace that ends the onboarding in time. */
function onboardingStalled(
  customerSince: Day | null,
  active: readonly OutcomeView[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const milestones = active.flatMap(outcome => outcome.milestones)
  if (customerSince === null || milestones.length === 0) return []
  const { fromDays, lengthDays, watchedDays, shareOfPace } = policy.onboarding
  const days = daysBetween(customerSince, asOf)
  if (days < fromDays || days > watchedDays) return []
  const reached = milestones.filter(milestone => milestone.reachedOn !== null).length / milestones.length
  const pace = Math.min(1, days / lengthDays)
  if (reached >= pace * shareOfPace) return []
  const behind = active.filter(outcome => outcome.milestones.some(milestone => milestone.reachedOn === null))
  return [
    {
      kind: 'onboarding_stalled',
      subjects: idsOf(behind),
      size: clamp01(pace - reached),
      evidence: evidenceOf(behind),
      dueOn: null,
      words: `${quantity(days, 'day')} in, ${percent(reached)} of the steps towards their outcomes are done.`,
    },
  ]
}
