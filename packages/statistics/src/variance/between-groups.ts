// How far groups truly differ, beyond what the noise of their means explains: the variance of a random effect, with its interval.
import { chiSquareQuantile } from '../distributions/chi-square.ts'

export type GroupMean = {
  readonly mean: number
  /** The variance of that mean: its squared standard error. */
  readonly variance: number
}

export type BetweenGroups = { readonly variance: number; readonly low: number; readonly high: number }

/**
 * The v for which Q(v) = sum of (y_i - m)^2 / (v + s_i^2) is k - 1, m the mean weighted by 1 / (v + s_i^2), and those for which Q(v) is each end of
 * the chi-square distribution with k - 1 degrees of freedom. Q falls with v, so halving the range finds each; 0 where Q(0) is smaller.
 *
 * Units: squares of those of the means. Errors: throws on fewer than two groups and on a variance that is not above 0. Source: Paule and Mandel, Journal of Research of
 * the National Bureau of Standards 87 (1982); Viechtbauer, "Confidence intervals for the amount of heterogeneity in meta-analysis", Statistics in Medicine 26 (2007).
 *
 * @example
 * betweenGroups([{ mean: 0, variance: 1 }, { mean: 4, variance: 1 }], 0.95).variance // => 7
 * @example
 * betweenGroups([{ mean: 0.5, variance: 0.01 }, { mean: 0.5, variance: 0.01 }, { mean: 0.5, variance: 0.01 }], 0.95) // => { variance: 0, low: 0, high: 0 }
 */
export function betweenGroups(groups: readonly GroupMean[], confidence: number): BetweenGroups {
  if (groups.length < 2) throw new RangeError('one group differs from nobody')
  if (groups.some(({ variance }) => !(variance > 0))) throw new RangeError('a mean without noise')
  const df = groups.length - 1
  const tail = (1 - confidence) / 2
  return {
    variance: solve(groups, df),
    low: solve(groups, chiSquareQuantile(1 - tail, df)),
    high: solve(groups, chiSquareQuantile(tail, df)),
  }
}

function heterogeneity(groups: readonly GroupMean[], between: number): number {
  const weights = groups.map(({ variance }) => 1 / (between + variance))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = groups.reduce((sum, group, index) => sum + group.mean * Number(weights[index]), 0) / total
  return groups.reduce((sum, group, index) => sum + (group.mean - mean) ** 2 * Number(weights[index]), 0)
}

function solve(groups: readonly GroupMean[], q: number): number {
  if (heterogeneity(groups, 0) <= q) return 0
  let [low, high] = [0, Math.max(...groups.map(({ variance }) => variance))]
  while (heterogeneity(groups, high) > q) high *= 2
  // 2^-50 of the range: past what a page shows of it.
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2
    if (heterogeneity(groups, middle) > q) low = middle
    else high = middle
  }
  return (low + high) / 2
}
