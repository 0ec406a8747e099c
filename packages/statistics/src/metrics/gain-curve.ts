// Two curves of one order: how many of the lost are found among the riskiest, and at which share of false alarms.
import type { Forecasts } from './figures.ts'

export type CurvePoint = {
  /** Share of all renewals that is looked at, the riskiest first. */
  readonly share: number
  /** Share of the lost among those (precision), and share of all lost that are among those (recall). */
  readonly precision: number
  readonly recall: number
  /** Precision by the share lost of all. */
  readonly lift: number
}

/** At most so many points, evenly over the rows; none without a loss. */
export function curveOf({ probabilities, lost }: Forecasts, points: number): CurvePoint[] {
  const rows = lost.length
  const losses = lost.reduce((sum, each) => sum + each, 0)
  if (losses === 0) return []
  const order = [...probabilities.keys()].sort(
    (a, b) => (probabilities[b] as number) - (probabilities[a] as number) || a - b,
  )
  const found = new Float64Array(rows)
  for (const [at, row] of order.entries()) found[at] = (lost[row] as number) + (found[at - 1] ?? 0)
  const count = Math.min(points, rows)
  return Array.from({ length: count }, (_, point) => {
    const looked = Math.round(((point + 1) * rows) / count)
    const hits = found[looked - 1] as number
    return {
      share: looked / rows,
      precision: hits / looked,
      recall: hits / losses,
      lift: hits / looked / (losses / rows),
    }
  })
}
