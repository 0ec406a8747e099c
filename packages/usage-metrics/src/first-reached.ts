// When an account first reached a milestone, found by walking its days.
import { type Day, windowEnding } from '@rung/kernel'
import { builtInMetrics } from './built-in-metrics.ts'
import { type DayFacts, isActive } from './day-facts.ts'
import { measureCustom } from './measure-custom.ts'
import { measureWindow, spanOf } from './measure-window.ts'
import type { MetricDefinition, MilestoneMetric } from './metric-definition.ts'
import type { UsagePolicy } from './policy.ts'
import { NO_USE_CHANGE } from './use-change.ts'

export type ComputedMilestone = {
  readonly metric: MilestoneMetric | MetricDefinition
  readonly threshold: number
}

/** How many days of facts before a day its value may look at. */
export function reachBackDays(milestone: ComputedMilestone, policy: UsagePolicy): number {
  return typeof milestone.metric === 'string' ? policy.windowDays : milestone.metric.windowDays
}

/**
 * The first day on or after `from` as of which the metric is at or above the threshold; `null` when there is none.
 *
 * Only days on which the account was active are asked: a milestone is reached by doing something, never by a window
 * sliding on. A day's value looks at no later day, so later facts cannot move a date once it is reached.
 * `days` must hold the facts from `reachBackDays` before `from` on.
 *
 * @example threshold 3 on a count over 28 days; one event each on the 1st, 2nd and 9th // the 9th
 */
export function firstReached(
  days: readonly DayFacts[],
  milestone: ComputedMilestone,
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
  from: Day | null,
): Day | null {
  const inOrder = [...days].sort((a, b) => (a.day < b.day ? -1 : 1))
  const back = reachBackDays(milestone, policy)
  let recent: DayFacts[] = []
  for (const facts of inOrder) {
    const { since } = windowEnding(facts.day, back)
    recent = [...recent.filter(earlier => earlier.day >= since), facts]
    if (!isActive(facts) || (from !== null && facts.day < from)) continue
    const value = valueOn(recent, milestone.metric, catalogue, policy, facts.day)
    if (typeof value === 'number' && value >= milestone.threshold) return facts.day
  }
  return null
}

function valueOn(
  days: readonly DayFacts[],
  metric: ComputedMilestone['metric'],
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
  asOf: Day,
): unknown {
  if (typeof metric !== 'string') return measureCustom(days, metric, asOf)
  const window = measureWindow(days, spanOf(days, asOf), catalogue, policy, asOf, null)
  const metrics = builtInMetrics({
    window,
    change: NO_USE_CHANGE,
    seats: null,
    catalogueSize: catalogue.size,
    counted: null,
    sourceUp: true,
  })
  return {
    active_users_28d: metrics.activeUsers28,
    active_days_28d: metrics.activeDays28,
    events_28d: metrics.events28,
    core_features_used_28d: metrics.coreFeaturesUsed28,
    events_per_active_user_28d: metrics.eventsPerActiveUser28,
  }[metric]
}

/** True when a correction of facts of `day` can move a date that was found, or could be found where none was. */
export function mayMove(reachedOn: Day | null, day: Day): boolean {
  return reachedOn === null || day <= reachedOn
}
