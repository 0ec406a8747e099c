// A quantile of a sample, interpolated between its values.

/**
 * The value at place share x (n - 1) of the sorted sample, linear between neighbours (type 7)
 *
 * Units: those of the values. Errors: NaN without values. Source: Hyndman and Fan, The American Statistician 50 (1996).
 *
 * @example
 * sampleQuantile([0, 10, 20], 0.75) // => 15
 */
export function sampleQuantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number]
  return low + (high - low) * (place - Math.floor(place))
}
