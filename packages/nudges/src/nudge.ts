// A nudge: the next step towards an outcome of the customer's, and how much help is offered with it.

/** From do-it-yourself to done-for-you. */
export const NUDGE_LEVELS = ['do_it_yourself', 'show_me', 'with_a_person', 'done_for_you'] as const
export type NudgeLevel = (typeof NUDGE_LEVELS)[number]

export const NUDGE_REACTIONS = ['tell_me_more', 'disagree', 'not_important', 'different_view'] as const
export type NudgeReaction = (typeof NUDGE_REACTIONS)[number]

/** What a nudge is aimed at. */
export type Aim = { readonly outcomeId: string; readonly milestone: string }

/** A nudge of before, of one user. */
export type PastNudge = Aim & {
  readonly nudgeId: string
  readonly level: NudgeLevel
  /** Null while it waits. */
  readonly shownAt: Date | null
  /** When it was first kept. */
  readonly decidedAt: Date
  /** The newest reaction and the newest rating 1..5 of whether it helped. */
  readonly reaction: { readonly reaction: NudgeReaction; readonly at: Date } | null
  readonly rating: number | null
}

export function isSameAim(a: Aim, b: Aim): boolean {
  return a.outcomeId === b.outcomeId && a.milestone === b.milestone
}
