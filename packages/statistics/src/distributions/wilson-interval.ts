// The Wilson interval of a share: never outside 0..1, and no point at 0 of 3.

/**
 * (p + z^2 / 2n +- z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n), p = hits / n, z standard deviations either way
 *
 * Units: shares. Errors: NaN for n = 0. Source: Wilson, Journal of the American Statistical Association 22 (1927).
 *
 * @example
 * wilsonInterval(8, 10, 1.96) // => { low: 0.490157, high: 0.943319 }
 */
export function wilsonInterval(hits: number, n: number, deviations: number): { low: number; high: number } {
  const share = hits / n
  const squared = deviations ** 2
  const middle = share + squared / (2 * n)
  const reach = deviations * Math.sqrt((share * (1 - share)) / n + squared / (4 * n ** 2))
  const width = 1 + squared / n
  return { low: Math.max(0, (middle - reach) / width), high: Math.min(1, (middle + reach) / width) }
}
