// Whether one model beats another on the same rows: the mean difference of their losses by its standard error.
import { logisticLoss } from '../logistic/logistic-loss.ts'

/**
 * z = mean(d) / sqrt(var(d) / n), d = log loss of the former less that of the richer, row by row
 *
 * Units: standard errors; above 0 the richer predicts better. Errors: 0 when the losses differ by the same everywhere.
 * Source: Diebold and Mariano, Journal of Business and Economic Statistics 13 (1995), without autocorrelation.
 *
 * @example
 * pairedGain(Float64Array.of(0, 0), Float64Array.of(1, 3), Uint8Array.of(1, 1)) > 2 // => true
 * pairedGain(Float64Array.of(0, 0), Float64Array.of(1, 1), Uint8Array.of(1, 1)) // => 0
 */
export function pairedGain(former: Float64Array, richer: Float64Array, labels: Uint8Array): number {
  const lossOf = (logits: Float64Array, row: number) =>
    logisticLoss(logits[row] as number, labels[row] as number)
  const gains = former.map((_, row) => lossOf(former, row) - lossOf(richer, row))
  const mean = gains.reduce((sum, each) => sum + each, 0) / gains.length
  const variance = gains.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (gains.length - 1)
  return variance === 0 ? 0 : mean / Math.sqrt(variance / gains.length)
}
