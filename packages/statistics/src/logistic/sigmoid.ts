// The logistic function, from log-odds to a probability.

/**
 * sigmoid(x) = 1 / (1 + e^-x)
 *
 * Units: log-odds in, probability out. Errors: none; far out it is 0 or 1.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 4.4.
 *
 * @example
 * sigmoid(0) // => 0.5
 * sigmoid(Math.log(3)) // => 0.75
 */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}
