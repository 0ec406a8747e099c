// The mean error of past forecasts, in log-odds of being lost: an intercept for the model that made them.
import type { ClosedForecast } from './learn-factor.ts'
import type { LearningPolicy } from './learning-policy.ts'

/**
 * offset = sum of w x shift / (sum of w + priorPeriods), shift = (expected - retained) / pull, w = 0.5 ^ (age / half-life).
 *
 * Above zero when more was lost than was expected. It calibrates a model before its probabilities are served; what is served
 * is never moved by a common factor.
 *
 * @example one period just over, with an error of 0.3, prior of two periods: 0.1
 */
export function learnOffset(closed: readonly ClosedForecast[], policy: LearningPolicy): number {
  let weights = policy.priorPeriods
  let shifts = 0
  for (const { expectedMinor, retainedMinor, pullMinor, ageDays } of closed) {
    if (pullMinor === 0) continue
    const weight = 0.5 ** (ageDays / policy.halfLifeDays)
    weights += weight
    shifts += (weight * (expectedMinor - retainedMinor)) / pullMinor
  }
  return shifts / weights
}
