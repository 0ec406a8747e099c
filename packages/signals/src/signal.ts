// What a signal is: one typed value about one subject, with the facts it rests on and how old the newest of them is.
import type { Day, MovingValue } from '@rung/kernel'
import type { Moves } from './moves.ts'
import type { OwnContext, Source, SubjectKind } from './vocabulary/entry.ts'
import type { NameBy, StatedValueOf } from './vocabulary.ts'

/** Health publishes of payers alone: what those they pay for were judged to be. */
export type Context = OwnContext | 'external' | 'health'
export const CONTEXTS: readonly Context[] = ['usage', 'outcomes', 'accounts', 'external', 'health']
export type Consumer = 'usage' | 'outcomes' | 'accounts' | 'health' | 'config'
export type Subject = { readonly kind: SubjectKind; readonly id: string }
export type SignalValue = number | string | boolean | null

/** One as it is said and read: other systems publish names of their own, and former releases published former ones. */
export type Signal = {
  readonly subject: Subject
  readonly name: string
  /** `null` is unknown. */
  readonly value: SignalValue
  /** Ids of the facts behind the value, in id order. */
  readonly evidence: readonly string[]
  /** Days from the newest of them to the day it is said or read for, `null` when there is none. What is kept is that day. */
  readonly ageDays: number | null
  /** Of one that is said: how its value goes on with time alone. It is kept in its place, so it says the same until a fact changes it. */
  readonly moving?: MovingValue
  /** Of one that is said in a pause: the day it is as of, whatever day it is read for. */
  readonly standsOn?: Day
}

/** All of a signal but what it says of whom. */
export type Behind = Pick<Signal, 'ageDays' | 'evidence' | 'moving' | 'standsOn'>

/** One that a context of ours publishes: a name of its own in the vocabulary, with a value of that name's type. */
export type SignalBy<C extends Source> = {
  [K in SubjectKind]: {
    [N in NameBy<C, K>]: Behind & {
      readonly subject: { readonly kind: K; readonly id: string }
      readonly name: N
      readonly value: StatedValueOf<K, N>
    }
  }[NameBy<C, K>]
}[SubjectKind]

/** What one context says about one account as of a day. */
export type PublicationBy<C extends Context> = {
  readonly accountId: string
  readonly context: C
  readonly asOf: Day
  readonly knownAt: Date
  readonly policyVersion: string
  readonly signals: readonly (C extends Source ? SignalBy<C> : Signal)[]
  /** The config draft it is judged under; absent under the policy in force. */
  readonly draft?: string
  /** Stays when later revisions of its open day replace each other. */
  readonly kept?: boolean
  /** Kept as a snapshot of its own day even where the newest day before says the same: no pass looked at that day. */
  readonly ownDay?: boolean
  /** Of a day told of in hindsight: days that were looked at and have no snapshot, and are to say what they said so far. */
  readonly pinned?: readonly Day[]
  /** Which values move with time alone. */
  readonly moves?: Moves
}

export type Publication = PublicationBy<Context>

/** A publication as it is read: as of the day asked for, which may be later than its own when no day since said anything new. */
export type Snapshot = {
  readonly accountId: string
  readonly context: Context
  /** The day since which it says so. */
  readonly asOf: Day
  readonly recordedAt: Date
  readonly policyVersion: string
  readonly signals: readonly Signal[]
}
