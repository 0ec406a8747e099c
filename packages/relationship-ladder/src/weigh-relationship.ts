// The evidence of an account weighed person by person, and what nobody in particular said: now, and as last known.
import { addDays, agedBy, type DatedFact, type Day, daysBetween, inIdOrder } from '@rung/kernel'
import { type Evidence, isStillThere, type Stakeholder } from './evidence.ts'
import type { LadderPolicy } from './policy.ts'
import { type WeighedStakeholder, weighStakeholder } from './weigh-stakeholder.ts'

/** As on the last day on which they were known; ages count to today. */
export type WeighedBefore = WeighedStakeholder & {
  /** That day, whatever is live beyond it; null in what was published before it was told. */
  readonly knownUntil: Day | null
}

/** What speaks for nobody in particular has this in place of a person's id. */
export const UNNAMED = ''

export type WeighedRelationship = {
  /** Everyone still there, in id order. */
  readonly now: readonly WeighedStakeholder[]
  /**
   * Those who count on the last day on which the account was known and are not known now: departed since, or silent for
   * too long. Each as on their own last known day.
   */
  readonly lastKnown: readonly WeighedBefore[]
  /** What nobody in particular said, as of the day; null without any. */
  readonly unnamed: WeighedStakeholder | null
  /** The same as on the last day on which some of it was live; null while some is. */
  readonly unnamedLastKnown: WeighedBefore | null
}

type OfSomebody = DatedFact & { readonly stakeholderId: string }

/**
 * `lowVerdicts`: those that put their person against us. The account is known while a person with influence is there with a piece younger than its half-life: its last such day is
 * the latest over all pieces of min(asOf, the piece's last live day, the person's last day there). Errors: none. Source: the
 * health score's damper `stale`: silence never makes anybody look better.
 *
 * @example one piece of level 1 on 2026-01-01, nothing since: on 2026-12-31 its last known day is 2026-04-30, its 119th
 */
export function weighRelationship(
  people: readonly Stakeholder[],
  evidence: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
  lowVerdicts: readonly OfSomebody[] = [],
): WeighedRelationship {
  const lowOf = Map.groupBy(lowVerdicts, ({ stakeholderId }) => stakeholderId)
  const piecesOf = Map.groupBy(evidence, piece => piece.stakeholderId)
  const there = inIdOrder(people.map(person => ({ ...person, id: person.stakeholderId })))
  const now = there
    .filter(person => isStillThere(person, asOf))
    .map(({ id }) => weighStakeholder(id, piecesOf.get(id) ?? [], policy, asOf, lowOf.get(id)))
  const unnamed = weighUnnamed(piecesOf.get(null) ?? [], policy, asOf)
  const lastDay = lastKnownDayOf(people, piecesOf, policy, asOf)
  if (lastDay === undefined) return { now, lastKnown: [], ...unnamed }
  const lastKnown = there
    .filter(person => isStillThere(person, lastDay))
    .flatMap(({ id }) => {
      const pieces = piecesOf.get(id) ?? []
      const on = latest(pieces.flatMap(piece => lastLiveDay(piece, lastDay, policy)))
      // Known to this day: what is weighed now says it.
      return on === undefined || on === asOf ? [] : [weighedOn(id, pieces, policy, on, asOf, lowOf.get(id))]
    })
  return { now, lastKnown, ...unnamed }
}

function weighUnnamed(
  pieces: readonly Evidence[],
  policy: LadderPolicy,
  asOf: Day,
): Pick<WeighedRelationship, 'unnamed' | 'unnamedLastKnown'> {
  const on = latest(pieces.flatMap(piece => lastLiveDay(piece, asOf, policy)))
  if (on === undefined) return { unnamed: null, unnamedLastKnown: null }
  return {
    unnamed: weighStakeholder(UNNAMED, pieces, policy, asOf),
    unnamedLastKnown: on === asOf ? null : weighedOn(UNNAMED, pieces, policy, on, asOf),
  }
}

function weighedOn(
  id: string,
  pieces: readonly Evidence[],
  policy: LadderPolicy,
  on: Day,
  asOf: Day,
  lowVerdicts?: readonly OfSomebody[],
): WeighedBefore {
  const then = weighStakeholder(id, pieces, policy, on, lowVerdicts)
  return { ...agedBy(then, daysBetween(on, asOf)), knownUntil: on, threadUntil: null }
}

function lastKnownDayOf(
  people: readonly Stakeholder[],
  piecesOf: ReadonlyMap<string | null, readonly Evidence[]>,
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
