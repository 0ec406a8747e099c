// Whether one model beats another on the same rows: the mean difference of their losses by its standard error.
import { logisticLoss } from '../logistic/logistic-loss.ts'

/** Surer than this nobody needs to be: by how many standard errors a gain that varies by nothing is told. */
const MOST_ERRORS = 1_000
/** Nats: what is less comes of adding floats. */
const ROUNDING = 1e-12

/**
 * z = mean(d) / sqrt(var(d) / n), d = log loss of the former less that of the richer, row by row; -1,000 to 1,000
 *
 * Units: standard errors; above 0 the richer predicts better. Errors: 0 of fewer than two rows, which tell of no error, and of
 * losses that are the same; 1,000 or -1,000 where every row differs by the same.
 * Source: Diebold and Mariano, Journal of Business and Economic Statistics 13 (1995), without autocorrelation.
 *
 * @example
 * pairedGain(Float64Array.of(0, 0), Float64Array.of(1, 3), Uint8Array.of(1, 1)) > 2 // => true
 * pairedGain(Float64Array.of(0, 0), Float64Array.of(1, 1), Uint8Array.of(1, 1)) // => 1000
 * pairedGain(Float64Array.of(1, 1), Float64Array.of(1, 1), Uint8Array.of(1, 0)) // => 0
 */
export function pairedGain(former: Float64Array, richer: Float64Array, labels: Uint8Array): number {
  const lossOf = (logits: Float64Array, row: number) =>
    logisticLoss(logits[row] as number, labels[row] as number)
  const gains = former.map((_, row) => lossOf(former, row) - lossOf(richer, row))
  const mean = gains.reduce((sum, each) => sum + each, 0) / gains.length
  if (gains.length < 2 || Math.abs(mean) < ROUNDING) return 0
  const variance = gains.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (gains.length - 1)
  return Math.max(-MOST_ERRORS, Math.min(MOST_ERRORS, mean / Math.sqrt(variance / gains.length)))
}
