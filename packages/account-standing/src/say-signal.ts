// How a reading becomes a signal: who it is about, its name, its value, its evidence and its age.
import { type Day, daysBetween } from '@rung/kernel'
import type { Reading } from './reading.ts'

export type StandingSignal = {
  readonly subject: { readonly kind: 'account' | 'stakeholder' | 'renewal'; readonly id: string }
  readonly name: string
  readonly value: number | string | boolean | null
  readonly evidence: readonly string[]
  readonly ageDays: number | null
}

/** A value written on the account, the person or the contract itself: current until changed, so it has no age. */
export function written<T>(value: T | null): Reading<T> {
  return { value, evidence: [], newestOn: null }
}

/** Makes signals about one subject as of a day. */
export function speaker(subject: StandingSignal['subject'], asOf: Day) {
  return (name: string, reading: Reading<number | string | boolean>): StandingSignal => ({
    subject,
    name,
    value: reading.value,
    evidence: reading.evidence,
    ageDays: reading.newestOn === null ? null : daysBetween(reading.newestOn, asOf),
  })
}
