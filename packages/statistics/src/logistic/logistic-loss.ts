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
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number
    sum += logisticLoss(logits[row] as number, labels[row] as number)
  }
  return sum / rows.length
}
