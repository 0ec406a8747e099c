// Looks signals up by subject and name, typed by the vocabulary: a value of another type is a broken publisher.
import { day, type Reading, unknownReading } from '@rung/kernel'
import type { Signal, SignalValue } from './signal.ts'
import type { Entry, SubjectKind } from './vocabulary/entry.ts'
import { type FamilyOf, lineOf, type NameOf, type NumberNameOf, type ValueOf } from './vocabulary.ts'

export type SubjectSignals<K extends SubjectKind> = {
  readonly id: string
  /** The signal itself, with its evidence and age; undefined when it was not published. */
  signal(name: NameOf<K>): Signal | undefined
  /** `null` when unknown or not published. Throws on a value that is not what the vocabulary says. */
  value<N extends NameOf<K>>(name: N): ValueOf<K, N> | null
  /** A number with the facts behind it; unknown when it was not published. */
  reading(name: NumberNameOf<K>): Reading
  /** The keys of a family of names: those of `milestone:`. In the order published. */
  keys(family: FamilyOf<K>): string[]
}

export type SignalIndex = {
  /** Every subject of a kind, in id order. */
  subjects<K extends SubjectKind>(kind: K): readonly SubjectSignals<K>[]
  /** The account itself. */
  readonly account: SubjectSignals<'account'>
  /** This index and later signals, which win; this one stays as it is. */
  with(later: readonly Signal[]): SignalIndex
}

type Named = ReadonlyMap<string, Signal>
type Subjects = ReadonlyMap<string, Named>
type Kinds = ReadonlyMap<SubjectKind, Subjects>

/** Indexes the signals of one account, from any number of snapshots. */
export function indexSignals(accountId: string, signals: readonly Signal[]): SignalIndex {
  return indexOf(accountId, added(new Map(), signals))
}

/** Copies no more than the subjects that the signals speak of: indexing all again was a fifth of a judgement. */
function added(kinds: Kinds, signals: readonly Signal[]): Kinds {
  const all = new Map(kinds)
  const ownSubjects = new Map<SubjectKind, Map<string, Map<string, Signal>>>()
  for (const signal of signals) {
    const { kind, id } = signal.subject
    let own = ownSubjects.get(kind)
    if (own === undefined) {
      own = new Map<string, Map<string, Signal>>()
      ownSubjects.set(kind, own)
    }
    let named = own.get(id)
    if (named === undefined) {
      named = new Map(kinds.get(kind)?.get(id))
      own.set(id, named)
    }
    named.set(signal.name, signal)
  }
  for (const [kind, own] of ownSubjects) all.set(kind, new Map([...(kinds.get(kind) ?? []), ...own]))
  return all
}

function indexOf(accountId: string, kinds: Kinds): SignalIndex {
  // A judgement asks for the people, outcomes and promises a dozen times each.
  const inOrder: { [K in SubjectKind]?: readonly SubjectSignals<K>[] } = {}
  const ofKind = <K extends SubjectKind>(kind: K): readonly SubjectSignals<K>[] => {
    const known = inOrder[kind]
    if (known !== undefined) return known
    const sorted = [...(kinds.get(kind) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1))
    const subjects = sorted.map(([id, named]) => subjectOf(kind, id, named))
    Object.assign(inOrder, { [kind]: subjects })
    return subjects
  }
  return {
    subjects: ofKind,
    account: subjectOf('account', accountId, kinds.get('account')?.get(accountId) ?? new Map()),
    with: later => indexOf(accountId, added(kinds, later)),
  }
}

function subjectOf<K extends SubjectKind>(kind: K, id: string, named: Named): SubjectSignals<K> {
  const held = (name: string) => checked(kind, name, named.get(name)?.value ?? null)
  return {
    id,
    signal: name => named.get(name),
    value: <N extends NameOf<K>>(name: N) => held(name) as ValueOf<K, N> | null,
    reading: name => {
      const signal = named.get(name)
      if (signal === undefined) return unknownReading
      return { value: held(name) as number | null, evidence: signal.evidence, ageDays: signal.ageDays }
    },
    keys: (family: string) =>
      [...named.keys()].filter(name => name.startsWith(family)).map(name => name.slice(family.length)),
  }
}

/** The value, of the type that the vocabulary gives the name. */
function checked(kind: SubjectKind, name: string, value: SignalValue): SignalValue {
  if (value === null) return null
  const line = lineOf(kind, name)
  if (line === undefined) throw new TypeError(`signal ${name} of ${kind} is not in the vocabulary`)
  if (!isOf(line, value)) {
    throw new TypeError(`signal ${name} holds ${JSON.stringify(value)}, which is of another type`)
  }
  return line.type === 'day' ? day(String(value)) : value
}

function isOf({ type, words }: Entry, value: Exclude<SignalValue, null>): boolean {
  if (words !== null) return typeof value === 'string' && words.includes(value)
  if (type === 'scalar') return true
  return typeof value === TYPE_OF[type]
}

const TYPE_OF = { number: 'number', flag: 'boolean', text: 'string', day: 'string' } as const
