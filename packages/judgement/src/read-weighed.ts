// What one context weighed of an account's people, out of its own signals: another's of the same names are not among them.
import {
  LEVELS,
  type Level,
  type PerLevel,
  UNNAMED,
  type WeighedBefore,
  type WeighedEvidence,
  type WeighedRelationship,
  type WeighedStakeholder,
} from '@rung/relationship-ladder'
import { indexSignals, type Signal, type Snapshot, type SubjectSignals } from '@rung/signals'

type Person = SubjectSignals<'stakeholder'>

/** Null where that context published nothing. */
export function readWeighed(
  accountId: string,
  snapshots: readonly Snapshot[],
  context: 'accounts' | 'outcomes',
): WeighedRelationship | null {
  const told = snapshots.find(snapshot => snapshot.context === context)
  if (told === undefined) return null
  const ofLadder = told.signals.filter(({ name }) => name.startsWith('ladder_')).map(ofSomebody)
  const people = indexSignals(accountId, ofLadder).subjects('stakeholder')
  const now = people.flatMap(weighedNow)
  const lastKnown = people.flatMap(weighedBefore)
  return {
    now: now.filter(isNamed),
    lastKnown: lastKnown.filter(isNamed),
    unnamed: now.find(each => !isNamed(each)) ?? null,
    unnamedLastKnown: lastKnown.find(each => !isNamed(each)) ?? null,
  }
}

/** What is said of the account itself was said by nobody in particular, in the names of what is said of a person. */
function ofSomebody(signal: Signal): Signal {
  if (signal.subject.kind !== 'account') return signal
  return { ...signal, subject: { kind: 'stakeholder', id: UNNAMED } }
}

function isNamed({ stakeholderId }: WeighedStakeholder): boolean {
  return stakeholderId !== UNNAMED
}

function weighedNow(person: Person): WeighedStakeholder[] {
  const behind = person.signal('ladder_known')
  if (behind === undefined) return []
  const known = person.value('ladder_known') === true
  return [
    {
      stakeholderId: person.id,
      known,
      // Before it was told apart, whoever was known was a thread.
      thread: person.value('ladder_thread') ?? known,
      knownUntil: person.value('ladder_known_until'),
      threadUntil: person.value('ladder_thread_until'),
      saidUpTo: levelOrNone(person.value('ladder_said_level')),
      ...sums(
        byLevel(level => person.value(`ladder_support_${level}`)),
        byLevel(level => person.value(`ladder_doubt_${level}`)),
        [person.value('ladder_against'), person.value('ladder_in_favour')],
      ),
      evidence: behind.evidence,
      ageDays: behind.ageDays,
    },
  ]
}

function weighedBefore(person: Person): WeighedBefore[] {
  const behind = person.signal('ladder_was_known')
  if (behind === undefined) return []
  return [
    {
      stakeholderId: person.id,
      knownUntil: person.value('ladder_was_known_until'),
      known: true,
      thread: false,
      threadUntil: null,
      saidUpTo: levelOrNone(person.value('ladder_said_level_last_known')),
      ...sums(
        byLevel(level => person.value(`ladder_support_${level}_last_known`)),
        byLevel(level => person.value(`ladder_doubt_${level}_last_known`)),
        [person.value('ladder_against_last_known'), person.value('ladder_in_favour_last_known')],
      ),
      evidence: behind.evidence,
      ageDays: behind.ageDays,
    },
  ]
}

function byLevel(of: (level: Level) => number | null): PerLevel {
  return { 1: of(1) ?? 0, 2: of(2) ?? 0, 3: of(3) ?? 0, 4: of(4) ?? 0, 5: of(5) ?? 0 }
}

/** Before what hostility is told from was told apart, all that is remembered stands for it. */
function sums(
  support: PerLevel,
  doubt: PerLevel,
  [against, inFavour]: readonly [number | null, number | null],
): WeighedEvidence {
  return {
    support,
    doubt,
    against: against ?? doubt[1],
    inFavour: inFavour ?? LEVELS.reduce((sum, level) => sum + support[level], 0),
  }
}

function levelOrNone(said: number | null): Level | 0 {
  return LEVELS.find(level => level === said) ?? 0
}
