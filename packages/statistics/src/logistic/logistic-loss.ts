// Log loss by log-odds: what boosting and regression descend on.

/**
 * loss = ln(1 + e^x) - label x x, of one row with log-odds x and label 1 or 0: -ln(probability of what was observed)
 *
 * Units: nats. Errors: none; exact far out too, where the probability itself is 0 or 1.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 10.6.
 *
 * @example
 * logisticLoss(0, 1) // => Math.log(2)
 * logisticLoss(-800, 1) // => 800
 */
export function logisticLoss(logOdds: number, label: number): number {
  return Math.log1p(Math.exp(-Math.abs(logOdds))) + Math.max(0, logOdds) - label * logOdds
}

/**
 * The mean loss over the rows given, each with its log-odds and label.
 *
 * Units: nats a row. Errors: NaN without rows. Source: as above.
 *
 * @example
 * meanLogisticLoss({ labels: [1, 0], logits: [0, 0] }, [0, 1]) // => Math.log(2)
 */
export function meanLogisticLoss(
  { labels, logits }: { readonly labels: ArrayLike<number>; readonly logits: ArrayLike<number> },
  rows: ArrayLike<number>,
): number {
  let sum = 0
  // The product of numbers between 1 and 2: one logarithm for as many of them as a double holds.
  let product = 1
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    const x = logits[row] as number
    product *= 1 + Math.exp(-Math.abs(x))
    sum += Math.max(0, x) - (labels[row] as number) * x
    if (product > MOST_PRODUCT) {
      sum += Math.log(product)
      product = 1
    }
  }
  return (sum + Math.log(product)) / rows.length
}

const MOST_PRODUCT = 2 ** 500
