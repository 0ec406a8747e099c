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

/** What a CSM is shown instead, while verdicts of the customer are sealed to them. */
export type Sealed = {
  /** The person. */
  readonly for: string
  /** How many verdicts are left out. */
  readonly count: number
  /** When time alone will have opened the last of them. */
  readonly until: Date
  readonly signals: readonly Signal[]
}

/** What one context says about one account as of a day. */
export type Publication = {
  readonly accountId: string
  readonly context: Context
  readonly asOf: Day
  readonly knownAt: Date
  readonly policyVersion: string
  readonly signals: readonly Signal[]
  /** The config draft it is judged under; absent under the policy in force. */
  readonly draft?: string
  /** Stays when later revisions of its open day replace each other. */
  readonly kept?: boolean
  readonly sealed?: Sealed | null
}

/** A publication as it was kept, as one viewer is shown it. */
export type Snapshot = {
  readonly accountId: string
  readonly context: Context
  readonly asOf: Day
  readonly recordedAt: Date
  readonly policyVersion: string
  readonly signals: readonly Signal[]
  /** How many verdicts the signals leave out because they are sealed to the viewer. */
  readonly sealedCount: number
}

/** Whose eyes look, and when: verdicts sealed to that person are left out. `null` is nobody in particular. */
export type Viewer = { readonly personId: string; readonly now: Date } | null
