// What the people at the account lack as a group: one thread, no buyer, a champion gone.
import type { Day } from '@rung/kernel'
import { isStillThere, type Stakeholder } from './evidence.ts'

export type PeopleFlags = {
  /** We know exactly one person there; null when we know none. */
  readonly singleThreaded: boolean | null
  /** Nobody still there is the economic buyer; null when nobody was ever recorded. */
  readonly noEconomicBuyer: boolean | null
  /** A champion left and no champion is there now; null when nobody was ever recorded. */
  readonly championGone: boolean | null
  /** The champions who left, while `championGone`. */
  readonly departedChampions: readonly string[]
}

/**
 * single_threaded = one known stakeholder still there; no_economic_buyer = none there; champion_gone = one left, none there.
 *
 * Units: flags. Errors: none. Source: the five relationship levels.
 *
 * @example a champion departed yesterday, an economic buyer still there and known: champion gone, single threaded
 */
export function flagPeople(
  people: readonly Stakeholder[],
  knownIds: ReadonlySet<string>,
  asOf: Day,
): PeopleFlags {
  const there = people.filter(person => isStillThere(person, asOf))
  const known = there.filter(person => knownIds.has(person.stakeholderId))
  const hasRole = (role: Stakeholder['role']) => there.some(person => person.role === role)
  const departed = people.filter(person => person.role === 'champion' && !there.includes(person))
  const championGone = departed.length > 0 && !hasRole('champion')
  const recorded = people.length > 0
  return {
    singleThreaded: known.length > 0 ? known.length === 1 : null,
    noEconomicBuyer: recorded ? !hasRole('economic_buyer') : null,
    championGone: recorded ? championGone : null,
    departedChampions: championGone ? departed.map(person => person.stakeholderId).sort() : [],
  }
}
