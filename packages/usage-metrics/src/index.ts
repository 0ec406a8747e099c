// What accounts do in the product, measured: metrics, the usage score, milestones, and whose events are whose.
export { assessUsage, type ScoredUse, type ScoreInput, type UsageAssessment } from './assess-usage.ts'
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
export { describeChange } from './describe-change.ts'
export { type ComputedMilestone, firstReached, mayMove, reachBackDays } from './first-reached.ts'
export {
  type EventUse,
  type FleetDoubt,
  fleetChange,
  type SilentEvent,
  silentEvents,
} from './fleet-change.ts'
export { habitOf } from './habit.ts'
export { type Alias, linkUsers, type Names, type Tie } from './link-users.ts'
export { isLater, measureCustom } from './measure-custom.ts'
export {
  type ActiveSpan,
  type CountedDays,
  countedIn,
  countedSince,
  measureWindow,
  spanOf,
  type UsageWindow,
} from './measure-window.ts'
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
export {
  dayEvidence,
  HABIT_METRICS,
  METRICS,
  type MetricName,
  metricNames,
  nameOf,
  WINDOW_METRICS,
} from './metric-names.ts'
export { type JudgedMetric, type Ramp, type ScoredMetric, type UsagePolicy, usagePolicy } from './policy.ts'
export { type HeardSpan, type SourceState, sourceState } from './source-state.ts'
export {
  ALWAYS_EXPECTED,
  assessChange,
  besideFleet,
  type ChangeInput,
  type ChangeReading,
  type FleetChange,
  hasFallen,
  judgedBy,
  judgedChange,
  leastNotFallen,
  NO_CHANGE,
  NO_USE_CHANGE,
  type UseChange,
} from './use-change.ts'
export {
  fellAfter,
  fellOn,
  type Least,
  measureSpans,
  NO_SPANS,
  spansBefore,
  type UseSpans,
} from './use-spans.ts'
export { type Seen, usualGap } from './usual-gap.ts'
