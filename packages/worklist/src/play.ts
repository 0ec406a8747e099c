// A play: what a person does about a reason, what it costs, how often it works, and what happens next.
import type { Works } from './effect.ts'
import type { ReasonKind } from './reason.ts'

export const REACTIONS = ['tell_me_more', 'disagree', 'not_important', 'different_view'] as const
/** What the customer answers. */
export type Reaction = (typeof REACTIONS)[number]

export type FollowUp = {
  /** What the CSM does then, one sentence. */
  readonly does: string
  readonly withinDays: number
}

/** Whom a play speaks with: see choose-addressee.ts. `nobody`: it is the CSM's own work. */
export type Aim = 'subject' | 'outcome_owner' | 'next_rung' | 'buyer' | 'nobody'

export type Play = {
  readonly key: string
  readonly reason: ReasonKind
  readonly name: string
  readonly hours: number
  /** After it is done, its reason stays away this long unless it moves materially. */
  readonly restDays: number
  /** `care`: wins and verdicts, for which a share of the day is kept. */
  readonly pool: 'loss' | 'care'
  /** About what nobody wrote down, not about what happened: the more of a book lack it, the less it tells one account from another. */
  readonly lack?: true
  /** The share of the loss that is prevented when the play works. */
  readonly preventsWhenItWorks: number
  readonly works: Works
  /** Days before a decision by which it must begin to have its full effect. */
  readonly leadDays: number
  /** Days of waiting after which half of its effect is gone, whenever the decision falls. */
  readonly effectHalvesDays: number
  readonly aim: Aim
  /** Which of their words the opening quotes. */
  readonly quotes: 'outcome' | 'concern'
  /** How to begin: with the customer's own words in place of {words} where they may be said, and without. */
  readonly opening: { readonly withWords: string; readonly without: string }
  /** What to agree on before the talk ends. */
  readonly agree: string
  readonly reactions: Readonly<Record<Reaction, FollowUp>>
}
