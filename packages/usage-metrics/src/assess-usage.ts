// The usage score U of an account as of a day: each metric on its ramp, weighted, with what holds it down.
import { type Day, daysAgo, daysBetween, ramp, weightedMean } from '@rung/kernel'
import { type BuiltInMetrics, builtInMetrics, type UsageInput } from './built-in-metrics.ts'
import type { JudgedMetric, Ramp, ScoredMetric, UsagePolicy } from './policy.ts'

export type ScoreInput = {
  readonly metric: JudgedMetric
  /** Of active days: scaled to 28 days from as many as there were. */
  readonly value: number | null
  /** Where the value lies on its ramp, 0..1. */
  readonly score: number | null
  readonly weight: number
  /** How much of U this metric takes away: its share of the known weight x (1 - score). They and U add up to one. */
  readonly lost: number
}

export type UsageAssessment = {
  readonly metrics: BuiltInMetrics
  /** U in 0..1; `null` before the first event and while the source is down. */
  readonly value: number | null
  readonly inputs: readonly ScoreInput[]
  /** Plain words, what costs the most first, then what is unknown and why. */
  readonly reasons: readonly string[]
}

export type ScoredUse = UsageInput & {
  /** When they became a customer; `null` when nobody said. */
  readonly beganOn: Day | null
  /** The first day on which the workspace's source was heard; `null` where it always was. */
  readonly heardSince: Day | null
}

/** In the order in which they are summed. */
const SCORED: readonly ScoredMetric[] = [
  'seatUtilisation',
  'activeDays28',
  'coreFeatureShare28',
  'daysSinceLastEvent',
  'peopleChange',
]

/**
 * U = sum(weight x ramp(metric)) / sum(weight) over the known metrics. U is unknown only before the account's first
 * event or while the source is down; a silent account has a low U, with known zeros. Active days of a customer of less than 28 days,
 * and while the source is heard for less, are scaled to 28 from the days there were.
 *
 * @example 4 of 10 seats, active on 10 days, no catalogue, last event today, as many people as usual:
 *   (3 x 0.4615 + 2 x 0.5 + 1 x 1 + 2 x 1) / 8 = 0.6731
 */
export function assessUsage(input: ScoredUse, policy: UsagePolicy): UsageAssessment {
  const metrics = builtInMetrics(input)
  const days = daysThere(input, policy)
  const values = { ...metrics, activeDays28: scaled(metrics.activeDays28, days, policy) }
  const scored = SCORED.map(metric => scoreOf(judgedIn(metric, metrics), values, policy))
  const known = scored.reduce((sum, item) => sum + (item.score === null ? 0 : item.weight), 0)
  const inputs = scored.map(item => ({
    ...item,
    lost: item.score === null ? 0 : (item.weight / known) * (1 - item.score),
  }))
  return {
    metrics,
    value: weightedMean(inputs.map(({ score, weight }) => ({ value: score, weight }))),
    inputs,
    reasons: reasonsFor(input, inputs, { ...policy, days }),
  }
}

/**
 * How many of the 28 days there were: those since they became a customer, or used it, if that was earlier (all where nobody said), and on
 * which somebody could have told: before the source was first heard, nobody did.
 *
 * @example a customer for twelve days: 12; of a source that is connected for five: 5
 */
function daysThere(
  { window: { asOf, firstDay }, beganOn, heardSince, counted }: ScoredUse,
  { windowDays }: UsagePolicy,
): number {
  const began = beganOn === null || beganOn > asOf ? null : earlierOf(firstDay, beganOn)
  const since = laterOf(began, heardSince)
  if (since === null) return windowDays
  if (counted === null) return Math.min(windowDays, daysBetween(since, asOf) + 1)
  // Somebody who began outside their season has had no day yet: as a first day.
  return Math.max(1, counted.filter(day => day >= since).length)
}

function earlierOf(one: Day | null, other: Day): Day {
  return one !== null && one < other ? one : other
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other > one) ? other : one
}

function scaled(value: number | null, days: number, { windowDays }: UsagePolicy): number | null {
  return value === null || days === windowDays ? value : (value * windowDays) / days
}

/** Events stand for people where those are not known or not judged. */
function judgedIn(metric: ScoredMetric, { peopleChange, eventsChange }: BuiltInMetrics): JudgedMetric {
  const byEvents = metric === 'peopleChange' && peopleChange === null && eventsChange !== null
  return byEvents ? 'eventsChange' : metric
}

function rampOf(metric: JudgedMetric, { ramps }: UsagePolicy): Ramp {
  return ramps[metric === 'eventsChange' ? 'peopleChange' : metric]
}

function scoreOf(
  metric: JudgedMetric,
  metrics: BuiltInMetrics,
  policy: UsagePolicy,
): Omit<ScoreInput, 'lost'> {
  const { poor, healthy, weight } = rampOf(metric, policy)
  const value = metrics[metric]
  return { metric, value, score: value === null ? null : ramp(value, poor, healthy), weight }
}

function reasonsFor(input: UsageInput, inputs: readonly ScoreInput[], policy: Told): string[] {
  if (input.window.lastDay === null) return ['no event has arrived yet']
  if (!input.sourceUp) return ['no event of the whole workspace for two days: the source counts as down']
  const costly = inputs
    .filter((item): item is ScoreInput & { value: number } => item.value !== null && item.lost > 0)
    .sort((a, b) => b.lost - a.lost)
  return [
    ...costly.map(item => saying(item.metric, item.value, policy)),
    ...inputs.filter(item => item.value === null).map(item => whyUnknown(item.metric, input)),
  ]
}

/** With how many of the 28 days there were. */
type Told = UsagePolicy & { readonly days: number }

function saying(metric: JudgedMetric, value: number, policy: Told): string {
  return `${WORDS[metric](value, policy)} (healthy: ${HEALTHY[metric](rampOf(metric, policy).healthy)})`
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

const WORDS: Readonly<Record<JudgedMetric, (value: number, told: Told) => string>> = {
  seatUtilisation: share => `${percent(share)} of the seats are used`,
  activeDays28: (value, { days, windowDays }) =>
    `active on ${Math.round((value * days) / windowDays)} of ${days} days`,
  coreFeatureShare28: share => `${percent(share)} of the core features are used`,
  daysSinceLastEvent: days => `last seen ${daysAgo(days)}`,
  peopleChange: logRatio => `people in 14 days are ${percent(Math.exp(logRatio))} of their habit`,
  eventsChange: logRatio => `events in 14 days are ${percent(Math.exp(logRatio))} of their habit`,
}

const HEALTHY: Readonly<Record<JudgedMetric, (value: number) => string>> = {
  seatUtilisation: share => `from ${percent(share)}`,
  activeDays28: days => `from ${days}`,
  coreFeatureShare28: share => `from ${percent(share)}`,
  daysSinceLastEvent: days => `up to ${days}`,
  peopleChange: logRatio => `from ${percent(Math.exp(logRatio))}`,
  eventsChange: logRatio => `from ${percent(Math.exp(logRatio))}`,
}

function whyUnknown(metric: JudgedMetric, { window }: UsageInput): string {
  if (window.activeUsers !== null) return WHY_UNKNOWN[metric]
  if (metric === 'seatUtilisation')
    return 'seat utilisation is unknown: nothing says how many people were active'
  return metric === 'peopleChange'
    ? 'the change of people is unknown: nothing says how many people were active'
    : WHY_UNKNOWN[metric]
}

const WHY_UNKNOWN: Readonly<Record<JudgedMetric, string>> = {
  seatUtilisation: 'seat utilisation is unknown: no seats are recorded',
  activeDays28: 'active days are unknown',
  coreFeatureShare28: 'use of core features is unknown: the catalogue is empty',
  daysSinceLastEvent: 'the last event is unknown',
  peopleChange: 'the change of people is unknown: they have no habit yet, or no use is expected of them now',
  eventsChange: 'the change of events is unknown: they have no habit yet, or no use is expected of them now',
}
