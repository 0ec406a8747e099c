// When a share changed: how probable each place of a series is, and the places that hold the change.
import { logBeta } from '../distributions/log-gamma.ts'

export type Trials = { readonly hits: number; readonly of: number }

export type ChangePoint = {
  /** Index of the first of the changed: the most probable. */
  readonly at: number
  /** The smallest and the largest index of the shortest set that holds it with the confidence. */
  readonly low: number
  readonly high: number
}

/**
 * P(change at t | series) proportional to B(1/2 + h, 1/2 + n - h) before t x the same from t on (h of n, a beta prior of 1/2, 1/2 on either share; each t from 1 on alike)
 *
 * Units: indices. Errors: throws on a series of fewer than two. Source: Smith, "A Bayesian approach to inference about a change-point in a
 * sequence of random variables", Biometrika 62 (1975), binomial case, with Jeffreys' prior.
 *
 * @example
 * const before = new Array(10).fill({ hits: 9, of: 10 })
 * changePoint([...before, { hits: 1, of: 10 }, { hits: 0, of: 10 }], 0.95) // => { at: 10, low: 10, high: 10 }
 */
export function changePoint(series: readonly Trials[], confidence: number): ChangePoint {
  if (series.length < 2) throw new RangeError('a change lies between two of a series')
  const all = series.reduce((sum, each) => added(sum, each), none)
  const logs: number[] = []
  let before = none
  for (const each of series.slice(0, -1)) {
    before = added(before, each)
    logs.push(logMarginal(before) + logMarginal({ hits: all.hits - before.hits, of: all.of - before.of }))
  }
  const largest = Math.max(...logs)
  const places = logs.map((log, index) => ({ at: index + 1, weight: Math.exp(log - largest) }))
  const total = places.reduce((sum, { weight }) => sum + weight, 0)
  const ranked = places.toSorted((a, b) => b.weight - a.weight)
  const held: number[] = []
  let weight = 0
  for (const place of ranked) {
    if (weight >= confidence * total) break
    weight += place.weight
    held.push(place.at)
  }
  return { at: Number(held[0]), low: Math.min(...held), high: Math.max(...held) }
}

const none: Trials = { hits: 0, of: 0 }
const added = (sum: Trials, each: Trials): Trials => ({ hits: sum.hits + each.hits, of: sum.of + each.of })
const logMarginal = ({ hits, of }: Trials): number => logBeta(hits + 0.5, of - hits + 0.5)
