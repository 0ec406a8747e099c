// The built-in metrics of an account as of a day, from what was counted in its window.
import { type CountedDays, countedSince, type UsageWindow } from './measure-window.ts'
import type { UseChange } from './use-change.ts'

/** `null` is unknown: before the first event, while the source is down, or without what the metric divides by. */
export type BuiltInMetrics = {
  readonly activeUsers28: number | null
  readonly activeDays28: number | null
  readonly events28: number | null
  readonly coreFeaturesUsed28: number | null
  readonly coreFeatureShare28: number | null
  readonly seatUtilisation: number | null
  readonly eventsPerActiveUser28: number | null
  readonly daysSinceLastEvent: number | null
  readonly people14: number | null
  readonly peopleHabit: number | null
  readonly peopleChange: number | null
  readonly events14: number | null
  readonly eventsHabit: number | null
  readonly eventsChange: number | null
}

export type UsageInput = {
  readonly window: UsageWindow
  /** Against the account's own habit. */
  readonly change: UseChange
  /** Seats in force as of the day; `null` when nobody said. */
  readonly seats: number | null
  /** How many events the workspace's catalogue of core features holds. */
  readonly catalogueSize: number
  /** The days the window counts. */
  readonly counted: CountedDays
  /** Whether the workspace's source works as of the day. */
  readonly sourceUp: boolean
}

const UNKNOWN: BuiltInMetrics = {
  activeUsers28: null,
  activeDays28: null,
  events28: null,
  coreFeaturesUsed28: null,
  coreFeatureShare28: null,
  seatUtilisation: null,
  eventsPerActiveUser28: null,
  daysSinceLastEvent: null,
  people14: null,
  peopleHabit: null,
  peopleChange: null,
  events14: null,
  eventsHabit: null,
  eventsChange: null,
}

/**
 * seatUtilisation = activeUsers / seats; eventsPerActiveUser = events / activeUsers;
 * the changes against the account's own habit are `assessChange`'s.
 *
 * All are unknown before the account's first event and while the source is down: silence says nothing then. Otherwise a
 * silent account has known zeros. More people than seats give a utilisation above 1.
 */
export function builtInMetrics(input: UsageInput): BuiltInMetrics {
  const { window, seats, catalogueSize, change } = input
  const { activeUsers } = window
  if (!input.sourceUp || window.lastDay === null) return UNKNOWN
  return {
    activeUsers28: activeUsers,
    activeDays28: window.activeDays,
    events28: window.events,
    coreFeaturesUsed28: window.coreFeaturesUsed,
    coreFeatureShare28: catalogueSize > 0 ? window.coreFeaturesUsed / catalogueSize : null,
    seatUtilisation: activeUsers !== null && seats !== null && seats > 0 ? activeUsers / seats : null,
    eventsPerActiveUser28: activeUsers !== null && activeUsers > 0 ? window.events / activeUsers : null,
    daysSinceLastEvent: countedSince(window.lastDay, input.counted, window.asOf),
    people14: change.people.now,
    peopleHabit: change.people.habit,
    peopleChange: change.people.value,
    events14: change.events.now,
    eventsHabit: change.events.habit,
    eventsChange: change.events.value,
  }
}
