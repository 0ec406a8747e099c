// What happens next: after each of the four reactions, and after a rating of the result.
import { NUDGE_LEVELS, type NudgeLevel, type NudgeReaction } from './nudge.ts'
import type { NudgePolicy } from './policy.ts'

export type NudgeFollowUp = {
  /** What the product answers at once. */
  readonly says: string
  /** What Rung does about it. */
  readonly does: 'ask_a_person' | 'leave_alone' | 'offer_more_help' | 'note_success'
  /** How long this outcome, or for a disagreement the account, is left in peace; 0 when it is not. */
  readonly quietDays: number
  /** The level of the next nudge about the same step; null when it does not change. */
  readonly nextLevel: NudgeLevel | null
}

function levelAbove(level: NudgeLevel): NudgeLevel {
  return NUDGE_LEVELS[Math.min(NUDGE_LEVELS.indexOf(level) + 1, NUDGE_LEVELS.length - 1)] as NudgeLevel
}

export function followReaction(
  reaction: NudgeReaction,
  level: NudgeLevel,
  policy: NudgePolicy,
): NudgeFollowUp {
  const byReaction: Readonly<Record<NudgeReaction, NudgeFollowUp>> = {
    tell_me_more: {
      says: 'Gladly. Next time we help you more with this step.',
      does: 'offer_more_help',
      quietDays: 0,
      nextLevel: levelAbove(level),
    },
    disagree: {
      says: 'Thank you for saying so. Somebody will ask how you see it.',
      does: 'ask_a_person',
      quietDays: policy.disagreedDays,
      nextLevel: null,
    },
    not_important: {
      says: 'Understood. We leave this alone. What matters to you instead?',
      does: 'leave_alone',
      quietDays: policy.notImportantDays,
      nextLevel: null,
    },
    different_view: {
      says: 'Tell us how you see it: somebody will read it and come back to you.',
      does: 'ask_a_person',
      quietDays: policy.differentViewDays,
      nextLevel: null,
    },
  }
  return byReaction[reaction]
}

/** `rating` 1..5: did it help? */
export function followRating(rating: number, level: NudgeLevel, policy: NudgePolicy): NudgeFollowUp {
  if (rating > policy.poorRating) {
    return { says: 'Good to hear.', does: 'note_success', quietDays: 0, nextLevel: null }
  }
  return {
    says: 'Sorry that it did not help. Next time we do more of it for you.',
    does: 'offer_more_help',
    quietDays: 0,
    nextLevel: levelAbove(level),
  }
}
