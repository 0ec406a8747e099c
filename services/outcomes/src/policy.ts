// What the outcomes context judges by, and the limits of what it takes.
// Not in config: limits of what is taken; what is judged by is in the sections of config.

export { type OutcomesPolicy, outcomesPolicy } from '@rung/config/outcomes'

/** Longest texts taken, in characters. */
export const TEXT_LIMITS = {
  /** A sentence or two in the customer's words. */
  statement: 2_000,
  /** A page. */
  words: 10_000,
  /** A name of something: a unit, a capability, a role, a milestone. */
  name: 200,
} as const

/** What a customer is asked by a link. */
export const REQUEST_LIMITS = {
  /** More is a questionnaire, and stays unanswered. */
  outcomesMost: 20,
  /** Two weeks of a person who is away, and a reminder. */
  expiresInDays: 14,
  /** A quarter: what is asked then is no news any more. */
  expiresInDaysMost: 90,
} as const

/** An outcome with more is several outcomes. */
export const MILESTONES_MOST = 50

/** A capability that meets more is several. */
export const CONCERNS_MET_MOST = 50

/** Promises of accounts that follow their segment's. */
export const FOLLOWING_LIMITS = {
  /** What one request may make or change: some seconds of work. A segment of 10,000 accounts takes five at once. */
  promisesAtOnce: 50_000,
  /** A statement of some megabytes. */
  promisesAStatement: 5_000,
} as const

export const CAPABILITY_LIMITS = {
  /** Some ten thousand promises at once: enough to keep the database busy, gone before they weigh. */
  accountsAtOnce: 2_000,
} as const
