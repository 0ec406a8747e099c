// What a workspace may define for itself: metrics over its own events, and milestones on metrics.
import { type Refusal, refuse } from '@rung/kernel'

export type Scalar = string | number | boolean

export type EventFilter = {
  /** Names of events, any of them; `null` means every event. */
  readonly events: readonly string[] | null
  /** Each named property must have this very value. */
  readonly properties: Readonly<Record<string, Scalar>>
}

export type Aggregation =
  | { readonly kind: 'count' | 'unique_users' | 'unique_days' }
  /** `sum` adds up numbers and passes over the rest; `last` takes the newest text, number or boolean. */
  | { readonly kind: 'sum' | 'last'; readonly property: string }

export type MetricDefinition = {
  readonly key: string
  readonly filter: EventFilter
  readonly aggregation: Aggregation
  readonly windowDays: number
}

/** The built-in metrics a milestone may stand on: those that only what users do can move. */
export const MILESTONE_METRICS = [
  'active_users_28d',
  'active_days_28d',
  'events_28d',
  'core_features_used_28d',
  'events_per_active_user_28d',
] as const

export type MilestoneMetric = (typeof MILESTONE_METRICS)[number]

/** Names that only the built-in metrics have. */
export const BUILT_IN_KEYS: readonly string[] = [
  ...MILESTONE_METRICS,
  'core_feature_share_28d',
  'seat_utilisation',
  'days_since_last_event',
  'people_14d',
  'people_habit',
  'people_change',
  'events_14d',
  'events_habit',
  'events_change',
  'use_change',
  'use_change_last_known',
  'use_fell_on',
  'usage_score',
  'usage_score_last_known',
  'usage_source_up',
]

/** True when no table of counts by event can answer: the metric looks into the properties of events. */
export function looksIntoProperties(definition: MetricDefinition): boolean {
  return 'property' in definition.aggregation || Object.keys(definition.filter.properties).length > 0
}

/** True when an event of this name may count. */
export function mayCount(filter: EventFilter, event: string): boolean {
  return filter.events === null || filter.events.includes(event)
}

/** Refuses a key that a built-in metric has already. */
export function refuseBuiltInKey(key: string): Refusal | undefined {
  if (!BUILT_IN_KEYS.includes(key)) return undefined
  return refuse('conflict', `"${key}" is the name of a built-in metric`, {
    field: 'key',
    fix: 'Choose another key.',
  })
}

/** Refuses a milestone on a metric that is neither the workspace's own nor moved by what users do alone. */
export function refuseMilestoneMetric(metric: string, ownKeys: readonly string[]): Refusal | undefined {
  if (ownKeys.includes(metric) || isMilestoneMetric(metric)) return undefined
  const allowed = [...MILESTONE_METRICS, ...ownKeys].join(', ')
  const why = BUILT_IN_KEYS.includes(metric)
    ? `"${metric}" moves without anybody doing anything, so no date it reached would last`
    : `there is no metric "${metric}"`
  return refuse('invalid', why, { field: 'metric', fix: `Use one of: ${allowed}.` })
}

/** True for a built-in metric that a milestone may stand on. */
export function isMilestoneMetric(metric: string): metric is MilestoneMetric {
  return MILESTONE_METRICS.some(name => name === metric)
}
