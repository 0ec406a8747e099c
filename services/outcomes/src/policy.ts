// What the outcomes context judges by, and the limits of what it takes.
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

/** An outcome with more is several outcomes. */
export const MILESTONES_MOST = 50
