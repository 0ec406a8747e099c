// Maps log-odds to log-odds that mean what they say: a shift, a line, a line above a floor, or a staircase that only rises.
import { logitOf, logLossOfLogit, sigmoid } from '../logistic/sigmoid.ts'

export type CalibrationLine = { readonly slope: number; readonly offset: number }
/** P = floor + (1 - floor) x sigmoid(slope x score + offset): so many are lost for reasons that no signal tells of. */
export type FlooredLine = CalibrationLine & { readonly floor: number }
/** Log-odds from `from` on (ascending) become `to` (never falling). */
export type CalibrationStep = { readonly from: number; readonly to: number }

/**
 * calibrated = slope x raw + offset, both in log-odds; 1 and 0 change nothing. With a floor, of the probability p that says,
 * floor + (1 - floor) p; absent is 0. With steps, what those say instead.
 */
export type Calibration = {
  readonly slope: number
  readonly offset: number
  readonly floor?: number
  readonly steps: readonly CalibrationStep[] | null
}

const ROUNDS_MOST = 50
const SMALLEST_STEP = 1e-12
const LEAST_SHARE = 1e-6
// Round ones: rows know a floor to a quarter of itself at best, and a model learnt anew each week should not move it about.
const FLOORS = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2]

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
  return lineAbove(0, logits, lost)
}

/** Platt's map above the likeliest of some round floors. */
export function fitFloor(logits: Float64Array, lost: Uint8Array): FlooredLine {
  let best = { line: { slope: 1, offset: 0, floor: 0 }, loss: Number.POSITIVE_INFINITY }
  for (const floor of FLOORS) {
    const line = { ...lineAbove(floor, logits, lost), floor }
    const loss = lossOfRows(logits, lost, x => aboveFloor(line, x))
    // Likelihood has one peak: past it no floor is likelier.
    if (loss > best.loss) break
    best = { line, loss }
  }
  return best.line
}

/** Newton's steps by the expected curvature; with a floor the share s / p of what is missed is the line's to mend. */
function lineAbove(floor: number, logits: Float64Array, lost: Uint8Array): CalibrationLine {
  let slope = 1
  let offset = 0
  const lossAt = (turned: number, shifted: number) =>
    lossOfRows(logits, lost, x => aboveFloor({ slope: turned, offset: shifted, floor }, x))
  let loss = lossAt(slope, offset)
  for (let round = 0; round < ROUNDS_MOST; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const [row, x] of logits.entries()) {
      const s = sigmoid(slope * x + offset)
      const p = floor + (1 - floor) * s
      const ofLine = (s + Number.MIN_VALUE) / (p + Number.MIN_VALUE)
      const missed = ((lost[row] as number) - p) * ofLine
      const weight = (1 - floor) * s * (1 - s) * ofLine
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

/** Log-odds of the probability above the floor: ln(g + (1 + g) e^x), g the odds of the floor. */
function aboveFloor({ slope, offset, floor }: FlooredLine, logit: number): number {
  const x = slope * logit + offset
  if (floor === 0) return x
  const odds = floor / (1 - floor)
  // Either side by what does not overflow there.
  return x < 0 ? Math.log(odds + (1 + odds) * Math.exp(x)) : x + Math.log1p(odds + odds * Math.exp(-x))
}

function lossOfRows(logits: Float64Array, lost: Uint8Array, map: (logit: number) => number): number {
  return logits.reduce((sum, x, row) => sum + logLossOfLogit(map(x), lost[row] as number), 0)
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

/** What a calibration makes of log-odds: its staircase if it has one, else its line above its floor. */
export function calibrate({ slope, offset, floor = 0, steps }: Calibration, logit: number): number {
  return steps === null ? aboveFloor({ slope, offset, floor }, logit) : calibrateBySteps(steps, logit)
}

/** What a little more log-odds comes to there, staircases apart: the slope of the line, and of that the less the nearer the floor. */
export function slopeAt({ slope, offset, floor = 0 }: Calibration, logit: number): number {
  const s = sigmoid(slope * logit + offset)
  return (slope * s) / (floor + (1 - floor) * s)
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
