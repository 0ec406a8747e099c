// The gain curve: how many of the events are found among the most probable rows, with precision, recall and lift.
import { eventsAmong, type Predictions, rowsByProbability } from './predictions.ts'

export type CurvePoint = {
  /** Share of all rows that is looked at, the most probable first. */
  readonly share: number
  /** Share of events among those (precision), and share of all events that are among those (recall). */
  readonly precision: number
  readonly recall: number
  /** Precision by the share of events of all. */
  readonly lift: number
}

/**
 * precision = events among the rows looked at / rows looked at; recall = events among them / all events; lift = precision / base rate
 *
 * At most so many points, evenly over the rows. Units: shares; lift is a ratio. Errors: no point without an event.
 * Source: Provost and Fawcett, Data Science for Business (2013), 8.
 *
 * @example
 * gainCurve({ probabilities: Float64Array.of(0.9, 0.2, 0.6, 0.1), labels: Uint8Array.of(1, 1, 0, 0) }, 2)
 * // => [{ share: 0.5, precision: 0.5, recall: 0.5, lift: 1 }, { share: 1, precision: 0.5, recall: 1, lift: 1 }]
 */
export function gainCurve({ probabilities, labels }: Predictions, points: number): CurvePoint[] {
  const rows = labels.length
  const events = eventsAmong(labels)
  if (events === 0) return []
  const order = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b,
  )
  const found = new Float64Array(rows)
  for (const [at, row] of order.entries()) found[at] = (labels[row] as number) + (found[at - 1] ?? 0)
  const count = Math.min(points, rows)
  return Array.from({ length: count }, (_, point) => {
    const looked = Math.round(((point + 1) * rows) / count)
    const hits = found[looked - 1] as number
    return {
      share: looked / rows,
      precision: hits / looked,
      recall: hits / events,
      lift: hits / looked / (events / rows),
    }
  })
}

/**
 * lift(share) = share of events among the most probable `share` of rows, at least one, by the share of events of all
 *
 * Units: a ratio; 1 is no better than chance. Errors: null without an event. Source: as above.
 *
 * @example
 * lift({ probabilities: Float64Array.of(0.9, 0.2, 0.6, 0.1), labels: Uint8Array.of(1, 1, 0, 0) }, 0.25) // => 2
 */
export function lift({ probabilities, labels }: Predictions, share: number): number | null {
  const events = eventsAmong(labels)
  const taken = Math.max(1, Math.round(labels.length * share))
  if (events === 0) return null
  const top = rowsByProbability(probabilities).slice(-taken)
  return top.reduce((sum, row) => sum + (labels[row] as number), 0) / taken / (events / labels.length)
}
