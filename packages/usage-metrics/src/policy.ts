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
  | 'peopleChange'

/** As an account is judged: events stand for people where those are not known or not judged, on the same ramp. */
export type JudgedMetric = ScoredMetric | 'eventsChange'

export type UsagePolicy = {
  readonly version: string
  readonly windowDays: number
  readonly ramps: Readonly<Record<ScoredMetric, Ramp>>
  readonly habitSpanDays: number
  readonly habitSpans: number
  readonly habitLeastSpans: number
  readonly habitBestSpans: number
  readonly habitTermMostDays: number
  readonly habitSpansMost: number
  /** Shares of the best habit of the term: from here on down a fall is a collapse, and at `to` all of it. */
  readonly collapse: { readonly from: number; readonly to: number }
  readonly seasonBackDays: number
  readonly fellBelow: number
  readonly fleetLeastAccounts: number
  readonly fleetSampleAccounts: number
  readonly fleetWithinDays: number
  readonly usualEventWeeks: number
  readonly sourceDownAfterDays: number
  readonly usualGapOverDays: number
  readonly usualGapLeastGaps: number
}

export const usagePolicy: UsagePolicy = {
  version: 'usage-2',
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
    // Natural logarithm of the ratio to the account's own habit: down to two fifths is poor, a tenth is leave and noise.
    peopleChange: { poor: Math.log(0.4), healthy: Math.log(0.9), weight: 2 },
  },
  /** Two whole weeks: short enough to see a fall soon, long enough for who comes once a week. */
  // Not in config: signals are named for it (`people_14d`), and counted by it.
  habitSpanDays: 14,
  /** Spans of a habit: twelve weeks, so that a holiday is no habit and a quarter is. */
  // Not in config: with the span it says what a habit is, and everybody's is the same.
  habitSpans: 6,
  /** With fewer whole spans there is no habit yet: six weeks in all, with the last two. */
  habitLeastSpans: 2,
  /** Of six spans, how many must reach a level for it to be the best: eight weeks, so that a start in which all try it is none. */
  habitBestSpans: 4,
  /** A collapse is remembered for its term, at most a year of days. */
  // Not in config: what is kept and read of the past is measured by it.
  habitTermMostDays: 365,
  /** A year of terms, a year more for the season, and twelve weeks before both: (364 + 364) / 14 + 6. */
  // Not in config: follows from the four above.
  habitSpansMost: 58,
  // Down to half is a smaller team, and becomes the habit in time; down to three tenths is no use any more.
  collapse: { from: 0.5, to: 0.3 },
  /** The same weekdays a year ago. */
  // Not in config: the calendar's.
  seasonBackDays: 364,
  /** Natural logarithm of a ratio: people below four fifths of their habit have fallen. */
  fellBelow: Math.log(0.8),
  /** Accounts with a habit from which on a fall of most of them says something of their source. */
  // Not in config: with fewer, most is a handful.
  fleetLeastAccounts: 20,
  /** Accounts that are looked at, the same ones for everybody: enough for a median, and few enough to look each time one fell. */
  // Not in config: cost, not meaning.
  fleetSampleAccounts: 100,
  /** Days within which most must have begun to fall: a release, or a tag that was taken off. */
  // Not in config: a week, so that weekdays cancel.
  fleetWithinDays: 7,
  /** Of four weeks, in how many an event must have occurred to be missed in the next. */
  // Not in config: with the week it says what usual is.
  usualEventWeeks: 3,
  /** Days of silence of a whole workspace after which its source counts as down. */
  sourceDownAfterDays: 2,
  /** Days of a person's own past that show how often they come. */
  usualGapOverDays: 180,
  /** Gaps between visits below which nobody has a usual one. */
  usualGapLeastGaps: 3,
}
