// What the people at the account lack as a group: one thread, no buyer, a champion gone.
import type { Day } from '@rung/kernel'
import { isStillThere, type Stakeholder } from './evidence.ts'

export type PeopleFlags = {
  /** One person there is known by more than weak evidence; null when none is. */
  readonly singleThreaded: boolean | null
  /** Nobody still there is the economic buyer; null when nobody was ever recorded. */
  readonly noEconomicBuyer: boolean | null
  /** A champion left and no champion is there now; null when nobody was ever recorded. */
  readonly championGone: boolean | null
  /** Since when that is so: the day on which the last of them left; null while somebody there has that role. */
  readonly championLeftOn: Day | null
  /** The champions who left, whoever has the role now. */
  readonly departedChampions: readonly string[]
}

/**
 * single_threaded = one stakeholder still there is known by more than weak evidence; no_economic_buyer = none there; champion_gone = one left, none there.
 *
 * Units: flags. Errors: none. Source: the five relationship levels.
 *
 * @example a champion departed yesterday, an economic buyer still there and known: champion gone, single threaded
 */
export function flagPeople(
  people: readonly Stakeholder[],
  threadIds: ReadonlySet<string>,
  asOf: Day,
): PeopleFlags {
  const there = people.filter(person => isStillThere(person, asOf))
  const threads = there.filter(person => threadIds.has(person.stakeholderId))
  const hasRole = (role: Stakeholder['role']) => there.some(person => person.role === role)
  const departed = people.flatMap(({ stakeholderId, role, departedOn }) =>
    role === 'champion' && departedOn !== null && departedOn <= asOf ? [{ stakeholderId, departedOn }] : [],
  )
  const lastLeftOn =
    departed
      .map(person => person.departedOn)
      .sort()
      .at(-1) ?? null
  const championGone = departed.length > 0 && !hasRole('champion')
  const recorded = people.length > 0
  return {
    singleThreaded: threads.length > 0 ? threads.length === 1 : null,
    noEconomicBuyer: recorded ? !hasRole('economic_buyer') : null,
    championGone: recorded ? championGone : null,
    championLeftOn: championGone ? lastLeftOn : null,
    departedChampions: departed.map(person => person.stakeholderId).sort(),
  }
}
