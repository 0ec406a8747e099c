// The built-in metrics by the names they have outside, in signals and in answers.
import type { Day } from '@rung/kernel'
import type { BuiltInMetrics } from './built-in-metrics.ts'

export const windowMetricNames = {
  active_users_28d: 'activeUsers28',
  active_days_28d: 'activeDays28',
  events_28d: 'events28',
  core_features_used_28d: 'coreFeaturesUsed28',
  core_feature_share_28d: 'coreFeatureShare28',
  seat_utilisation: 'seatUtilisation',
  events_per_active_user_28d: 'eventsPerActiveUser28',
  days_since_last_event: 'daysSinceLastEvent',
} as const satisfies Readonly<Record<string, keyof BuiltInMetrics>>

/** Those that are held against the account's own habit. */
export const habitMetricNames = {
  people_14d: 'people14',
  people_habit: 'peopleHabit',
  people_change: 'peopleChange',
  events_14d: 'events14',
  events_habit: 'eventsHabit',
  events_change: 'eventsChange',
} as const satisfies Readonly<Record<string, keyof BuiltInMetrics>>

export const metricNames = { ...windowMetricNames, ...habitMetricNames } as const

export type MetricName = keyof typeof metricNames

export const WINDOW_METRICS = Object.keys(windowMetricNames) as (keyof typeof windowMetricNames)[]
export const HABIT_METRICS = Object.keys(habitMetricNames) as (keyof typeof habitMetricNames)[]

/** The outside names, in the order in which they are shown. */
export const METRICS: readonly MetricName[] = [...WINDOW_METRICS, ...HABIT_METRICS]

const nameByMetric = Object.fromEntries(METRICS.map(name => [metricNames[name], name])) as Readonly<
  Record<keyof BuiltInMetrics, MetricName>
>

/** The outside name of a metric. */
export function nameOf(metric: keyof BuiltInMetrics): MetricName {
  return nameByMetric[metric]
}

/** What a day's use is called where it is evidence: `GET /v1/accounts/:id/usage/days` shows what was counted on it. */
export function dayEvidence(day: Day): string {
  return `day:${day}`
}
