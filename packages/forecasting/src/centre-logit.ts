// Keeps the served probability true on average: the logit around which the common factor shifts a renewal.
import type { CommonFactor } from './common-factor.ts'

const MOST_STEPS = 100

/** 1 / (1 + e^-x), without overflow at either end. */
export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))
}

/**
 * The a for which sum of w(k) logistic(a + z(k)) = probability.
 *
 * A shift by z alone would pull the mean towards one half (logistic is concave above it, convex below), so a is a little further
 * out than the plain logit. Newton's method inside a bracket that holds the root, as the sum rises strictly with a.
 * -Infinity at 0 and +Infinity at 1: what is decided stays decided whatever the quarter.
 *
 * @example centredLogit(0.5, factor) // 0: a symmetric factor leaves one half where it is
 */
export function centredLogit(probability: number, factor: CommonFactor): number {
  if (probability <= 0) return -Infinity
  if (probability >= 1) return Infinity
  const plain = Math.log(probability / (1 - probability))
  const reach = Math.max(...factor.shifts.map(Math.abs))
  let low = plain - reach
  let high = plain + reach
  let a = plain
  let next = plain
  let step = 0
  do {
    a = next
    const { mean, slope } = atNodes(a, factor)
    if (mean < probability) low = a
    else high = a
    const newton = a - (mean - probability) / slope
    next = newton >= low && newton <= high ? newton : (low + high) / 2
    step += 1
  } while (step < MOST_STEPS && Math.abs(next - a) > 4 * Number.EPSILON * Math.max(1, Math.abs(a)))
  return next
}

function atNodes(a: number, factor: CommonFactor): { mean: number; slope: number } {
  let mean = 0
  let slope = 0
  for (let k = 0; k < factor.shifts.length; k++) {
    const chance = logistic(a + (factor.shifts[k] as number))
    const weight = factor.weights[k] as number
    mean += weight * chance
    slope += weight * chance * (1 - chance)
  }
  return { mean, slope }
}
