// The logit, from a probability to its log-odds.

/**
 * logit(p) = ln(p / (1 - p))
 *
 * Units: probability in, log-odds out. Errors: none; 0 and 1 are infinitely far out.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 4.4.
 *
 * @example
 * logit(0.75) // => Math.log(3)
 * logit(1) // => Infinity
 */
export function logit(probability: number): number {
  return Math.log(probability / (1 - probability))
}
