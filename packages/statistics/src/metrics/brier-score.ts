// The Brier score: the mean squared error of probabilities.
import { eventsAmong, type Predictions } from './predictions.ts'

/**
 * Brier = mean of residual^2, residual = label - probability
 *
 * Units: 0..1; smaller is better. Errors: NaN without rows. Source: Brier, Monthly Weather Review 78 (1950).
 *
 * @example
 * brierScore({ probabilities: Float64Array.of(0.8, 0.4), labels: Uint8Array.of(1, 0) }) // => 0.1
 */
export function brierScore({ probabilities, labels }: Predictions): number {
  let sum = 0
  for (let row = 0; row < labels.length; row++) {
    const residual = (labels[row] as number) - (probabilities[row] as number)
    sum += residual ** 2
  }
  return sum / labels.length
}

/**
 * skill = 1 - Brier / Brier of always predicting the base rate of these rows
 *
 * Units: 1 is perfect, 0 no better than the base rate, below 0 worse. Errors: null when all labels are alike.
 * Source: Wilks, Statistical Methods in the Atmospheric Sciences (4th ed. 2019), 9.4.
 *
 * @example
 * brierSkill({ probabilities: Float64Array.of(0.8, 0.4), labels: Uint8Array.of(1, 0) }) // => 0.6
 */
export function brierSkill(predictions: Predictions): number | null {
  const rate = eventsAmong(predictions.labels) / predictions.labels.length
  return rate > 0 && rate < 1 ? 1 - brierScore(predictions) / (rate * (1 - rate)) : null
}
