// How much help to offer: more each time that less of it did not help.
import { type Aim, isSameAim, NUDGE_LEVELS, type NudgeLevel, type PastNudge } from './nudge.ts'
import type { NudgePolicy } from './policy.ts'

/**
 * One level up for every `triesPerLevel` showings of the same aim (it is still to be reached, so they did not help), one for each
 * `tell_me_more`, and one for each poor rating; never past the last.
 *
 * @example shown twice without success // show_me
 */
export function chooseLevel(aim: Aim, past: readonly PastNudge[], policy: NudgePolicy): NudgeLevel {
  const shown = past.filter(nudge => nudge.shownAt !== null && isSameAim(nudge, aim))
  const asked = shown.filter(nudge => nudge.reaction?.reaction === 'tell_me_more').length
  const unhelped = shown.filter(nudge => nudge.rating !== null && nudge.rating <= policy.poorRating).length
  const steps = Math.floor(shown.length / policy.triesPerLevel) + asked + unhelped
  return NUDGE_LEVELS[Math.min(steps, NUDGE_LEVELS.length - 1)] as NudgeLevel
}
