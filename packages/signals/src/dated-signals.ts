// What is kept of a signal is the day of its newest fact; how old that is follows from the day for which it is read.
import { addDays, type Day, daysBetween, type Move, valueOn } from '@rung/kernel'
import { keptValue, type Moves, STILL } from './moves.ts'
import type { Signal } from './signal.ts'

/** A signal as it is kept: it says the same from day to day until a fact changes what it says. */
export type DatedSignal = Omit<Signal, 'ageDays' | 'moving'> & {
  /** The day of the newest fact behind the value, `null` when there is none. */
  readonly newestOn: Day | null
  /** How the value goes on with time alone; absent where it stands still. */
  readonly move?: Move
}

/** Releases before 0200 kept the age on the snapshot's own day in its place. */
export type KeptSignal = DatedSignal | Signal

/** What is kept of signals of a day: in the order given, the fields always in one order, since a digest is taken of them. What is kept so already stays. */
export function datedSignals(signals: readonly KeptSignal[], asOf: Day, moves: Moves = STILL): DatedSignal[] {
  const dayOfAge = remembered((on: Day) => remembered((ageDays: number) => addDays(on, -ageDays)))
  return signals.map(signal => {
    if ('newestOn' in signal) return signal
    const { subject, name, evidence, standsOn } = signal
    const on = standsOn ?? asOf
    const { value, move } = signal.moving ?? keptValue(name, signal.value, on, moves)
    return {
      subject: { kind: subject.kind, id: subject.id },
      name,
      value,
      evidence,
      newestOn: signal.ageDays === null ? null : dayOfAge(on)(signal.ageDays),
      ...(move !== undefined && { move }),
      ...(standsOn !== undefined && { standsOn }),
    }
  })
}

/** Kept signals as they stand on a day: the one they were kept for, or a later one that brought nothing new. */
export function signalsAsOf(signals: readonly DatedSignal[], asOf: Day): Signal[] {
  const ageOf = remembered((newestOn: Day) => daysBetween(newestOn, asOf))
  const ageOn = (newestOn: Day, standsOn: Day | undefined) =>
    standsOn === undefined ? ageOf(newestOn) : daysBetween(newestOn, standsOn)
  // Every judgement reads some hundred: fields are named, since a rest of them would be a copy of each.
  return signals.map(signal => {
    const { subject, name, value, evidence, newestOn, move, standsOn } = signal
    return {
      subject,
      name,
      value: move === undefined ? value : valueOn(signal, standsOn ?? asOf),
      evidence,
      ageDays: newestOn === null ? null : ageOn(newestOn, standsOn),
    }
  })
}

// The signals of an account rest on a few days: each is counted once.
function remembered<A, B>(of: (input: A) => B): (input: A) => B {
  const known = new Map<A, B>()
  return input => {
    const before = known.get(input)
    if (before !== undefined) return before
    const value = of(input)
    known.set(input, value)
    return value
  }
}
