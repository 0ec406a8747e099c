// The built-in metrics by the names they have outside, in signals and in answers.
import type { BuiltInMetrics } from '@rung/usage-metrics'

export const metricNames = {
  active_users_28d: 'activeUsers28',
  active_days_28d: 'activeDays28',
  events_28d: 'events28',
  core_features_used_28d: 'coreFeaturesUsed28',
  core_feature_share_28d: 'coreFeatureShare28',
  seat_utilisation: 'seatUtilisation',
  events_per_active_user_28d: 'eventsPerActiveUser28',
  days_since_last_event: 'daysSinceLastEvent',
  trend_28d: 'trend28',
} as const satisfies Readonly<Record<string, keyof BuiltInMetrics>>

export type MetricName = keyof typeof metricNames

/** The outside names, in the order in which they are shown. */
export const METRICS = Object.keys(metricNames) as MetricName[]

/** The outside name of a metric. */
export function nameOf(metric: keyof BuiltInMetrics): string {
  return METRICS.find(name => metricNames[name] === metric) ?? metric
}
