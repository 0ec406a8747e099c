// Log loss: how surprising what was observed was, by the predictions.
import type { Predictions } from './predictions.ts'

/**
 * log loss = mean of -ln(p where the event was observed, else 1 - p)
 *
 * Units: nats a row; smaller is better. Errors: Infinity where a certainty was wrong, NaN without rows.
 * Source: Good, Journal of the Royal Statistical Society B 14 (1952).
 *
 * @example
 * logLoss({ probabilities: Float64Array.of(0.5, 0.5), labels: Uint8Array.of(1, 0) }) // => Math.log(2)
 */
export function logLoss({ probabilities, labels }: Predictions): number {
  let sum = 0
  for (let row = 0; row < probabilities.length; row++) {
    const p = probabilities[row] as number
    sum += -Math.log(labels[row] === 1 ? p : 1 - p)
  }
  return sum / probabilities.length
}

/**
 * The log loss of each row.
 *
 * Units: nats. Errors: as {@link logLoss}. Source: as above.
 *
 * @example
 * [...logLosses({ probabilities: Float64Array.of(0.8, 0.4), labels: Uint8Array.of(1, 0) })] // => [-Math.log(0.8), -Math.log(0.6)]
 */
export function logLosses({ probabilities, labels }: Predictions): Float64Array {
  return probabilities.map((p, row) => -Math.log(labels[row] === 1 ? p : 1 - p))
}
