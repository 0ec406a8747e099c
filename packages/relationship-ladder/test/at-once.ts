// A second formulation, without weighing by contexts first: straight from all evidence, and what was last known likewise.
import { addDays, agedBy, type Day, daysBetween, inIdOrder } from '@rung/kernel'
import { type AccountStanding, aggregateStandings } from '../src/aggregate-standings.ts'
import { assessStakeholder, type StakeholderStanding } from '../src/assess-stakeholder.ts'
import { type Evidence, isStillThere, type Stakeholder } from '../src/evidence.ts'
import type { LadderPolicy } from '../src/policy.ts'
import { type WeighedStakeholder, weighStakeholder } from '../src/weigh-stakeholder.ts'

export function assessAtOnce(
  stakeholderId: string,
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): StakeholderStanding {
  return assessStakeholder(weighStakeholder(stakeholderId, evidence, policy, asOf), null, policy)
}

export type PersonWeighed = {
  readonly person: Stakeholder
  readonly influence: number
  readonly weighed: WeighedStakeholder
}

/** Everyone still there on `asOf` with what is weighed of them, in id order. */
export function standingsOf(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): PersonWeighed[] {
  const byPerson = Map.groupBy(evidence, piece => piece.stakeholderId)
  const there = people.filter(person => isStillThere(person, asOf))
  return inIdOrder(there.map(person => ({ id: person.stakeholderId, person }))).map(({ id, person }) => ({
    person,
    influence: person.influence,
    weighed: weighStakeholder(id, byPerson.get(id) ?? [], policy, asOf),
  }))
}

/**
 * The account's standing on the latest day <= asOf on which it was known, each person as on their own last known day.
 *
 * The account is known while a person with influence is there with a piece younger than its half-life: its last such day is
 * the latest over all pieces of min(asOf, the piece's last live day, the person's last day there). Units: as in
 * `aggregateStandings`, ages count to `asOf`; null when it was never known. While nobody's evidence has gone stale this is the
 * standing itself. Errors: none. Source: the health score's damper `stale`.
 *
 * @example one piece of level 1 on 2026-01-01, nothing since: on 2026-12-31 this is the standing of 2026-04-30, its 119th day
 */
export function lastKnownStanding(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): AccountStanding | null {
  const voices = new Map(
    people.filter(person => person.influence > 0).map(person => [person.stakeholderId, person]),
  )
  const lastDay = evidence
    .flatMap(piece => {
      const person = voices.get(piece.stakeholderId ?? '')
      return person === undefined ? [] : lastKnownDay(piece, lastDayThere(person, asOf), policy)
    })
    .sort()
    .at(-1)
  if (lastDay === undefined) return null
  const standings = standingsOf(people, evidence, policy, lastDay).map(one =>
    asLastKnown(one, evidence, policy, lastDay),
  )
  const account = aggregateStandings(standings, null, policy)
  return account && agedBy(account, daysBetween(lastDay, asOf))
}

function asLastKnown(
  here: PersonWeighed,
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): PersonWeighed {
  const { stakeholderId } = here.person
  const own = evidence.filter(piece => piece.stakeholderId === stakeholderId)
  const lastDay = own
    .flatMap(piece => lastKnownDay(piece, asOf, policy))
    .sort()
    .at(-1)
  if (lastDay === undefined) return here
  const then = weighStakeholder(stakeholderId, own, policy, lastDay)
  return { ...here, weighed: agedBy(then, daysBetween(lastDay, asOf)) }
}

/** The last day, `until` at the latest, on which the piece made its person known; none when it came after that. */
function lastKnownDay(piece: Evidence, until: Day, policy: LadderPolicy): Day[] {
  if (piece.occurredOn > until) return []
  const lastLive = addDays(piece.occurredOn, policy.halfLifeDays[piece.level] - 1)
  return [lastLive < until ? lastLive : until]
}

function lastDayThere(person: Stakeholder, asOf: Day): Day {
  return person.departedOn === null || person.departedOn > asOf ? asOf : addDays(person.departedOn, -1)
}
