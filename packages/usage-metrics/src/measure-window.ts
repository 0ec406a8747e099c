// What an account did in the 28 days that end with a day: the counts every built-in metric is made of.
import { type Day, daysBetween, windowEnding } from '@rung/kernel'
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
 * The days a window counts, the newest first: the last 28 on which use was expected. Null: the last 28 days. So days of a pause and
 * outside a season are left out, as if they had not been.
 */
export type CountedDays = readonly Day[] | null

/** The facts of the days that count. */
export function countedIn(
  days: readonly DayFacts[],
  counted: CountedDays,
  { windowDays }: UsagePolicy,
  asOf: Day,
): readonly DayFacts[] {
  if (counted === null) return daysIn(days, windowEnding(asOf, windowDays))
  const these = new Set(counted)
  return days.filter(({ day }) => these.has(day))
}

/**
 * Days from a day to `asOf`, without those that do not count; days before the first that counts count all.
 *
 * @example last seen on the day before a pause, asked three days after it: 3
 */
export function countedSince(day: Day, counted: CountedDays, asOf: Day): number {
  if (counted === null) return daysBetween(day, asOf)
  const oldest = counted.at(-1) ?? asOf
  const since = counted.filter(each => each > day).length
  return day < oldest ? since + daysBetween(day, oldest) - 1 : since
}

/**
 * Counts over `[asOf - 27, asOf + 1)`, or the days that count. Needs their facts; `span` comes from the whole history.
 *
 * @example three people on two days, five events, as of the second: activeUsers 3, activeDays 2, events 5
 */
export function measureWindow(
  days: readonly DayFacts[],
  span: ActiveSpan,
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
  asOf: Day,
  counted: CountedDays,
): UsageWindow {
  const now = countedIn(days, counted, policy, asOf)
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
