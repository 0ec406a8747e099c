// The median: the middle value, or the mean of the middle two.

/**
 * Units: those of the values. Errors: null without values. Source: Hyndman and Fan, The American Statistician 50 (1996), type 7.
 *
 * @example
 * median([9, 1, 2]) // => 2
 * median([4, 1, 2, 9]) // => 3
 * median([]) // => null
 */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1)
  return middle.length === 0 ? null : middle.reduce((sum, value) => sum + value, 0) / middle.length
}
