// Looks signals up by subject and name, typed: a value of another type than asked for is a broken publisher.
import type { Signal, SignalValue, SubjectKind } from './signal.ts'

export type SubjectSignals = {
  readonly id: string
  /** The signal itself, with its evidence and age; undefined when it was not published. */
  signal(name: string): Signal | undefined
  /** `null` when unknown or not published. Throws on a value that is not a number; likewise below. */
  number(name: string): number | null
  text(name: string): string | null
  flag(name: string): boolean | null
  /** Names that begin with the prefix, without it: the keys of `milestone:`. In the order published. */
  keys(prefix: string): string[]
}

export type SignalIndex = {
  /** Every subject of a kind, in id order. */
  subjects(kind: SubjectKind): SubjectSignals[]
  /** The account itself. */
  readonly account: SubjectSignals
}

/** Indexes the signals of one account, from any number of snapshots. */
export function indexSignals(accountId: string, signals: readonly Signal[]): SignalIndex {
  const byKind = new Map<SubjectKind, Map<string, Map<string, Signal>>>()
  for (const signal of signals) {
    const ofKind = byKind.get(signal.subject.kind) ?? new Map<string, Map<string, Signal>>()
    byKind.set(signal.subject.kind, ofKind)
    const ofSubject = ofKind.get(signal.subject.id) ?? new Map<string, Signal>()
    ofKind.set(signal.subject.id, ofSubject)
    ofSubject.set(signal.name, signal)
  }
  return {
    subjects: kind =>
      [...(byKind.get(kind) ?? [])]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([id, named]) => subjectOf(id, named)),
    account: subjectOf(accountId, byKind.get('account')?.get(accountId) ?? new Map()),
  }
}

function subjectOf(id: string, named: ReadonlyMap<string, Signal>): SubjectSignals {
  const held = (name: string): SignalValue => named.get(name)?.value ?? null
  return {
    id,
    signal: name => named.get(name),
    number: name => typed(name, held(name), value => typeof value === 'number'),
    text: name => typed(name, held(name), value => typeof value === 'string'),
    flag: name => typed(name, held(name), value => typeof value === 'boolean'),
    keys: prefix =>
      [...named.keys()].filter(name => name.startsWith(prefix)).map(name => name.slice(prefix.length)),
  }
}

function typed<T extends SignalValue>(
  name: string,
  value: SignalValue,
  is: (value: SignalValue) => value is T,
): T | null {
  if (value === null) return null
  if (!is(value))
    throw new TypeError(`signal ${name} holds ${JSON.stringify(value)}, which is of another type`)
  return value
}
