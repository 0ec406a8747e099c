// R as of a day, and R on the last day on which it was known.
import { addDays, type Day, daysBetween, type Reading, unknownReading } from '@rung/kernel'
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
 * R becomes unknown only when a piece of evidence passes its half-life or somebody leaves, so the days to try are `asOf` and
 * the day before each of those, newest first. Units: 0..1; null when it was never known. Errors: none. Source: DOMAIN
 * section 5 (the `stale` guard).
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
  const lastLive = evidence.map(piece => addDays(piece.occurredOn, policy.halfLifeDays[piece.level] - 1))
  const lastThere = people.flatMap(person =>
    person.departedOn === null ? [] : [addDays(person.departedOn, -1)],
  )
  const past = [...lastLive, ...lastThere].filter(d => d < asOf).sort()
  for (const d of [...new Set([...past, asOf])].reverse()) {
    const account = aggregateStandings(standingsOf(people, evidence, policy, d), policy)
    const reading = relationshipOf(account, target)
    if (reading.ageDays !== null) return { ...reading, ageDays: reading.ageDays + daysBetween(d, asOf) }
  }
  return unknownReading
}
