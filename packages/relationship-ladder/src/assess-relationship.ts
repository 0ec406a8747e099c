// Where the account stands on the ladder, how far that is from the target, and what to ask of whom next.
import {
  clamp01,
  type Day,
  daysBetween,
  freshness,
  inIdOrder,
  type Reading,
  unknownReading,
} from '@rung/kernel'
import { type AccountStanding, aggregateStandings } from './aggregate-standings.ts'
import type { StakeholderStanding } from './assess-stakeholder.ts'
import { isStillThere, type Stakeholder } from './evidence.ts'
import { flagPeople, type PeopleFlags } from './flag-people.ts'
import { HOSTILE_FROM } from './hostility.ts'
import { type HostileVoices, type HostilityFacts, judgeHostility } from './judge-hostility.ts'
import type { Level } from './levels.ts'
import { type NextRung, nextLevel, rungTowards } from './next-rung.ts'
import { lastKnownOf, type PersonStanding, standingsOf } from './person-standing.ts'
import type { LadderPolicy, TargetLevel } from './policy.ts'
import type { VerdictHostility } from './verdict-hostility.ts'
import type { WeighedRelationship } from './weigh-relationship.ts'

export type RelationshipFacts = {
  /** All ever recorded, departed ones too, in any order. */
  readonly people: readonly Stakeholder[]
  readonly weighed: WeighedRelationship
  /** Of each who said anything of what they got. */
  readonly verdicts: readonly VerdictHostility[]
  readonly segment: string | null
  /** 0..1: what nobody in particular said weighs as much against us as a person of so much influence would. */
  readonly unnamedInfluence: number
}

/** What is missing for the account's next rung, and of whom to ask it; null when nobody is there to ask. */
export type AccountNextRung = {
  readonly level: Level
  readonly whom: string | null
  readonly missing: NextRung | null
}

export type RelationshipAssessment = (AccountStanding | NobodyKnown) &
  HostileVoices & {
    /** The account's hostility is a half or more; null while unknown. */
    readonly hostile: boolean | null
    /** R, 0..1, against the segment's target. */
    readonly relationship: Reading
    /** R with everyone as on the last day on which they were known: `relationship` itself while nobody has gone stale. */
    readonly relationshipLastKnown: Reading
    readonly targetLevel: TargetLevel
    /** Null on the top rung. */
    readonly next: AccountNextRung | null
    readonly flags: PeopleFlags
    /** How far all hangs on one thread, 0..1: 2 less the threads there are, each as far as it counts; null without any. */
    readonly singleThreadedShare: number | null
    /** Everyone still there, in id order. */
    readonly stakeholders: readonly StakeholderStanding[]
  }

/** The account's standing while no known person with influence is there, and nobody else said anything. */
export type NobodyKnown = { readonly [Key in Exclude<keyof AccountStanding, 'evidence'>]: null } & {
  readonly evidence: readonly []
}

const nobodyKnown: NobodyKnown = {
  atLeast: null,
  distribution: null,
  expected: null,
  level: null,
  evidence: [],
  counts: null,
  ageDays: null,
}

/**
 * Distribution = influence-weighted mean over known stakeholders still there; R = min(1, (E - 1) / (target - 1)).
 *
 * Units: R and hostility 0..1, E 1..5; null when no known person with influence is there and nobody in particular said anything.
 * Of somebody about whom nothing was weighed the prior alone speaks. Errors: none; a target is 2 or more by its type. Source:
 * the five relationship levels. A pin is not among the inputs, so it can never enter E.
 *
 * @example one person, E 2.325, segment target 3: R = 1.325 / 2 = 0.6625
 */
export function assessRelationship(
  { people, weighed, verdicts, segment, unnamedInfluence }: RelationshipFacts,
  policy: LadderPolicy,
  asOf: Day,
): RelationshipAssessment {
  const targetLevel = targetLevelOf(segment, policy)
  const everyone = inIdOrder(people.map(person => ({ ...person, id: person.stakeholderId })))
  const there = everyone.filter(person => isStillThere(person, asOf))
  const standings = standingsOf(there, weighed.now, verdicts, policy)
  const account = aggregateStandings(
    standings.map(each => ({ ...each, counts: countsUntil(each.weighed.knownUntil, asOf) })),
    weighed.unnamed,
    policy,
    countsUntil(weighed.unnamed?.knownUntil ?? null, asOf),
  )
  const lastKnown = aggregateStandings(
    lastKnownOf(everyone, standings, weighed),
    weighed.unnamedLastKnown ?? weighed.unnamed,
    policy,
  )
  const facts: HostilityFacts = { everyone, standings, weighed, verdicts, unnamedInfluence }
  const hostility = judgeHostility(facts, policy, asOf)
  const threads = standings.filter(({ standing }) => standing.thread)
  return {
    ...(account ?? nobodyKnown),
    ...hostility,
    hostile: hostility.hostility.value === null ? null : hostility.hostility.value >= HOSTILE_FROM,
    relationship: relationshipOf(account, targetLevel),
    relationshipLastKnown: relationshipOf(lastKnown, targetLevel),
    targetLevel,
    next: nextOf(account, standings, policy),
    flags: flagPeople(people, new Set(threads.map(({ standing }) => standing.stakeholderId)), asOf),
    singleThreadedShare: singleThreaded(threads, asOf),
    stakeholders: standings.map(({ standing }) => standing),
  }
}

/** Over the last 45 days less and less. All the way where nobody said until when, as in what was published before it was told. */
function countsUntil(until: Day | null, asOf: Day): number {
  return until === null ? 1 : freshness(daysBetween(asOf, until) + 1)
}

function singleThreaded(threads: readonly PersonStanding[], asOf: Day): number | null {
  if (threads.length === 0) return null
  const all = threads.reduce((sum, { weighed }) => sum + countsUntil(weighed.threadUntil, asOf), 0)
  return clamp01(2 - all)
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
