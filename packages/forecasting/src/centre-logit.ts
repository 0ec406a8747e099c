// Keeps the served probability true on average: the logit around which the common factor shifts a renewal.
import { logit, newtonBisection, sigmoid } from '@rung/statistics'
import type { CommonFactor } from './common-factor.ts'

/**
 * The a for which sum of w(k) sigmoid(a + z(k)) = probability.
 *
 * A shift by z alone would pull the mean towards one half (a sigmoid is concave above it, convex below), so a is a little further
 * out than the plain logit. Newton's method inside a bracket that holds the root, as the sum rises strictly with a.
 * -Infinity at 0 and +Infinity at 1: what is decided stays decided whatever the quarter.
 *
 * @example centredLogit(0.5, factor) // 0: a symmetric factor leaves one half where it is
 */
export function centredLogit(probability: number, factor: CommonFactor): number {
  if (probability <= 0) return -Infinity
  if (probability >= 1) return Infinity
  const plain = logit(probability)
  const reach = Math.max(...factor.shifts.map(Math.abs))
  return newtonBisection(
    a => {
      const { mean, slope } = atNodes(a, factor)
      return { value: mean - probability, slope }
    },
    { low: plain - reach, high: plain + reach, start: plain },
  )
}

function atNodes(a: number, factor: CommonFactor): { mean: number; slope: number } {
  let mean = 0
  let slope = 0
  for (let k = 0; k < factor.shifts.length; k++) {
    const chance = sigmoid(a + (factor.shifts[k] as number))
    const weight = factor.weights[k] as number
    mean += weight * chance
    slope += weight * chance * (1 - chance)
  }
  return { mean, slope }
}
