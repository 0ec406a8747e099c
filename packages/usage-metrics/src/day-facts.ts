// What an account did on one day: who did what how often, event by event or summed up by a warehouse.
import { contains, type Day, type Period } from '@rung/kernel'

/** How often one person did one thing that day. */
export type Cell = {
  /** `null` when a warehouse sent the count but not who. */
  readonly user: string | null
  readonly event: string
  readonly count: number
}

/** What one person's events of that day say to one metric that looks into properties. */
export type PropertyCell = {
  /** The key of the metric's definition. */
  readonly metric: string
  readonly user: string
  readonly count: number
  readonly sum: number
  /** The latest value, and when; of two at one instant the greater as text. Undefined when no event had one. */
  readonly last?: { readonly value: string | number | boolean; readonly at: Date }
}

export type DayFacts = {
  readonly day: Day
  /** Set when a warehouse summed the day up: how many were active, never who; `not_given` when it counts events alone. */
  readonly aggregatedActiveUsers: number | 'not_given' | null
  readonly cells: readonly Cell[]
  readonly properties: readonly PropertyCell[]
}

/** True when anybody did anything. A day that was sent as empty is a known zero. */
export function isActive(facts: DayFacts): boolean {
  return aggregatedUsersOf(facts) > 0 || facts.cells.some(cell => cell.count > 0)
}

/** The days that lie in a period. */
export function daysIn(days: readonly DayFacts[], period: Period): DayFacts[] {
  return days.filter(facts => contains(period, facts.day))
}

/**
 * How many people are behind cells, at least: distinct people, or the most a warehouse sent for one day. `null` when
 * something was done and nothing says by how many.
 */
export function leastUsers(days: readonly DayFacts[]): number | null {
  const people = new Set<string>()
  let aggregated = 0
  for (const facts of days) {
    aggregated = Math.max(aggregated, aggregatedUsersOf(facts))
    for (const cell of facts.cells) if (cell.user !== null && cell.count > 0) people.add(cell.user)
  }
  const least = Math.max(people.size, aggregated)
  const notGiven = days.some(facts => facts.aggregatedActiveUsers === 'not_given' && isActive(facts))
  return least === 0 && notGiven ? null : least
}

function aggregatedUsersOf({ aggregatedActiveUsers }: DayFacts): number {
  return typeof aggregatedActiveUsers === 'number' ? aggregatedActiveUsers : 0
}
