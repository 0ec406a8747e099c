// What a signal is: one typed value about one subject, with the facts it rests on and how old the newest of them is.
import type { Day } from '@rung/kernel'

export type Context = 'usage' | 'outcomes' | 'accounts' | 'external'
export type Consumer = 'usage' | 'outcomes' | 'accounts' | 'health'
export type SubjectKind = 'account' | 'outcome' | 'stakeholder' | 'promise' | 'renewal'
export type Subject = { readonly kind: SubjectKind; readonly id: string }
export type SignalValue = number | string | boolean | null

export type Signal = {
  readonly subject: Subject
  /** A name of the vocabulary, or `metric:`, `milestone:`, `needs_milestone:` and a key of the workspace's own. */
  readonly name: string
  /** `null` is unknown. */
  readonly value: SignalValue
  /** Ids of the facts behind the value, in id order. */
  readonly evidence: readonly string[]
  /** Days since the newest of them, `null` when there is none. */
  readonly ageDays: number | null
}

/** What one context says about one account as of a day. */
export type Publication = {
  readonly accountId: string
  readonly context: Context
  readonly asOf: Day
  readonly knownAt: Date
  readonly policyVersion: string
  readonly signals: readonly Signal[]
}

/** A publication as it was kept. */
export type Snapshot = Omit<Publication, 'knownAt'> & { readonly recordedAt: Date }
