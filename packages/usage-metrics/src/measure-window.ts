// What an account did in the 28 days that end with a day: the counts every built-in metric is made of.
import { type Day, windowEnding } from '@rung/kernel'
import { type DayFacts, daysIn, isActive, leastUsers } from './day-facts.ts'
import type { UsagePolicy } from './policy.ts'

export type UsageWindow = {
  readonly asOf: Day
  /** Distinct people; where a warehouse sent daily numbers, their maximum, which is a lower bound; `null` when it sent none. */
  readonly activeUsers: number | null
  readonly activeDays: number
  readonly events: number
  /** Distinct events of the catalogue. */
  readonly coreFeaturesUsed: number
  /** The account's first and latest active day on or before `asOf`; `null` when there is none. */
  readonly firstDay: Day | null
  readonly lastDay: Day | null
}

export type ActiveSpan = Pick<UsageWindow, 'firstDay' | 'lastDay'>

/** The first and the latest active day on or before `asOf`, from an account's whole history. */
export function spanOf(days: readonly DayFacts[], asOf: Day): ActiveSpan {
  const active = days.filter(facts => facts.day <= asOf && isActive(facts)).map(facts => facts.day)
  return active.reduce<ActiveSpan>(
    ({ firstDay, lastDay }, day) => ({
      firstDay: firstDay === null || day < firstDay ? day : firstDay,
      lastDay: lastDay === null || day > lastDay ? day : lastDay,
    }),
    { firstDay: null, lastDay: null },
  )
}

/**
 * Counts over `[asOf - 27, asOf + 1)`. Needs the facts of 28 days; `span` comes from the whole history.
 *
 * @example three people on two days, five events, as of the second: activeUsers 3, activeDays 2, events 5
 */
export function measureWindow(
  days: readonly DayFacts[],
  span: ActiveSpan,
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
  asOf: Day,
): UsageWindow {
  const now = daysIn(days, windowEnding(asOf, policy.windowDays))
  const done = now.flatMap(facts => facts.cells).filter(cell => cell.count > 0)
  return {
    asOf,
    activeUsers: leastUsers(now),
    activeDays: now.filter(isActive).length,
    events: done.reduce((sum, cell) => sum + cell.count, 0),
    coreFeaturesUsed: new Set(done.map(cell => cell.event).filter(event => catalogue.has(event))).size,
    ...span,
  }
}
