// The chi-square distribution: how probable a sum of squares up to x is, and the x up to which one lies with a given probability.
import { logGamma } from './log-gamma.ts'

/**
 * P(X <= x) with df degrees of freedom: the regularized gamma function P(df / 2, x / 2) = sum of (x/2)^(df/2 + k) e^(-x/2) / Gamma(df/2 + k + 1)
 *
 * Units: a probability. Errors: throws on df below 1; 0 for x of 0 or less. Source: Abramowitz and Stegun (1964), 6.5.29 and 26.4.19.
 *
 * @example
 * chiSquareBelow(3.841459, 1) // => 0.95
 * chiSquareBelow(18.307038, 10) // => 0.95
 */
export function chiSquareBelow(x: number, df: number): number {
  if (!(df >= 1)) throw new RangeError(`${df} degrees of freedom`)
  if (x <= 0) return 0
  const [shape, half] = [df / 2, x / 2]
  let term = Math.exp(shape * Math.log(half) - half - logGamma(shape + 1))
  let sum = 0
  for (let k = 1; term > sum * 1e-16 || k <= half; k += 1) {
    sum += term
    term *= half / (shape + k)
  }
  return Math.min(1, sum)
}

/**
 * The x with P(X <= x) = share, by halving.
 *
 * Units: squares of standard deviations. Errors: throws on a share outside 0..1 and on df below 1. Source: as {@link chiSquareBelow}.
 *
 * @example
 * chiSquareQuantile(0.975, 4) // => 11.143287
 * chiSquareQuantile(0.025, 4) // => 0.484419
 */
export function chiSquareQuantile(share: number, df: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`a share of ${share}`)
  let [low, high] = [0, df]
  while (chiSquareBelow(high, df) < share) high *= 2
  // 2^-50 of the range: past what a page shows of it.
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (chiSquareBelow(middle, df) < share) low = middle
    else high = middle
  }
  return (low + high) / 2
}
