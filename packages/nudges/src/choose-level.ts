// How much help to offer: more each time that less of it did not help.
import { type Day, daysBetween } from '@rung/kernel'
import { type Aim, isSameAim, NUDGE_LEVELS, type NudgeLevel, type PastNudge, RESULT } from './nudge.ts'
import type { NudgePolicy } from './policy.ts'

/**
 * One level up for every `triesPerLevel` nudges towards the same aim that had their time and no effect (it is still to be
 * reached), one for each `tell_me_more`, and one for each poor rating, of it or of what came of the outcome; never past the last.
 *
 * @example shown on two days last week without success // show_me
 */
export function chooseLevel(
  aim: Aim,
  past: readonly PastNudge[],
  today: Day,
  policy: NudgePolicy,
): NudgeLevel {
  const shown = past.filter(nudge => isSameAim(nudge, aim))
  const inVain = shown.filter(nudge => daysBetween(nudge.shownOn, today) >= policy.daysToAct).length
  const input = shown.filter(nudge => nudge.reaction?.said === 'tell_me_more').length
  const unhelped = past
    .filter(nudge => isSameAim(nudge, aim) || isSameAim(nudge, { ...aim, milestone: RESULT }))
    .filter(({ rating }) => rating !== null && rating <= policy.poorRating).length
  const steps = Math.floor(inVain / policy.triesPerLevel) + input + unhelped
  return NUDGE_LEVELS[Math.min(steps, NUDGE_LEVELS.length - 1)] as NudgeLevel
}
