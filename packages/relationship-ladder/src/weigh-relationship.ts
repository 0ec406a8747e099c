// The evidence of an account weighed person by person: now, and as on the last day on which each was known.
import { addDays, agedBy, type Day, daysBetween, inIdOrder } from '@rung/kernel'
import { type Evidence, isStillThere, type Stakeholder } from './evidence.ts'
import type { LadderPolicy } from './policy.ts'
import { type WeighedStakeholder, weighStakeholder } from './weigh-stakeholder.ts'

export type WeighedRelationship = {
  /** Everyone still there, in id order. */
  readonly now: readonly WeighedStakeholder[]
  /**
   * Those who count on the last day on which the account was known and are not known now: departed since, or silent for
   * too long. Each as on their own last known day; ages count to today.
   */
  readonly lastKnown: readonly WeighedStakeholder[]
}

/**
 * The account is known while a person with influence is there with a piece younger than its half-life: its last such day is
 * the latest over all pieces of min(asOf, the piece's last live day, the person's last day there). Errors: none. Source: the
 * health score's `stale` guard: silence never makes anybody look better.
 *
 * @example one piece of level 1 on 2026-01-01, nothing since: on 2026-12-31 its last known day is 2026-04-30, its 119th
 */
export function weighRelationship(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): WeighedRelationship {
  const piecesOf = Map.groupBy(evidence, piece => piece.stakeholderId)
  const there = inIdOrder(people.map(person => ({ ...person, id: person.stakeholderId })))
  const now = there
    .filter(person => isStillThere(person, asOf))
    .map(({ id }) => weighStakeholder(id, piecesOf.get(id) ?? [], policy, asOf))
  const lastDay = lastKnownDayOf(people, piecesOf, policy, asOf)
  if (lastDay === undefined) return { now, lastKnown: [] }
  const lastKnown = there
    .filter(person => isStillThere(person, lastDay))
    .flatMap(({ id }) => {
      const pieces = piecesOf.get(id) ?? []
      const on = latest(pieces.flatMap(piece => lastLiveDay(piece, lastDay, policy)))
      // Known to this day: what is weighed now says it.
      if (on === undefined || on === asOf) return []
      return [agedBy(weighStakeholder(id, pieces, policy, on), daysBetween(on, asOf))]
    })
  return { now, lastKnown }
}

function lastKnownDayOf(
  people: readonly Stakeholder[],
  piecesOf: ReadonlyMap<string, readonly Evidence[]>,
  policy: LadderPolicy,
  asOf: Day,
): Day | undefined {
  const voices = people.filter(person => person.influence > 0)
  return latest(
    voices.flatMap(person =>
      (piecesOf.get(person.stakeholderId) ?? []).flatMap(piece =>
        lastLiveDay(piece, lastDayThere(person, asOf), policy),
      ),
    ),
  )
}

function latest(days: readonly Day[]): Day | undefined {
  return [...days].sort().at(-1)
}

/** The last day, `until` at the latest, on which the piece made its person known; none when it came after that. */
function lastLiveDay(piece: Evidence, until: Day, policy: LadderPolicy): Day[] {
  if (piece.occurredOn > until) return []
  const lastLive = addDays(piece.occurredOn, policy.halfLifeDays[piece.level] - 1)
  return [lastLive < until ? lastLive : until]
}

function lastDayThere(person: Stakeholder, asOf: Day): Day {
  return person.departedOn === null || person.departedOn > asOf ? asOf : addDays(person.departedOn, -1)
}
