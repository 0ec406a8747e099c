// The ladder judged where health is judged: people as accounts says, support and doubt as outcomes weighed them.
import type { Day } from '@rung/kernel'
import {
  assessRelationship,
  LEVELS,
  type Level,
  type PerLevel,
  type RelationshipAssessment,
  type Role,
  type Stakeholder,
  type WeighedStakeholder,
} from '@rung/relationship-ladder'
import { type SignalIndex, type Snapshot, type SubjectSignals, vocabularyLines } from '@rung/signals'
import type { HealthPolicies } from './health-policies.ts'

type Person = SubjectSignals<'stakeholder'>

const JUDGED_HERE = new Set(
  vocabularyLines.filter(({ context }) => context === 'health').map(({ name }) => name),
)

/**
 * Null where there is nothing to judge: outcomes published nothing by then, or said so itself, as it did before the ladder
 * was judged here. What it said then stands, bit for bit.
 */
export function judgeLadder(
  signals: SignalIndex,
  snapshots: readonly Snapshot[],
  policies: Pick<HealthPolicies, 'ladder' | 'people'>,
): RelationshipAssessment | null {
  const outcomes = snapshots.find(({ context }) => context === 'outcomes')
  if (outcomes === undefined || outcomes.signals.some(({ name }) => JUDGED_HERE.has(name))) return null
  const everyone = signals.subjects('stakeholder')
  const people = everyone.flatMap(person => stakeholderOf(person, policies.people.influenceUnstated))
  const now = everyone.flatMap(person => weighedNow(person))
  const lastKnown = everyone.flatMap(person => weighedBefore(person))
  const segment = signals.account.value('segment')
  return assessRelationship(people, { now, lastKnown }, segment, policies.ladder, newestDay(snapshots))
}

/** Somebody of whom accounts says nothing is nobody there. */
function stakeholderOf(person: Person, influenceUnstated: number): Stakeholder[] {
  const role = person.value('role')
  if (role === null) return []
  return [
    {
      stakeholderId: person.id,
      // A role nobody stated flags nothing: neither a champion nor a buyer.
      role: isRole(role) ? role : 'user',
      influence: person.value('influence') ?? influenceUnstated,
      departedOn: person.value('departed_on'),
    },
  ]
}

function weighedNow(person: Person): WeighedStakeholder[] {
  const behind = person.signal('ladder_known')
  if (behind === undefined) return []
  return [
    {
      stakeholderId: person.id,
      known: person.value('ladder_known') === true,
      saidUpTo: levelOrNone(person.value('ladder_said_level')),
      support: byLevel(level => person.value(`ladder_support_${level}`)),
      doubt: byLevel(level => person.value(`ladder_doubt_${level}`)),
      evidence: behind.evidence,
      ageDays: behind.ageDays,
    },
  ]
}

function weighedBefore(person: Person): WeighedStakeholder[] {
  const behind = person.signal('ladder_was_known')
  if (behind === undefined) return []
  return [
    {
      stakeholderId: person.id,
      known: true,
      saidUpTo: levelOrNone(person.value('ladder_said_level_last_known')),
      support: byLevel(level => person.value(`ladder_support_${level}_last_known`)),
      doubt: byLevel(level => person.value(`ladder_doubt_${level}_last_known`)),
      evidence: behind.evidence,
      ageDays: behind.ageDays,
    },
  ]
}

function byLevel(of: (level: Level) => number | null): PerLevel {
  return { 1: of(1) ?? 0, 2: of(2) ?? 0, 3: of(3) ?? 0, 4: of(4) ?? 0, 5: of(5) ?? 0 }
}

function levelOrNone(said: number | null): Level | 0 {
  return LEVELS.find(level => level === said) ?? 0
}

const ROLES: readonly string[] = [
  'champion',
  'economic_buyer',
  'executive_sponsor',
  'admin',
  'user',
  'detractor',
] satisfies Role[]

function isRole(role: string): role is Role {
  return ROLES.includes(role)
}

/** The day that what was published speaks of; a departure that is published lies on or before it. */
function newestDay(snapshots: readonly Snapshot[]): Day {
  const days = snapshots.map(({ asOf }) => asOf).sort()
  const last = days.at(-1)
  if (last === undefined) throw new TypeError('there is no snapshot')
  return last
}
