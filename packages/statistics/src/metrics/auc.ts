// AUC: the area under the ROC curve.
import { type Predictions, rowsByProbability } from './predictions.ts'

/**
 * AUC = P(a row with the event ranks above one without) + P(they tie) / 2
 *     = (sum of the ranks of the events - n1 (n1 + 1) / 2) / (n1 n0), tied rows having their mean rank
 *
 * Units: 0..1; 0.5 is no discrimination. Errors: null when all labels are alike.
 * Source: Hanley and McNeil, Radiology 143 (1982); Mann and Whitney, Annals of Mathematical Statistics 18 (1947).
 *
 * @example
 * auc({ probabilities: Float64Array.of(0.8, 0.4, 0.6, 0.4, 0.1), labels: Uint8Array.of(1, 1, 0, 0, 0) }) // => 0.75
 */
export function auc({ probabilities, labels }: Predictions): number | null {
  const order = rowsByProbability(probabilities)
  let rankSum = 0
  let events = 0
  for (let first = 0; first < order.length; ) {
    const last = lastTied(order, probabilities, first)
    const rank = (first + last) / 2 + 1
    for (let at = first; at <= last; at++) {
      if (labels[order[at] as number] !== 1) continue
      rankSum += rank
      events++
    }
    first = last + 1
  }
  const others = order.length - events
  return events === 0 || others === 0 ? null : (rankSum - (events * (events + 1)) / 2) / (events * others)
}

function lastTied(order: Int32Array, probabilities: Float64Array, first: number): number {
  let last = first
  const tied = probabilities[order[first] as number]
  while (last + 1 < order.length && probabilities[order[last + 1] as number] === tied) last++
  return last
}
