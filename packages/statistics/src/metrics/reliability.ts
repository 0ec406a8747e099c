// The reliability diagram: what was predicted beside what was observed, in bins of equal width.
import type { Predictions } from './predictions.ts'

export type ReliabilityBin = {
  readonly from: number
  readonly to: number
  readonly n: number
  /** Mean predicted probability, and share observed with the event; null in an empty bin. */
  readonly predicted: number | null
  readonly observed: number | null
}

/** Ten bins of equal width: the reliability diagram that everybody draws. */
export const RELIABILITY_BINS = 10

/**
 * In each bin [k / 10, (k + 1) / 10) of the predicted probability: mean prediction, and share observed
 *
 * Units: shares. Errors: throws on a probability below 0. Source: Murphy and Winkler, Applied Statistics 26 (1977).
 *
 * @example
 * reliability({ probabilities: Float64Array.of(0.42, 0.48), labels: Uint8Array.of(1, 0) })[4]
 * // => { from: 0.4, to: 0.5, n: 2, predicted: 0.45, observed: 0.5 }
 */
export function reliability({ probabilities, labels }: Predictions): ReliabilityBin[] {
  const bins = Array.from({ length: RELIABILITY_BINS }, () => ({ n: 0, predicted: 0, observed: 0 }))
  for (let row = 0; row < probabilities.length; row++) {
    const p = probabilities[row] as number
    const bin = bins[Math.min(RELIABILITY_BINS - 1, Math.floor(p * RELIABILITY_BINS))]
    if (bin === undefined) throw new RangeError(`${p} is no probability`)
    bin.n++
    bin.predicted += p
    bin.observed += labels[row] as number
  }
  return bins.map(({ n, predicted, observed }, index) => ({
    from: index / RELIABILITY_BINS,
    to: (index + 1) / RELIABILITY_BINS,
    n,
    predicted: n === 0 ? null : predicted / n,
    observed: n === 0 ? null : observed / n,
  }))
}

/**
 * Expected calibration error = sum over bins of (n / N) |predicted - observed|
 *
 * Units: 0..1; 0 is calibrated, but for what few rows scatter. Errors: as {@link reliability}.
 * Source: Naeini, Cooper and Hauskrecht, AAAI (2015).
 *
 * @example
 * expectedCalibrationError({ probabilities: Float64Array.of(0.42, 0.48), labels: Uint8Array.of(1, 0) }) // => 0.05
 */
export function expectedCalibrationError(predictions: Predictions): number {
  return reliability(predictions).reduce(
    (sum, { n, predicted, observed }) =>
      predicted === null || observed === null
        ? sum
        : sum + (n / predictions.labels.length) * Math.abs(predicted - observed),
    0,
  )
}
