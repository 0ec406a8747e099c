// How far the measure has come (m), and whether that is far enough by now (k).
import { addDays, clamp01, type Day, daysBetween, factsAsOf, freshness, newestOf } from '@rung/kernel'
import { type Judged, unknown } from './judged.ts'
import type { Measure, Measurement, ReachMeasure } from './outcome.ts'
import type { SuccessGapPolicy } from './policy.ts'

/** m of one measured value: clamp((value - baseline) / (target - baseline), 0, 1); of a maintained one, from the floor. */
export function measuredShare(measure: Measure, value: number): number {
  const from = measure.maintain ? measure.floor : measure.baseline
  return clamp01((value - from) / (measure.target - from))
}

/**
 * m = clamp((value - baseline) / (target - baseline), 0, 1) of the newest measurement; with `maintain`, floor for baseline.
 *
 * Units: share of the way, 0..1; null when nothing was measured by `asOf`. Errors: none; baseline = target is refused
 * before (`checkOutcome`). Source: the Success Gap.
 *
 * @example assessMeasured({ baseline: 40, target: 20, ... }, [{ id: 'mea_1', value: 25, ... }], asOf) // value 0.75
 */
export function assessMeasured(measure: Measure, measurements: readonly Measurement[], asOf: Day): Judged {
  const newest = newestOf(factsAsOf(measurements, asOf))
  if (newest === undefined) return unknown('no_fact')
  return {
    value: measuredShare(measure, newest.value),
    evidence: [newest.id],
    ageDays: daysBetween(newest.occurredOn, asOf),
    reason: 'newest_measurement',
  }
}

/** k, and how far it counts. */
export type OnTrack = Judged & {
  /** 0..1: over the 45 days after a fifth of the term it rises to 1. */
  readonly counts: number
  /** The first day on which it counts; null of a maintained outcome, which counts in full from its first measurement on. */
  readonly since: Day | null
}

/**
 * k = min(1, m / e), e = elapsed share of start..due on `asOf`; k = m after the due day and for `maintain`.
 *
 * Units: 0..1, 1 is on or ahead of pace; null while e < 0.2 or m is unknown. Errors: none. Source: the Success Gap.
 * With m unmoved, k only falls as days pass.
 *
 * @example m 0.3 on day 50 of 100: e = 0.5, k = 0.6
 */
export function assessOnTrack(
  measure: Measure,
  measured: Judged,
  policy: SuccessGapPolicy,
  asOf: Day,
): OnTrack {
  const inFull = { counts: 1, since: null }
  if (measured.value === null) return { ...unknown(measured.reason), ...inFull }
  if (measure.maintain) return { ...measured, reason: 'at_face_value', ...inFull }
  const since = countsFrom(measure, policy)
  // A day more than have gone by: on the first it counts for something.
  const counting = { counts: freshness(daysBetween(since, asOf) + 1), since }
  if (asOf > measure.dueOn) return { ...measured, reason: 'at_face_value', ...counting }
  const elapsed = daysBetween(measure.startsOn, asOf) / daysBetween(measure.startsOn, measure.dueOn)
  if (elapsed < policy.tooEarlyBelowShare) return { ...unknown('too_early', measured), ...inFull }
  return { ...measured, value: Math.min(1, measured.value / elapsed), reason: 'against_elapsed', ...counting }
}

function countsFrom({ startsOn, dueOn }: ReachMeasure, { tooEarlyBelowShare }: SuccessGapPolicy): Day {
  return addDays(startsOn, Math.ceil(tooEarlyBelowShare * daysBetween(startsOn, dueOn)))
}
