// Every number of this room, with its unit and its reason.

export type Ramp = {
  /** At or beyond this the metric scores 0; it may be the larger of the two (fewer is better). */
  readonly poor: number
  /** At or beyond this it scores 1. */
  readonly healthy: number
  /** Its share of the usage score, relative to the other metrics. */
  readonly weight: number
}

/** The metrics that a usage score is made of. */
export type ScoredMetric =
  | 'seatUtilisation'
  | 'activeDays28'
  | 'coreFeatureShare28'
  | 'daysSinceLastEvent'
  | 'trend28'

export type UsagePolicy = {
  readonly version: string
  readonly windowDays: number
  readonly ramps: Readonly<Record<ScoredMetric, Ramp>>
  readonly trendPriorDays: number
  readonly trendLeastActiveDays: number
  readonly sourceDownAfterDays: number
  readonly usualGapOverDays: number
  readonly usualGapLeastGaps: number
}

export const usagePolicy: UsagePolicy = {
  version: 'usage-1',
  /** Four whole weeks, so that weekdays cancel. */
  // Not in config: metrics are named for it (`active_days_28d`), and counted by it.
  windowDays: 28,
  ramps: {
    // Under one seat in ten is a pilot; three in four is as full as seats get, with leave and turnover.
    seatUtilisation: { poor: 0.1, healthy: 0.75, weight: 3 },
    // Once a week is a visit; four days in seven is a habit.
    activeDays28: { poor: 4, healthy: 16, weight: 2 },
    // Share of the workspace's catalogue. Nobody needs all of it: three features in five is a full user.
    coreFeatureShare28: { poor: 0.2, healthy: 0.6, weight: 2 },
    // Days. Three bridges a long weekend; three weeks is longer than a holiday.
    daysSinceLastEvent: { poor: 21, healthy: 3, weight: 1 },
    // Natural logarithm of the ratio of active days: down a fifth is poor, down by 5 % is noise.
    trend28: { poor: Math.log(0.8), healthy: Math.log(0.95), weight: 2 },
  },
  /** Days added to both sides of the trend's ratio, so that 1 day after 2 is no collapse. */
  trendPriorDays: 5,
  /** With fewer active days than this in both windows there is nothing to compare. */
  trendLeastActiveDays: 3,
  /** Days of silence of a whole workspace after which its source counts as down. */
  sourceDownAfterDays: 2,
  /** Days of a person's own past that show how often they come. */
  usualGapOverDays: 180,
  /** Gaps between visits below which nobody has a usual one. */
  usualGapLeastGaps: 3,
}
