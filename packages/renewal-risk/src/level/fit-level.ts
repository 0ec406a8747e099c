// A workspace's own level of loss: one shift of log-odds, drawn to the prior's rate as by so many renewals more.
import { logit, newtonBisection, sigmoid } from '@rung/statistics'

export type LevelRow = {
  /** What a model says of the renewal, in log-odds. */
  readonly logit: number
  readonly lost: boolean
}

export type FittedLevel = {
  /** Added to every log-odds. */
  readonly shift: number
  /** Of the shift. */
  readonly sd: number
}

// A workspace whose log-odds lie further from the prior's than this: one in a billion.
const FURTHEST = 20

/**
 * sum(lost - sigmoid(logit + d)) + strength x (p0 - sigmoid(logit(p0) + d)) = 0, p0 the rate of the prior: the mode under a Beta prior
 * with `strength` renewals on the level
 *
 * Of renewals that all lie at p0 it is the share (strength x p0 + lost) / (strength + n). Units: log-odds. Errors: none; without rows 0.
 * Source: Gelman and others, Bayesian Data Analysis (3rd ed. 2013), 2.4 and 5.1; Clogg and others, JASA 86 (1991).
 *
 * @example 100 renewals at 0.12, all kept, strength 20: 0.02. 60, all lost: 0.78
 */
export function fitLevel(rows: readonly LevelRow[], priorRate: number, strength: number): FittedLevel {
  const at = logit(priorRate)
  const risen = (shift: number) => {
    const prior = sigmoid(at + shift)
    let value = strength * (prior - priorRate)
    let slope = strength * prior * (1 - prior)
    for (const row of rows) {
      const p = sigmoid(row.logit + shift)
      value += p - (row.lost ? 1 : 0)
      slope += p * (1 - p)
    }
    return { value, slope }
  }
  const shift = rows.length === 0 ? 0 : newtonBisection(risen, { low: -FURTHEST, high: FURTHEST, start: 0 })
  return { shift, sd: 1 / Math.sqrt(risen(shift).slope) }
}
