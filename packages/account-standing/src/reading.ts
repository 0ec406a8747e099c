// One value read from facts: what it is, which facts it rests on, and the day of the newest of them.
import type { Day, MovingValue } from '@rung/kernel'

export type DatedValue<T> = {
  /** `null` is unknown. */
  readonly value: T | null
  readonly evidence: readonly string[]
  /** `null` when no fact stands behind the value. */
  readonly newestOn: Day | null
  /** How the value goes on with time alone; absent where it stands still. */
  readonly moving?: MovingValue
}

/** A reading of nothing: unknown, and no fact behind it. */
export const UNREAD: DatedValue<never> = { value: null, evidence: [], newestOn: null }
