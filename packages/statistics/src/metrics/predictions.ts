// What a metric of probabilities is taken over: predictions and what was observed.

export type Predictions = {
  /** Predicted probability of the event, 0..1, of each row. */
  readonly probabilities: Float64Array
  /** What was observed: 1 the event, 0 none. */
  readonly labels: Uint8Array
}

/**
 * The places of the rows, the least probable first; ties in the order of the rows
 *
 * Rows that are in that order already cost one look at each. Units: places. Errors: none.
 * Source: Fawcett, Pattern Recognition Letters 27 (2006), 5.
 *
 * @example
 * [...rowsByProbability(Float64Array.of(0.5, 0.9, 0.1, 0.5))] // => [2, 0, 3, 1]
 */
export function rowsByProbability(probabilities: Float64Array): Int32Array {
  const order = new Int32Array(probabilities.length)
  let isInOrder = true
  for (let row = 0; row < order.length; row++) {
    order[row] = row
    if (row > 0 && (probabilities[row - 1] as number) > (probabilities[row] as number)) isInOrder = false
  }
  if (isInOrder) return order
  return order.sort((a, b) => (probabilities[a] as number) - (probabilities[b] as number) || a - b)
}

/**
 * How many labels are 1
 *
 * Units: rows. Errors: none. Source: as above (the positives).
 *
 * @example
 * eventsAmong(Uint8Array.of(1, 0, 1)) // => 2
 */
export function eventsAmong(labels: Uint8Array): number {
  let events = 0
  for (let row = 0; row < labels.length; row++) events += labels[row] as number
  return events
}
