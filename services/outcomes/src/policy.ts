// Every number the outcomes context judges by, under one version.
import { type PromisePolicy, promisePolicy } from '@rung/promises'
import { type LadderPolicy, ladderPolicy } from '@rung/relationship-ladder'
import { type SuccessGapPolicy, successGapPolicy } from '@rung/success-gap'

export type OutcomesPolicy = {
  /** Told with every signal. Changes when any number below or in the rooms does. */
  readonly version: string
  readonly successGap: SuccessGapPolicy
  readonly ladder: LadderPolicy
  readonly promises: PromisePolicy
  /** 0..1, for a stakeholder whose influence nobody has stated. */
  readonly influenceUnstated: number
}

export const outcomesPolicy: OutcomesPolicy = {
  version: 'outcomes-1',
  successGap: successGapPolicy,
  ladder: ladderPolicy,
  promises: promisePolicy,
  /** The middle: somebody we know at an account is neither nobody nor the one who decides. */
  influenceUnstated: 0.5,
}

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
