// When to ask how it went: something came of a nudge, and its user did not say yet what that was worth.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { HELP, isQuestion, type PastNudge, RESULT } from './nudge.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import type { NudgePolicy } from './policy.ts'

/**
 * True when the newest result for this user is `resultDays` old or less and not rated: a milestone that was reached on the day it
 * was shown or later, or help that they asked to be told more of, once they had `daysToAct`.
 *
 * @example shown on the 1st, reached on the 3rd, today the 4th // true
 */
export function isResultDue(
  { outcomeId, milestones }: Pick<NudgeOutcome, 'outcomeId' | 'milestones'>,
  { past, today }: Pick<NudgeContext, 'past' | 'today'>,
  policy: NudgePolicy,
): boolean {
  const own = past.filter(nudge => nudge.outcomeId === outcomeId)
  const ratedOn = own.flatMap(({ milestone, rating, shownOn }) =>
    milestone === RESULT && rating !== null ? [shownOn] : [],
  )
  const reachedOn = new Map(milestones.map(({ key, reachedOn: on }) => [key, on]))
  return own.some(nudge => {
    const on = nudge.rating === null ? resultOf(nudge, reachedOn, policy) : null
    if (on === null || on > today || daysBetween(on, today) > policy.resultDays) return false
    return !ratedOn.some(rated => rated >= on)
  })
}

/** The day from which on there is something to rate; null while there is not. */
function resultOf(
  { milestone, shownOn, reaction }: PastNudge,
  reachedOn: ReadonlyMap<string, Day | null>,
  { daysToAct }: NudgePolicy,
): Day | null {
  if (milestone === HELP) return reaction?.said === 'tell_me_more' ? addDays(reaction.on, daysToAct) : null
  const on = isQuestion({ milestone }) ? null : (reachedOn.get(milestone) ?? null)
  return on !== null && on >= shownOn ? on : null
}
