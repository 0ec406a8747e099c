// What is told of weak evidence: its sums by person and level, for health to add to those of outcomes, and where it was said.
import type { Day } from '@rung/kernel'
import {
  type LadderPolicy,
  LEVELS,
  type WeighedBefore,
  type WeighedStakeholder,
  weighRelationship,
} from '@rung/relationship-ladder'
import type { AccountFacts, Stakeholder } from './account-facts.ts'
import { newest } from './newest.ts'
import { type StandingSignal, speaker } from './say-signal.ts'
import { WEAK_SOURCES, type WeakPiece, weakEvidence } from './weak-evidence.ts'

type Subject<K> = { readonly kind: K; readonly id: string }

/** Of each person some was said of, then of the account what nobody in particular said. Nothing where nothing was said. */
export function weakEvidenceSignals(facts: AccountFacts, policy: LadderPolicy, asOf: Day) {
  const evidence = weakEvidence(facts).filter(({ occurredOn }) => occurredOn <= asOf)
  const people = facts.stakeholders.map(withoutRole)
  const weighed = weighRelationship(people, evidence, policy, asOf)
  const piecesOf = Map.groupBy(evidence, ({ stakeholderId }) => stakeholderId)
  const account = { kind: 'account', id: facts.accountId } as const
  return [
    ...weighed.now
      .filter(person => person.evidence.length > 0)
      .flatMap(person => {
        const subject = { kind: 'stakeholder', id: person.stakeholderId } as const
        return [
          ...nowSignals(subject, person),
          ...sourceSignals(subject, piecesOf.get(person.stakeholderId), asOf),
        ]
      }),
    ...weighed.lastKnown.flatMap(person =>
      beforeSignals({ kind: 'stakeholder', id: person.stakeholderId } as const, person),
    ),
    ...(weighed.unnamed === null ? [] : nowSignals(account, weighed.unnamed)),
    ...(weighed.unnamedLastKnown === null ? [] : beforeSignals(account, weighed.unnamedLastKnown)),
    ...sourceSignals(account, piecesOf.get(null), asOf),
  ]
}

/** What people decide is no part of what is weighed here. */
function withoutRole({ stakeholderId, influence, departedOn }: Stakeholder) {
  return { stakeholderId, influence, departedOn, role: 'user' as const }
}

function nowSignals<K extends 'account' | 'stakeholder'>(subject: Subject<K>, weighed: WeighedStakeholder) {
  const says = teller(subject, weighed)
  return [
    says('ladder_known', weighed.known),
    says('ladder_thread', weighed.thread),
    says('ladder_known_until', weighed.knownUntil),
    says('ladder_thread_until', weighed.threadUntil),
    ...(weighed.saidUpTo === 0 ? [] : [says('ladder_said_level', weighed.saidUpTo)]),
    ...LEVELS.filter(level => weighed.support[level] > 0).map(level =>
      says(`ladder_support_${level}`, weighed.support[level]),
    ),
    ...LEVELS.filter(level => weighed.doubt[level] > 0).map(level =>
      says(`ladder_doubt_${level}`, weighed.doubt[level]),
    ),
    says('ladder_against', weighed.against),
    says('ladder_in_favour', weighed.inFavour),
  ]
}

function beforeSignals<K extends 'account' | 'stakeholder'>(subject: Subject<K>, weighed: WeighedBefore) {
  const says = teller(subject, weighed)
  return [
    says('ladder_was_known', true),
    says('ladder_was_known_until', weighed.knownUntil),
    says('ladder_was_thread', weighed.thread),
    ...(weighed.saidUpTo === 0 ? [] : [says('ladder_said_level_last_known', weighed.saidUpTo)]),
    ...LEVELS.filter(level => weighed.support[level] > 0).map(level =>
      says(`ladder_support_${level}_last_known`, weighed.support[level]),
    ),
    ...LEVELS.filter(level => weighed.doubt[level] > 0).map(level =>
      says(`ladder_doubt_${level}_last_known`, weighed.doubt[level]),
    ),
    says('ladder_against_last_known', weighed.against),
    says('ladder_in_favour_last_known', weighed.inFavour),
  ]
}

/** One type a name, so that whoever publishes them is held to what each means. */
type Told<K extends 'account' | 'stakeholder', Name, Value extends Scalar> = Name extends string
  ? StandingSignal<K, Name, Value>
  : never

type Scalar = string | number | boolean | null

function teller<K extends 'account' | 'stakeholder'>(
  subject: Subject<K>,
  { evidence, ageDays }: WeighedStakeholder,
) {
  return <Name extends string, Value extends Scalar>(name: Name, value: Value): Told<K, Name, Value> => {
    const signal: StandingSignal<K, Name, Value> = { subject, name, value, evidence, ageDays }
    // A name of several is one of them, which a generic type cannot be followed to.
    return signal as Told<K, Name, Value>
  }
}

/** By where it was said: the day of the newest, and all that was. */
function sourceSignals<K extends 'account' | 'stakeholder'>(
  subject: Subject<K>,
  pieces: readonly WeakPiece[] | undefined,
  asOf: Day,
) {
  const says = speaker(subject, asOf)
  return WEAK_SOURCES.flatMap(from => {
    const found = (pieces ?? []).filter(piece => piece.from === from)
    const last = newest(found, ({ id, occurredOn }) => ({ id, on: occurredOn }))
    if (last === undefined) return []
    const { occurredOn: newestOn } = last
    return [
      says(`ladder_weak:${from}`, {
        value: newestOn,
        evidence: found.map(({ id }) => id).toSorted(),
        newestOn,
      }),
    ]
  })
}
