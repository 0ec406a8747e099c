// What happens next: after each of the reactions, and after a rating of the result.
import { levelAbove, type NudgeLevel, type NudgeReaction } from './nudge.ts'
import type { NudgePolicy } from './policy.ts'

export type NudgeFollowUp = {
  /** What the product answers at once. It promises nothing that is not certain to happen. */
  readonly says: string
  /**
   * `offer_more_help`: the help of `nextLevel`, at once. `ask_why`: hear them out, best by a person. `leave_alone`: nothing,
   * for `restDays`. `ask_what_is_missing`: the help came and was not enough. `take_next_step`: the next milestone follows.
   */
  readonly does: 'offer_more_help' | 'ask_why' | 'leave_alone' | 'ask_what_is_missing' | 'take_next_step'
  /** For how many days this user hears nothing more of this outcome. */
  readonly restDays: number
  /** The level of help that fits now; null when this one stays. */
  readonly nextLevel: NudgeLevel | null
}

export function followReaction(
  reaction: NudgeReaction,
  level: NudgeLevel,
  policy: NudgePolicy,
): NudgeFollowUp {
  const restDays = policy.restDays[reaction]
  const byReaction: Readonly<Record<NudgeReaction, Omit<NudgeFollowUp, 'restDays'>>> = {
    tell_me_more: {
      says: 'Gladly. Here is more help with this step.',
      does: 'offer_more_help',
      nextLevel: levelAbove(level),
    },
    disagree: {
      says: 'Thank you for saying so. What is wrong with this step?',
      does: 'ask_why',
      nextLevel: null,
    },
    not_important: {
      says: 'Understood, we leave this alone. What matters to you instead?',
      does: 'leave_alone',
      nextLevel: null,
    },
    different_view: {
      says: 'How do you see it?',
      does: 'ask_why',
      nextLevel: null,
    },
    dismiss: {
      says: 'Closed for now.',
      does: 'leave_alone',
      nextLevel: null,
    },
  }
  return { ...byReaction[reaction], restDays }
}

/** `rating` 1..5: how good was what came of it? */
export function followRating(rating: number, level: NudgeLevel, policy: NudgePolicy): NudgeFollowUp {
  if (rating <= policy.poorRating) {
    return {
      says: 'Sorry that it did not help. Shall we take more of it off your hands?',
      does: 'offer_more_help',
      restDays: 0,
      nextLevel: levelAbove(level),
    }
  }
  if (rating < policy.goodRating) {
    return { says: 'What was missing?', does: 'ask_what_is_missing', restDays: 0, nextLevel: null }
  }
  return { says: 'Good to hear. On to the next step.', does: 'take_next_step', restDays: 0, nextLevel: null }
}
