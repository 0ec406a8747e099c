// How a reading becomes a signal: who it is about, its name, its value, its evidence and its age.
import { type Day, daysBetween, type MovingValue } from '@rung/kernel'

type Kind = 'account' | 'stakeholder' | 'renewal'
type Scalar = number | string | boolean | null

/** Name and value keep their own types, so that whoever publishes it is held to what the name means. */
export type StandingSignal<
  K extends Kind = Kind,
  Name extends string = string,
  Value extends Scalar = Scalar,
> = {
  readonly subject: { readonly kind: K; readonly id: string }
  readonly name: Name
  readonly value: Value
  readonly evidence: readonly string[]
  readonly ageDays: number | null
  readonly moving?: MovingValue
  /** In a pause the day it is as of. */
  readonly standsOn?: Day
}

type SignalValue<Value> = {
  readonly value: Value
  readonly evidence: readonly string[]
  readonly newestOn: Day | null
  readonly moving?: MovingValue
}

/** A value written on the account, the person or the contract itself: current until changed, so it has no age. */
export function written<Value>(value: Value): SignalValue<Value> {
  return { value, evidence: [], newestOn: null }
}

/** Makes signals about one subject as of a day. */
export function speaker<K extends Kind>(subject: { readonly kind: K; readonly id: string }, asOf: Day) {
  return <Name extends string, Value extends Scalar>(
    name: Name,
    { value, evidence, newestOn, moving }: SignalValue<Value>,
  ): StandingSignal<K, Name, Value> => ({
    subject,
    name,
    value,
    evidence,
    ageDays: newestOn === null ? null : daysBetween(newestOn, asOf),
    ...(moving !== undefined && { moving }),
  })
}
