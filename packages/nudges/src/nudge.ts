// A nudge: the next step towards an outcome of the customer's, and how much help is offered with it.
import type { Day } from '@rung/kernel'

/** From do-it-yourself to done-for-you. */
export const NUDGE_LEVELS = ['do_it_yourself', 'show_me', 'do_it_with_me', 'done_for_you'] as const
export type NudgeLevel = (typeof NUDGE_LEVELS)[number]

export const NUDGE_REACTIONS = [
  'tell_me_more',
  'disagree',
  'not_important',
  'different_view',
  'dismiss',
] as const
export type NudgeReaction = (typeof NUDGE_REACTIONS)[number]

/** Steps towards an outcome that are no milestone of the product; no key of a milestone holds a colon. */
export const HELP = 'outcome:help'
export const NEXT = 'outcome:next'
/** How it went, once something came of a nudge. */
export const RESULT = 'outcome:result'

/** What a nudge is aimed at: a milestone by its key, or `HELP` towards the outcome, what comes `NEXT` after it, or the `RESULT` of it. */
export type Aim = { readonly outcomeId: string; readonly milestone: string }

/** True for what asks the customer and pushes nothing of the product. */
export function isQuestion({ milestone }: Pick<Aim, 'milestone'>): boolean {
  return milestone === HELP || milestone === NEXT || milestone === RESULT
}

export type Nudge = Aim & { readonly level: NudgeLevel }

/** A nudge that the user was shown before, at whatever account. */
export type PastNudge = Nudge & {
  /** Where in the product. */
  readonly surface: string
  readonly shownOn: Day
  /** The newest reaction, and the newest rating 1..5 of the result; null while there is none. */
  readonly reaction: { readonly said: NudgeReaction; readonly on: Day } | null
  readonly rating: number | null
}

export function isSameAim(a: Aim, b: Aim): boolean {
  return a.outcomeId === b.outcomeId && a.milestone === b.milestone
}

/** The next level of help; the last one stays the last. */
export function levelAbove(level: NudgeLevel): NudgeLevel {
  return NUDGE_LEVELS[NUDGE_LEVELS.indexOf(level) + 1] ?? level
}
