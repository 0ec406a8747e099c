// Where a customer stands on the way to their first value: what they do is held against the plan while they are being brought in.
import { BLENDED_IN_DAYS, onboardingShare } from '@rung/health-score'
import { clamp01, type Day, daysBetween } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

// Four weeks late is as late as it gets: by then it is no delay any more.
const LATE_DAYS = 28
// Of a plan of a day or two each day late would be half of it: no day takes more than what ends within two weeks does.
const LEAST_PLANNED_DAYS = BLENDED_IN_DAYS

export type OnboardingStanding = {
  /** 1 while onboarding runs, falling to 0 over its last 15 days; 0 where nobody knows when it began. */
  readonly share: number
  /**
   * Days planned to the first milestone, at least 15, by those and the days past them, 1 while it is not due; once it is reached as it was then, fading to 0
   * within 15 days. Without a milestone to reach it fades from the day planned on.
   */
  readonly pace: number
  /** Days past the plan by 28, at most 1; 0 once the first milestone is reached, and without one. */
  readonly late: number
}

const OVER: OnboardingStanding = { share: 0, pace: 0, late: 0 }

/**
 * @example begun 40 days ago, first value planned for day 19, no milestone reached // share 1, pace 0.475, late 0.75
 */
export function readOnboarding(account: SubjectSignals<'account'>, asOf: Day): OnboardingStanding {
  const share = onboardingShare(account.value('onboarding_until'), asOf)
  const from = account.value('onboarding_from')
  const dueOn = account.value('first_value_due_on')
  if (share === 0) return OVER
  if (from === null || dueOn === null) return { ...OVER, share }
  const reachedOn = firstReached(account)
  const settledOn = reachedOn ?? (account.keys('milestone:').length === 0 ? dueOn : null)
  const takenOn = settledOn ?? asOf
  const planned = Math.max(LEAST_PLANNED_DAYS, daysBetween(from, dueOn))
  const pace = planned / (planned + Math.max(0, daysBetween(dueOn, takenOn)))
  // What the first milestone answers for use fades as slowly as onboarding itself ends: reaching it lowers nobody at once.
  const fading =
    settledOn === null ? 0 : clamp01(daysBetween(settledOn, standingDay(account, asOf)) / BLENDED_IN_DAYS)
  const daysLate = settledOn === null ? daysBetween(dueOn, asOf) : 0
  return { share, pace: pace * (1 - fading), late: clamp01(daysLate / LATE_DAYS) }
}

/**
 * The day the first milestone was to be reached, where none is; null where one is, or there is none to reach, or nobody knows a plan.
 */
export function firstValueMissing(account: SubjectSignals<'account'>): Day | null {
  const isMissing = account.keys('milestone:').length > 0 && firstReached(account) === null
  return isMissing ? account.value('first_value_due_on') : null
}

function firstReached(account: SubjectSignals<'account'>): Day | null {
  const reached = account.keys('milestone:').flatMap(key => account.value(`milestone:${key}`) ?? [])
  return reached.sort()[0] ?? null
}

/** In a pause the last day before it. */
function standingDay(account: SubjectSignals<'account'>, asOf: Day): Day {
  const pausedFrom = account.value('paused_from')
  return pausedFrom !== null && pausedFrom < asOf ? pausedFrom : asOf
}
