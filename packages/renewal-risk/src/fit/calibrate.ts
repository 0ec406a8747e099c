// Maps log-odds to log-odds that mean what they say: a shift, a line, or a staircase that only rises.
import { logitOf, logLossOfLogit, sigmoid } from '../logit.ts'

export type CalibrationLine = { readonly slope: number; readonly offset: number }
/** Log-odds from `from` on (ascending) become `to` (never falling). */
export type CalibrationStep = { readonly from: number; readonly to: number }

const ROUNDS_MOST = 50
const SMALLEST_STEP = 1e-12
const LEAST_SHARE = 1e-6

/** The offset with which the mean probability is the share lost; the slope stays 1. */
export function fitIntercept(logits: Float64Array, lost: Uint8Array): CalibrationLine {
  let offset = 0
  for (let round = 0; round < ROUNDS_MOST; round++) {
    let missed = 0
    let weight = 0
    for (const [row, x] of logits.entries()) {
      const p = sigmoid(x + offset)
      missed += (lost[row] as number) - p
      weight += p * (1 - p)
    }
    const step = missed / weight
    offset += step
    if (!(Math.abs(step) > SMALLEST_STEP)) break
  }
  return { slope: 1, offset }
}

/**
 * Platt's map: slope and offset of most likelihood. The slope is at least 0, since a map that turns the order round says
 * that the scores are wrong, not that they are badly scaled.
 */
export function fitPlatt(logits: Float64Array, lost: Uint8Array): CalibrationLine {
  let slope = 1
  let offset = 0
  const lossAt = (turned: number, shifted: number) =>
    logits.reduce((sum, x, row) => sum + logLossOfLogit(turned * x + shifted, lost[row] as number), 0)
  let loss = lossAt(slope, offset)
  for (let round = 0; round < ROUNDS_MOST; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const [row, x] of logits.entries()) {
      const p = sigmoid(slope * x + offset)
      const missed = (lost[row] as number) - p
      const weight = p * (1 - p)
      g0 += missed
      g1 += missed * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    const bySlope = (h00 * g1 - h01 * g0) / determinant
    const byOffset = (h11 * g0 - h01 * g1) / determinant
    // A whole step from scores that are far too loud overshoots, and the next one more.
    let share = 1
    for (; share > LEAST_SHARE; share /= 2) {
      const reached = lossAt(slope + share * bySlope, offset + share * byOffset)
      if (reached <= loss * (1 + 1e-12)) {
        loss = reached
        break
      }
    }
    slope += share * bySlope
    offset += share * byOffset
    if (!(Math.abs(bySlope) + Math.abs(byOffset) > SMALLEST_STEP)) break
  }
  return slope > 0 && Number.isFinite(slope) ? { slope, offset } : { ...fitIntercept(logits, lost), slope: 1 }
}

/**
 * Isotonic regression by pooling adjacent violators: of all maps that never fall the one of least squares.
 *
 * Rows of one score are one from the start. Shares are kept half a row of all rows away from 0 and 1, since no number of
 * rows says that a loss is impossible.
 */
export function fitIsotonic(logits: Float64Array, lost: Uint8Array): CalibrationStep[] {
  const pools: Pool[] = []
  for (const next of byScore(logits, lost)) {
    let top = next
    for (
      let under = pools.at(-1);
      under && under.lost * top.rows >= top.lost * under.rows;
      under = pools.at(-1)
    ) {
      pools.pop()
      top = { from: under.from, lost: under.lost + top.lost, rows: under.rows + top.rows }
    }
    pools.push(top)
  }
  const least = 0.5 / lost.length
  return pools.map(pool => ({
    from: pool.from,
    to: logitOf(Math.min(Math.max(pool.lost / pool.rows, least), 1 - least)),
  }))
}

type Pool = { readonly from: number; readonly lost: number; readonly rows: number }

/** Rows by score, ascending. */
function byScore(logits: Float64Array, lost: Uint8Array): Pool[] {
  const pools = new Map<number, Pool>()
  for (const [row, from] of logits.entries()) {
    const pool = pools.get(from) ?? { from, lost: 0, rows: 0 }
    pools.set(from, { from, lost: pool.lost + (lost[row] as number), rows: pool.rows + 1 })
  }
  return [...pools.values()].sort((a, b) => a.from - b.from)
}

/** What the staircase says of one log-odds; below its first step as on it. */
export function calibrateBySteps(steps: readonly CalibrationStep[], logit: number): number {
  let low = 0
  let high = steps.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((steps[middle] as CalibrationStep).from <= logit) low = middle
    else high = middle - 1
  }
  return steps[low]?.to ?? logit
}
