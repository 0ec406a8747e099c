// What accounts do in the product, measured: metrics, the usage score, milestones, and whose events are whose.
export { assessUsage, type ScoreInput, type UsageAssessment } from './assess-usage.ts'
export {
  type Attachment,
  attachments,
  type GroupCall,
  groupAt,
  type Reattachment,
  reattachments,
} from './attachment.ts'
export { type BuiltInMetrics, builtInMetrics, type UsageInput } from './built-in-metrics.ts'
export { combineDays } from './combine-days.ts'
export { countDays, type UsedEvent } from './count-days.ts'
export { type Cell, type DayFacts, isActive, leastUsers, type PropertyCell } from './day-facts.ts'
export { type ComputedMilestone, firstReached, mayMove, reachBackDays } from './first-reached.ts'
export { type Alias, linkUsers, type Names, type Tie } from './link-users.ts'
export { isLater, measureCustom } from './measure-custom.ts'
export { type ActiveSpan, measureWindow, spanOf, type UsageWindow, windowsOf } from './measure-window.ts'
export {
  type Aggregation,
  BUILT_IN_KEYS,
  type EventFilter,
  isMilestoneMetric,
  looksIntoProperties,
  type MetricDefinition,
  MILESTONE_METRICS,
  type MilestoneMetric,
  mayCount,
  refuseBuiltInKey,
  refuseMilestoneMetric,
  type Scalar,
} from './metric-definition.ts'
export { dayEvidence, METRICS, type MetricName, metricNames, nameOf } from './metric-names.ts'
export { type Ramp, type ScoredMetric, type UsagePolicy, usagePolicy } from './policy.ts'
export { type SourceState, sourceState } from './source-state.ts'
export { type Seen, usualGap } from './usual-gap.ts'
