// Where the account stands on the ladder, how far that is from the target, and what to ask of whom next.
import { type Day, type Reading, unknownReading } from '@rung/kernel'
import {
  type AccountStanding,
  aggregateStandings,
  type PersonStanding,
  standingsOf,
} from './aggregate-standings.ts'
import type { StakeholderStanding } from './assess-stakeholder.ts'
import type { Evidence, Stakeholder } from './evidence.ts'
import { flagPeople, type PeopleFlags } from './flag-people.ts'
import { lastKnownStanding } from './last-known-standing.ts'
import type { Level } from './levels.ts'
import { type NextRung, nextLevel, rungTowards } from './next-rung.ts'
import type { LadderPolicy, TargetLevel } from './policy.ts'

/** What is missing for the account's next rung, and of whom to ask it; null when nobody is there to ask. */
export type AccountNextRung = {
  readonly level: Level
  readonly whom: string | null
  readonly missing: NextRung | null
}

export type RelationshipAssessment = (AccountStanding | NobodyKnown) & {
  /** R, 0..1, against the segment's target. */
  readonly relationship: Reading
  /** R with everyone as on the last day on which they were known: `relationship` itself while nobody has gone stale. */
  readonly relationshipLastKnown: Reading
  /** `hostile` seen the same way; null when nobody was ever known. */
  readonly hostileLastKnown: boolean | null
  readonly targetLevel: TargetLevel
  /** Null on the top rung. */
  readonly next: AccountNextRung | null
  readonly flags: PeopleFlags
  /** Everyone still there, in id order. */
  readonly stakeholders: readonly StakeholderStanding[]
}

/** The account's standing while no known person with influence is there. */
export type NobodyKnown = { readonly [Key in Exclude<keyof AccountStanding, 'evidence'>]: null } & {
  readonly evidence: readonly []
}

const nobodyKnown: NobodyKnown = {
  atLeast: null,
  distribution: null,
  expected: null,
  level: null,
  hostileShare: null,
  hostile: null,
  evidence: [],
  ageDays: null,
}

/**
 * Distribution = influence-weighted mean over known stakeholders still there; R = min(1, (E - 1) / (target - 1)).
 *
 * Units: R 0..1, E 1..5; null when no known person with influence is there. `people` are all ever recorded, departed ones
 * too; evidence and people may come in any order. Errors: none; a target is 2 or more by its type. Source: the five relationship levels.
 * A pin is not among the inputs, so it can never enter E.
 *
 * @example one person, E 2.325, segment target 3: R = 1.325 / 2 = 0.6625
 */
export function assessRelationship(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  segment: string | null,
  policy: LadderPolicy,
  asOf: Day,
): RelationshipAssessment {
  const targetLevel = targetLevelOf(segment, policy)
  const standings = standingsOf(people, evidence, policy, asOf)
  const account = aggregateStandings(standings, policy)
  const lastKnown = lastKnownStanding(people, evidence, policy, asOf)
  const known = standings.filter(({ standing }) => standing.known)
  return {
    ...(account ?? nobodyKnown),
    relationship: relationshipOf(account, targetLevel),
    relationshipLastKnown: relationshipOf(lastKnown, targetLevel),
    hostileLastKnown: lastKnown === null ? null : lastKnown.hostile,
    targetLevel,
    next: nextOf(account, standings, policy),
    flags: flagPeople(people, new Set(known.map(({ standing }) => standing.stakeholderId)), asOf),
    stakeholders: standings.map(({ standing }) => standing),
  }
}

/** R = min(1, (E - 1) / (target - 1)). */
function relationshipOf(account: AccountStanding | null, target: TargetLevel): Reading {
  if (account === null) return unknownReading
  const { expected, evidence, ageDays } = account
  return { value: Math.min(1, (expected - 1) / (target - 1)), evidence, ageDays }
}

/** The level to reach in a segment: its own, else the default. */
export function targetLevelOf(segment: string | null, policy: LadderPolicy): TargetLevel {
  const own = Object.entries(policy.targetLevel.bySegment).find(([name]) => name === segment)
  return own === undefined ? policy.targetLevel.default : own[1]
}

/** Of whom: the person still there whose missing share of the next rung, by influence, is the largest; ties by id. */
function nextOf(
  account: AccountStanding | null,
  standings: readonly PersonStanding[],
  policy: LadderPolicy,
): AccountNextRung | null {
  const level = nextLevel(account === null ? 1 : account.level)
  if (level === null) return null
  const missingShare = ({ person, standing }: PersonStanding) =>
    person.influence * (1 - standing.atLeast[level])
  const [first] = [...standings].sort((a, b) => missingShare(b) - missingShare(a)) // stable: ties stay in id order
  if (first === undefined) return { level, whom: null, missing: null }
  return {
    level,
    whom: first.standing.stakeholderId,
    missing: rungTowards(level, first.standing.p, policy),
  }
}
