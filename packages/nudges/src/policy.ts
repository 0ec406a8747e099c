// The numbers a nudge is decided under, each with its unit and its reason.
import type { NudgeReaction } from './nudge.ts'

export type NudgePolicy = {
  readonly version: string
  /** One budget a user, over all nudges: at most so many a day, and so many in so many days. Each at least 1. */
  readonly budget: { readonly perDay: number; readonly most: number; readonly days: number }
  /** Silent when the perception gap of an active outcome is larger, -1..1. */
  readonly disputedAbove: number
  /** Silent when the hostility of the account is this large, 0..1. */
  readonly hostileFrom: number
  /** Silent so many days after the day of a promise that was broken. */
  readonly promiseBrokenDays: number
  /** Days for which a reaction keeps the outcome from the user who reacted. */
  readonly restDays: Readonly<Record<NudgeReaction, number>>
  /** Silent in the last days of a term of at least so many months. */
  readonly termEnd: { readonly lastDays: number; readonly termMonths: number }
  /** Days after which a nudge whose milestone is still open has had no effect. */
  readonly daysToAct: number
  /** Days for which a result is asked about. */
  readonly resultDays: number
  /** Nudges without effect before more help is offered; at least 1. */
  readonly triesPerLevel: number
  /** A rating of 1..5 up to this one asks for more help; from `goodRating` on for the next step. */
  readonly poorRating: number
  readonly goodRating: number
  /** Days for which a nudge is remembered. */
  readonly memoryDays: number
  /** Names these nudges in the draw of a holdout: another name holds out other users. */
  readonly campaign: string
  /** Share of users, 0..1, who are shown nothing, so that what nudges do can be measured. */
  readonly holdoutShare: number
}

// Where the state of an account turns from attained to not: those outcomes come first. Not in config: they come in an order, nothing is judged by it.
export const SHORT_BELOW = 0.5
// Attained with a margin. Not in config: the marks of a win, as the worklist has them.
export const ATTAINED_FROM = 0.8
// A 4 or 5 of 5 from the customer. Not in config: likewise.
export const CONFIRMED_FROM = 0.75
// A question that was left unanswered is asked again after a fortnight: sooner is nagging. Not in config: the budget is.
export const ASK_AGAIN_DAYS = 14
// Three of ten who came no longer do, as the worklist says it. Not in config: likewise.
export const USE_FELL_BELOW = 0.7

export const nudgePolicy: NudgePolicy = {
  version: 'nudges-3',
  // One a day is noticed, a second is advertising, a fourth in a week is waved away.
  budget: { perDay: 1, most: 3, days: 7 },
  // One step of a five-step verdict is how people differ who agree; above it we would tell them a success they do not see.
  disputedAbove: 0.25,
  // Where the ladder calls an account hostile.
  hostileFrom: 0.5,
  // A quarter: as long as a worklist asks to have it repaired.
  promiseBrokenDays: 90,
  restDays: {
    // They asked for it: the next one comes as soon as the budget allows, with more help.
    tell_me_more: 0,
    // Long enough to find out what is wrong with it.
    disagree: 30,
    // A quarter later it may be important.
    not_important: 90,
    // A fortnight to hear their view and correct ours.
    different_view: 14,
    // Not now: as long as the budget looks back, so that a closed box is not back tomorrow.
    dismiss: 7,
  },
  // Just before a yearly decision every message reads as selling.
  termEnd: { lastDays: 14, termMonths: 12 },
  // Its day and the next one: whoever was busy has had a day to come back to it.
  daysToAct: 2,
  // Later nobody remembers how it was before.
  resultDays: 30,
  // Seen once it may have been overlooked, seen twice it did not help.
  triesPerLevel: 2,
  poorRating: 2,
  goodRating: 4,
  // What nobody acted on a year ago says nothing about the help they need today; longer than every rest.
  memoryDays: 365,
  campaign: 'outcome-milestones',
  // Off until a workspace asks for it.
  holdoutShare: 0,
}
