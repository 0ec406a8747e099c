// Average precision: the area under the precision-recall curve.
import { eventsAmong, type Predictions, rowsByProbability } from './predictions.ts'

/**
 * AP = sum over thresholds of (recall - recall before) x precision; rows of one probability share a threshold
 *
 * Units: 0..1; the base rate is no discrimination. Errors: null without an event.
 * Source: Manning, Raghavan and Schuetze, Introduction to Information Retrieval (2008), 8.4.
 *
 * @example
 * averagePrecision({ probabilities: Float64Array.of(0.8, 0.4, 0.6, 0.4), labels: Uint8Array.of(1, 1, 0, 0) }) // => 0.75
 */
export function averagePrecision({ probabilities, labels }: Predictions): number | null {
  const order = rowsByProbability(probabilities).reverse()
  const events = eventsAmong(labels)
  if (events === 0) return null
  let found = 0
  let area = 0
  for (let first = 0; first < order.length; ) {
    let last = first
    let here = labels[order[first] as number] as number
    while (
      last + 1 < order.length &&
      probabilities[order[last + 1] as number] === probabilities[order[first] as number]
    ) {
      last++
      here += labels[order[last] as number] as number
    }
    found += here
    area += (here / events) * (found / (last + 1))
    first = last + 1
  }
  return area
}
