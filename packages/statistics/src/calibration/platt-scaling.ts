// Platt scaling: the line through log-odds of most likelihood, and the same above a floor.
import { meanLogisticLoss } from '../logistic/logistic-loss.ts'
import { sigmoid } from '../logistic/sigmoid.ts'
import { aboveFloor, type CalibrationLine, type FlooredLine } from './calibration.ts'
import { fitIntercept } from './calibration-in-the-large.ts'

const ROUNDS_MOST = 50
const SMALLEST_STEP = 1e-12
const LEAST_SHARE = 1e-6
// Round ones: rows know a floor to a quarter of itself at best, and a model learned anew each week should not move it about.
const FLOORS = [0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2]

/**
 * slope and offset that minimise the log loss of sigmoid(slope x + offset)
 *
 * Begins at `start`, where given: the same line, sooner where that is near. A slope of 1 is calibrated, below 1 the scores were overconfident, at 0 they say nothing, and below 0 they rank the wrong way
 * round. Units: log-odds. Errors: none; of labels that are all alike, or that the scores separate, it ends far out.
 * Source: Platt, Advances in Large Margin Classifiers (1999); Cox, Biometrika 45 (1958) (calibration slope and intercept).
 *
 * @example
 * fitPlatt(Float64Array.of(-1, -1, -1, 1, 1, 1), Uint8Array.of(0, 0, 1, 1, 1, 0)) // => { slope: Math.log(2), offset: 0 }
 */
export function fitPlatt(
  logits: Float64Array,
  labels: Uint8Array,
  start: CalibrationLine = UNCHANGED,
): CalibrationLine {
  return lineAbove(0, logits, labels, lossesOf(logits, labels), start)
}

/**
 * sign(slope) x sqrt(2 (log loss of the best constant - log loss of the line)), both summed over the rows
 *
 * Units: standard deviations: N(0, 1) where the scores say nothing. Errors: none.
 * Source: Barndorff-Nielsen, Biometrika 73 (1986) (signed root of the likelihood ratio); unlike slope by its standard error it
 * grows as classes separate.
 *
 * @example
 * const [scores, labels] = [Float64Array.of(-1, -1, -1, 1, 1, 1), Uint8Array.of(0, 0, 1, 1, 1, 0)]
 * slopeDeviations(fitPlatt(scores, labels), scores, labels) // => Math.sqrt(20 * Math.log(2) - 12 * Math.log(3))
 */
export function slopeDeviations(line: CalibrationLine, logits: Float64Array, labels: Uint8Array): number {
  const constant = new Float64Array(logits.length).fill(
    fitIntercept(new Float64Array(logits.length), labels).offset,
  )
  const gained = lossesOf(constant, labels)(UNCHANGED) - lossesOf(logits, labels)({ ...line, floor: 0 })
  return Math.sign(line.slope) * Math.sqrt(2 * Math.max(0, gained))
}

const UNCHANGED: FlooredLine = { slope: 1, offset: 0, floor: 0 }

/**
 * The same of floor + (1 - floor) sigmoid(slope x + offset), above the likeliest of some round floors
 *
 * Units: log-odds; the floor is a probability. Errors: none.
 * Source: Hewlett and Plackett, The Interpretation of Quantal Responses in Biology (1979) (natural response, after Abbott 1925).
 *
 * @example
 * // A hundred rows at each score, so many of them with the event as 0.1 + 0.9 sigmoid(x) says.
 * const scores = [-9, -1, 1, 9].flatMap(x => new Array(100).fill(x))
 * const labels = [10, 34, 76, 100].flatMap(events => Array.from({ length: 100 }, (_, row) => (row < events ? 1 : 0)))
 * fitFloor(Float64Array.from(scores), Uint8Array.from(labels)).floor // => 0.1
 */
export function fitFloor(logits: Float64Array, labels: Uint8Array): FlooredLine {
  let best = { line: { slope: 1, offset: 0, floor: 0 }, loss: Number.POSITIVE_INFINITY }
  const lossOf = lossesOf(logits, labels)
  for (const floor of FLOORS) {
    const line = { ...lineAbove(floor, logits, labels, lossOf), floor }
    const loss = lossOf(line)
    // Likelihood has one peak: past it no floor is likelier.
    if (loss > best.loss) break
    best = { line, loss }
  }
  return best.line
}

/** Newton's steps by the expected Hessian, halved until they descend: a whole one from overconfident scores overshoots. */
function lineAbove(
  floor: number,
  logits: Float64Array,
  labels: Uint8Array,
  lossOf: LossOf,
  start: CalibrationLine = UNCHANGED,
): CalibrationLine {
  let line = { slope: start.slope, offset: start.offset, floor }
  let loss = lossOf(line)
  for (let round = 0; round < ROUNDS_MOST; round++) {
    const { bySlope, byOffset } = newtonStep(line, logits, labels)
    if (!(Math.abs(bySlope) + Math.abs(byOffset) > SMALLEST_STEP)) break
    let share = 1
    for (; share > LEAST_SHARE; share /= 2) {
      const reached = lossOf(moved(line, bySlope, byOffset, share))
      if (reached <= loss * (1 + 1e-12)) {
        loss = reached
        break
      }
    }
    line = moved(line, bySlope, byOffset, share)
  }
  return { slope: line.slope, offset: line.offset }
}

function moved(line: FlooredLine, bySlope: number, byOffset: number, share: number): FlooredLine {
  return { ...line, slope: line.slope + share * bySlope, offset: line.offset + share * byOffset }
}

/** With a floor the share s / p of a residual is the line's to mend. */
function newtonStep({ slope, offset, floor }: FlooredLine, logits: Float64Array, labels: Uint8Array) {
  let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
  for (let row = 0; row < logits.length; row++) {
    const x = logits[row] as number
    const s = sigmoid(slope * x + offset)
    const p = floor + (1 - floor) * s
    const ofLine = (s + Number.MIN_VALUE) / (p + Number.MIN_VALUE)
    const residual = ((labels[row] as number) - p) * ofLine
    const hessian = (1 - floor) * s * (1 - s) * ofLine
    g0 += residual
    g1 += residual * x
    h00 += hessian
    h01 += hessian * x
    h11 += hessian * x * x
  }
  const determinant = h00 * h11 - h01 * h01
  return { bySlope: (h00 * g1 - h01 * g0) / determinant, byOffset: (h11 * g0 - h01 * g1) / determinant }
}

type LossOf = (line: FlooredLine) => number

/** Log loss of the rows by line, summed; each is mapped into the same room. */
function lossesOf(logits: Float64Array, labels: Uint8Array): LossOf {
  const mapped = new Float64Array(logits.length)
  const rows = Int32Array.from(mapped.keys())
  return line => {
    for (let row = 0; row < logits.length; row++) mapped[row] = aboveFloor(line, logits[row] as number)
    return logits.length * meanLogisticLoss({ labels, logits: mapped }, rows)
  }
}
