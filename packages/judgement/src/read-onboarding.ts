// Where a customer stands in their onboarding: what else needs weeks of history waits for it.
import { clamp01, type Day, daysBetween } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

// The ordinary rules are blended in over the last two weeks. Not in config: it is what keeps the end of it from being a cliff.
const BLENDED_DAYS = 14
// Four weeks late is as late as it gets: by then it is no delay any more.
const LATE_DAYS = 28

export type OnboardingStanding = {
  /** 1 while onboarding runs, falling to 0 over its last 14 days; 0 once the first milestone is reached or nobody knows when it began. */
  readonly share: number
  /** Days planned to first value by days taken so far; 1 while it is not due. */
  readonly pace: number
  /** Days past the plan, by 28, at most 1. */
  readonly late: number
}

const OVER: OnboardingStanding = { share: 0, pace: 1, late: 0 }

/**
 * @example begun 40 days ago, first value planned for day 19, no milestone reached // share 1, pace 0.475, late 0.75
 */
export function readOnboarding(account: SubjectSignals<'account'>, asOf: Day): OnboardingStanding {
  const until = account.value('onboarding_until')
  const dueOn = account.value('first_value_due_on')
  const since = account.value('customer_since')
  const isReached = account.keys('milestone:').some(key => account.value(`milestone:${key}`) !== null)
  if (until === null || until <= asOf || isReached) return OVER
  const share = clamp01(daysBetween(asOf, until) / BLENDED_DAYS)
  if (dueOn === null || since === null || asOf <= dueOn) return { ...OVER, share }
  const pace = clamp01(daysBetween(since, dueOn) / Math.max(1, daysBetween(since, asOf)))
  return { share, pace, late: clamp01(daysBetween(dueOn, asOf) / LATE_DAYS) }
}
