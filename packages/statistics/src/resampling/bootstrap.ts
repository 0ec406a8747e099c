// The bootstrap: rows drawn again with replacement, and the percentile intervals of what they give.
import { sampleQuantile } from '../quantiles/sample-quantile.ts'

/** Percentiles of resamples. */
export type Spread = {
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

/**
 * `size` places drawn with replacement from as many, `draw` giving 0 to below 1
 *
 * Units: places of rows. Errors: none. Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 6.
 *
 * @example
 * [...resample(3, () => 0.5)] // => [1, 1, 1]
 */
export function resample(size: number, draw: () => number): Int32Array {
  const places = new Int32Array(size)
  for (let at = 0; at < size; at++) places[at] = Math.floor(draw() * size)
  return places
}

/**
 * The means of as many resamples.
 *
 * Units: those of the values. Errors: NaN without values. Source: as above.
 *
 * @example
 * bootstrapMeans(Float64Array.of(1, 2, 6), () => 0.9, 2) // => [6, 6]
 */
export function bootstrapMeans(values: Float64Array, draw: () => number, resamples: number): number[] {
  return Array.from({ length: resamples }, () => {
    let sum = 0
    for (let at = 0; at < values.length; at++) sum += values[Math.floor(draw() * values.length)] as number
    return sum / values.length
  })
}

/**
 * The percentile interval: the 10 and 90 %, 2.5 and 97.5 % quantiles of the resampled statistics
 *
 * Units: those of the statistic. Errors: null when fewer than half of the resamples gave a value: what is left is no sample of them.
 * Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.3.
 *
 * @example
 * percentileInterval([0, 10, 20, 30, 40]) // => { low80: 4, high80: 36, low95: 1, high95: 39 }
 * percentileInterval([1, null, null]) // => null
 */
export function percentileInterval(statistics: readonly (number | null)[]): Spread | null {
  const sorted = statistics.filter(each => each !== null).sort((a, b) => a - b)
  if (sorted.length === 0 || sorted.length * 2 < statistics.length) return null
  const at = (share: number) => sampleQuantile(sorted, share)
  return { low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) }
}
