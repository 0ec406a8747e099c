// The amount that a sum stays at or below with a given probability.

/**
 * The smallest amount x with P(sum <= x) >= level, within `tolerance`: P10 is the low case (one chance in ten of ending there or
 * lower), P90 the high one. A discrete sum has no amount in between, so none is invented: nothing is interpolated.
 *
 * @example quantile([0, 100], [0.2, 0.8], 0.1, 1e-9) // 0
 */
export function quantile(
  amounts: ArrayLike<number>,
  masses: ArrayLike<number>,
  level: number,
  tolerance: number,
): number {
  let below = 0
  let at = -1
  do {
    at += 1
    below += masses[at] as number
  } while (below < level - tolerance && at + 1 < amounts.length)
  return amounts[at] as number
}
