// What is kept of a signal is the day of its newest fact; how old that is follows from the day for which it is read.
import { addDays, type Day, daysBetween } from '@rung/kernel'
import { keptValue, type Move, type Moves, STILL, valueAsOf } from './moves.ts'
import type { Signal } from './signal.ts'

/** A signal as it is kept: it says the same from day to day until a fact changes what it says. */
export type DatedSignal = Omit<Signal, 'ageDays'> & {
  /** The day of the newest fact behind the value, `null` when there is none. */
  readonly newestOn: Day | null
  /** How the value goes on with time alone; absent where it stands still. */
  readonly move?: Move
}

/** Releases before 0200 kept the age on the snapshot's own day in its place. */
export type KeptSignal = DatedSignal | Signal

/** What is kept of signals of a day. In the order given, the fields always in one order: a digest is taken of them. */
export function datedSignals(signals: readonly KeptSignal[], asOf: Day, moves: Moves = STILL): DatedSignal[] {
  const dayOfAge = remembered((ageDays: number) => addDays(asOf, -ageDays))
  return signals.map(signal => {
    const { subject, name, evidence } = signal
    const isDated = 'newestOn' in signal
    const { value, move } = isDated ? signal : keptValue(name, signal.value, asOf, moves)
    const newestOn = isDated ? signal.newestOn : signal.ageDays === null ? null : dayOfAge(signal.ageDays)
    const kept = { subject: { kind: subject.kind, id: subject.id }, name, value, evidence, newestOn }
    return move === undefined ? kept : { ...kept, move: inOrder(move) }
  })
}

function inOrder(move: Move): Move {
  return move === 'days_since' ? move : { from: move.from, halfLifeDays: move.halfLifeDays }
}

/** Kept signals as they stand on a day: the one they were kept for, or a later one that brought nothing new. */
export function signalsAsOf(signals: readonly DatedSignal[], asOf: Day): Signal[] {
  const ageOf = remembered((on: Day) => daysBetween(on, asOf))
  return signals.map(({ subject, name, evidence, newestOn, ...moving }) => ({
    subject,
    name,
    value: valueAsOf(moving, asOf),
    evidence,
    ageDays: newestOn === null ? null : ageOf(newestOn),
  }))
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
