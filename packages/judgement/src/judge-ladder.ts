// The ladder judged where health is judged: people as accounts says, support and doubt as each context weighed them.
import type { Day } from '@rung/kernel'
import {
  assessRelationship,
  combineWeighed,
  type RelationshipAssessment,
  type RelationshipFacts,
  type Role,
  type Stakeholder,
  type VerdictHostility,
} from '@rung/relationship-ladder'
import { type SignalIndex, type Snapshot, type SubjectSignals, vocabularyLines } from '@rung/signals'
import type { HealthPolicies } from './health-policies.ts'
import { readWeighed } from './read-weighed.ts'

type Person = SubjectSignals<'stakeholder'>
type Policies = Pick<HealthPolicies, 'ladder' | 'people'>

const JUDGED_HERE = new Set(
  vocabularyLines.filter(({ context }) => context === 'health').map(({ name }) => name),
)

/** Contexts that hold evidence, in the order in which what they weighed is added up. */
const WEIGHING = ['accounts', 'outcomes'] as const

/**
 * Null where there is nothing to judge: neither published anything by then, or outcomes said so itself, as it did before the
 * ladder was judged here. What it said then stands, bit for bit.
 */
export function judgeLadder(
  signals: SignalIndex,
  snapshots: readonly Snapshot[],
  asOf: Day,
  policies: Policies,
): RelationshipAssessment | null {
  const outcomes = snapshots.find(({ context }) => context === 'outcomes')
  if (outcomes?.signals.some(({ name }) => JUDGED_HERE.has(name)) === true) return null
  const parts = WEIGHING.flatMap(context => readWeighed(signals.account.id, snapshots, context) ?? [])
  if (parts.length === 0) return null
  const everyone = signals.subjects('stakeholder')
  const people = everyone.flatMap(person => stakeholderOf(person, policies.people.influenceUnstated))
  const facts: RelationshipFacts = {
    people,
    weighed: combineWeighed(parts, people, policies.ladder, asOf),
    verdicts: everyone.flatMap(verdictOf),
    segment: signals.account.value('segment'),
    unnamedInfluence: policies.people.influenceUnstated,
  }
  return assessRelationship(facts, policies.ladder, asOf)
}

function verdictOf(person: Person): VerdictHostility[] {
  const { value, evidence, ageDays } = person.reading('verdict_hostility')
  return value === null ? [] : [{ stakeholderId: person.id, value, evidence, ageDays }]
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
