// A quantile of a discrete distribution: one of its own values, nothing interpolated.

/**
 * The smallest x with P(X <= x) >= level, within `tolerance`, which is to be larger than the rounding of the masses
 *
 * Units: those of the values, which rise. Errors: the last value where the masses do not reach the level.
 * Source: Hyndman and Fan, The American Statistician 50 (1996), type 1.
 *
 * @example
 * discreteQuantile([0, 100], [0.2, 0.8], 0.1, 1e-9) // => 0
 * discreteQuantile([0, 100], [0.2, 0.8], 0.5, 1e-9) // => 100
 */
export function discreteQuantile(
  values: ArrayLike<number>,
  masses: ArrayLike<number>,
  level: number,
  tolerance: number,
): number {
  let below = 0
  let at = -1
  do {
    at += 1
    below += masses[at] as number
  } while (below < level - tolerance && at + 1 < values.length)
  return values[at] as number
}
