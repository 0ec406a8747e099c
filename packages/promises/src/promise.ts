// A promise as it stands: what was committed to a customer's concern, how they understood it, how it ended.
import type { Day } from '@rung/kernel'

export type Understanding = 'aligned' | 'partial' | 'misaligned' | 'unknown'
export type PromiseStatus = 'open' | 'kept' | 'broken' | 'withdrawn'
export type SettledStatus = Exclude<PromiseStatus, 'open'>

export type PromiseTerms = {
  readonly id: string
  /** The day of the sale, or when else it was made. */
  readonly madeOn: Day
  /** `null`: no day was named, so it cannot be overdue. */
  readonly dueOn: Day | null
  /** 1 to 5. */
  readonly weight: number
  /** The day the customer confirmed it. */
  readonly confirmedOn: Day | null
  /** The customer has said it back in words of their own. */
  readonly saidBack: boolean
  /** As we judge it. Good news counts only once the customer has spoken: see `understood`. */
  readonly understanding: Understanding
}

/** An open promise has no day of settlement, any other has one: before that day it was open. */
export type PromiseFact = PromiseTerms &
  (
    | { readonly status: 'open'; readonly settledOn: null }
    | { readonly status: SettledStatus; readonly settledOn: Day }
  )
