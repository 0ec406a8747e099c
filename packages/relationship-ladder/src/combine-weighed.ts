// What several contexts weighed of the same people, added up: one ladder, and no context reads another.
import { type Day, daysBetween, halfLifeWeight, mergeEvidence, newestAge } from '@rung/kernel'
import { isStillThere, type Stakeholder } from './evidence.ts'
import { LEVELS, type Level, type PerLevel, perLevel } from './levels.ts'
import type { LadderPolicy } from './policy.ts'
import { UNNAMED, type WeighedBefore, type WeighedRelationship } from './weigh-relationship.ts'
import type { WeighedStakeholder } from './weigh-stakeholder.ts'

/**
 * S(l) and O(l) are sums, so those of all parts together are the sums of the parts', added in the order given.
 *
 * Units: as weighed. Whoever is known to one part is known. As last known, somebody stands as on the last day on which any part
 * knew them: what a part knew until an earlier day is faded to it, level by level, which is exact, since all pieces of a
 * level fade alike. Errors: none. **Invariant:** combining parts gives what weighing all of their evidence at once gives, where what was
 * said to us (all but `elsewhere`) lies in one of them: before or after a word against us is told there.
 *
 * @example 2 of support on level 3 by one part, 0.5 of doubt on level 2 by another: both, and evidence of both
 */
export function combineWeighed(
  parts: readonly WeighedRelationship[],
  people: readonly Stakeholder[],
  policy: LadderPolicy,
  asOf: Day,
): WeighedRelationship {
  const now = addedUp(parts.flatMap(part => part.now))
  const known = new Set(now.filter(each => each.known).map(each => each.stakeholderId))
  const before = together(parts.flatMap(part => part.lastKnown))
    .filter(([id]) => !known.has(id))
    .map(([id, each]) => asLastKnown(id, each, policy))
  const lastDay = lastKnownDay(people, known, before, asOf)
  const isThere = (id: string) =>
    people.some(person => person.stakeholderId === id && isStillThere(person, lastDay))
  const unnamed = addedUp(parts.flatMap(part => part.unnamed ?? []))[0] ?? null
  const unnamedBefore = parts.flatMap(part => part.unnamedLastKnown ?? [])
  return {
    now,
    lastKnown: before.filter(each => isThere(each.stakeholderId)),
    unnamed,
    unnamedLastKnown:
      unnamed?.known === true || unnamedBefore.length === 0
        ? null
        : asLastKnown(UNNAMED, unnamedBefore, policy),
  }
}

function together<W extends WeighedStakeholder>(weighed: readonly W[]): [string, W[]][] {
  return [...Map.groupBy(weighed, each => each.stakeholderId)].sort(([a], [b]) => (a < b ? -1 : 1))
}

function addedUp(weighed: readonly WeighedStakeholder[]): WeighedStakeholder[] {
  return together(weighed).map(([stakeholderId, each]) => added(stakeholderId, each))
}

/** The last day on which anybody with influence was known: who had left by then counts no more. */
function lastKnownDay(
  people: readonly Stakeholder[],
  known: ReadonlySet<string>,
  before: readonly WeighedBefore[],
  asOf: Day,
): Day {
  const voices = new Set(people.filter(({ influence }) => influence > 0).map(each => each.stakeholderId))
  if ([...known].some(id => voices.has(id))) return asOf
  const days = before.flatMap(({ stakeholderId, knownUntil }) =>
    voices.has(stakeholderId) && knownUntil !== null ? [knownUntil] : [],
  )
  return days.sort().at(-1) ?? asOf
}

function asLastKnown(id: string, each: readonly WeighedBefore[], policy: LadderPolicy): WeighedBefore {
  const until = latestOf(each.map(({ knownUntil }) => knownUntil))
  const onOneDay = each.map(part =>
    until === null || part.knownUntil === null
      ? part
      : faded(part, daysBetween(part.knownUntil, until), policy),
  )
  return { ...added(id, onOneDay), knownUntil: until }
}

/** So many days after the last on which any piece of it was live: the sums alone are left of it. */
function faded<W extends WeighedStakeholder>(weighed: W, days: number, policy: LadderPolicy): W {
  if (days === 0) return weighed
  const fade = (weights: PerLevel) =>
    perLevel(level => weights[level] * halfLifeWeight(days, policy.halfLifeDays[level]))
  const { support, doubt, against, inFavour } = weighed
  const first = halfLifeWeight(days, policy.halfLifeDays[1])
  return {
    ...weighed,
    support: fade(support),
    doubt: fade(doubt),
    against: against * first,
    inFavour: inFavour * first,
    known: false,
    thread: false,
    threadUntil: null,
    saidUpTo: 0,
  }
}

function added(stakeholderId: string, parts: readonly WeighedStakeholder[]): WeighedStakeholder {
  const sum = (of: (part: WeighedStakeholder) => number) => parts.reduce((all, part) => all + of(part), 0)
  const said = parts.map(part => part.saidUpTo)
  return {
    stakeholderId,
    support: perLevel(level => sum(part => part.support[level])),
    doubt: perLevel(level => sum(part => part.doubt[level])),
    against: sum(part => part.against),
    inFavour: sum(part => part.inFavour),
    known: parts.some(part => part.known),
    thread: parts.some(part => part.thread),
    knownUntil: latestOf(parts.map(part => part.knownUntil)),
    threadUntil: latestOf(parts.map(part => part.threadUntil)),
    saidUpTo: highest(said),
    evidence: mergeEvidence(parts.map(part => part.evidence)),
    ageDays: newestAge(parts.map(part => part.ageDays)),
  }
}

function latestOf(days: readonly (Day | null)[]): Day | null {
  const known = days.filter(each => each !== null)
  return known.sort().at(-1) ?? null
}

function highest(said: readonly (Level | 0)[]): Level | 0 {
  return LEVELS.findLast(level => said.includes(level)) ?? 0
}
