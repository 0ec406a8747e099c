// R as of a day, and R on the last day on which it was known.
import { addDays, agedBy, type Day, daysBetween, type Reading, unknownReading } from '@rung/kernel'
import { type AccountStanding, aggregateStandings, standingsOf } from './aggregate-standings.ts'
import type { Evidence, Stakeholder } from './evidence.ts'
import type { LadderPolicy, TargetLevel } from './policy.ts'

/**
 * R = min(1, (E - 1) / (target - 1)).
 *
 * Units: 0..1; null when no known person with influence is there. Errors: none; a target is 2 or more by its type. Source:
 * DOMAIN section 3.
 *
 * @example E 2.325, target 3: R = 1.325 / 2 = 0.6625
 */
export function relationshipOf(account: AccountStanding | null, target: TargetLevel): Reading {
  if (account === null) return unknownReading
  const { expected, evidence, ageDays } = account
  return { value: Math.min(1, (expected - 1) / (target - 1)), evidence, ageDays }
}

/**
 * R on the latest day <= asOf on which it was known; its age counts to `asOf`.
 *
 * R is known while a person with influence is there with a piece younger than its half-life, so that day is the latest over
 * all pieces of min(asOf, the piece's last live day, the person's last day there). Units: 0..1; null when it was never
 * known. Errors: none. Source: DOMAIN section 5 (the `stale` guard).
 *
 * @example one piece of level 1 on 2026-01-01, nothing since: on 2026-12-31 this is R as of 2026-04-30, its 119th day
 */
export function lastKnownRelationship(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  target: TargetLevel,
  policy: LadderPolicy,
  asOf: Day,
): Reading {
  const voices = new Map(
    people.filter(person => person.influence > 0).map(person => [person.stakeholderId, person]),
  )
  const lastDay = evidence
    .flatMap(piece => {
      const person = voices.get(piece.stakeholderId)
      return person === undefined ? [] : lastDayOf(piece, person, policy, asOf)
    })
    .sort()
    .at(-1)
  if (lastDay === undefined) return unknownReading
  const then = aggregateStandings(standingsOf(people, evidence, policy, lastDay), policy)
  return agedBy(relationshipOf(then, target), daysBetween(lastDay, asOf))
}

/** The last day <= asOf on which the piece was live and its person there; none when it came after either. */
function lastDayOf(piece: Evidence, person: Stakeholder, policy: LadderPolicy, asOf: Day): Day[] {
  const lastLive = addDays(piece.occurredOn, policy.halfLifeDays[piece.level] - 1)
  const lastThere = person.departedOn === null ? asOf : addDays(person.departedOn, -1)
  const last = [asOf, lastLive, lastThere].reduce((a, b) => (b < a ? b : a))
  return piece.occurredOn <= last ? [last] : []
}
