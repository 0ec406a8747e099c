// Pearson's correlation of two columns.

/**
 * r = (sum of xy - n mean(x) mean(y)) / sqrt((sum of x^2 - n mean(x)^2) (sum of y^2 - n mean(y)^2)), rows that know neither left out
 *
 * Units: -1..1. Errors: null where one is unknown (NaN) in a row that knows the other, or one does not vary.
 * Source: Pearson, Philosophical Transactions of the Royal Society A 187 (1896).
 *
 * @example
 * correlation(Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6)) // => 1
 * correlation(Float64Array.of(1, 2), Float64Array.of(1, NaN)) // => null
 */
export function correlation(one: Float64Array, other: Float64Array): number | null {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0]
  for (const [row, a] of one.entries()) {
    const b = other[row] as number
    if (Number.isNaN(a) !== Number.isNaN(b)) return null
    if (Number.isNaN(a)) continue
    n++
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const spread = Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n))
  return spread > 0 ? (xy - (x * y) / n) / spread : null
}
