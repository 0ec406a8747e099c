// Logistic regression with a normal prior on every weight: 30 renewals bend the prior, 3,000 replace it.
import { type Refusal, refuse } from '@rung/kernel'
import { sigmoid } from '../logit.ts'
import { cholesky, inverse, type SquareMatrix, solve } from './cholesky.ts'

export type RidgeProblem = {
  /** One value a row in each; the caller adds a column of ones where there is to be an intercept. */
  readonly columns: readonly Float64Array[]
  /** 1 lost, 0 kept. */
  readonly lost: Uint8Array
  /** Log-odds each row starts from; absent is 0. */
  readonly offset?: Float64Array
  /** What each weight is thought to be before any row is seen, and how surely: precision = 1 / sd^2. */
  readonly priorMean: readonly number[]
  readonly precision: readonly number[]
}

export type RidgeFit = {
  readonly weights: Float64Array
  /** Of the weights: the inverse of the curvature at the optimum (Laplace). Made when asked for. */
  covariance(): SquareMatrix
  /** sum(ln(1 + e^x) - lost x x) + sum(precision (weight - mean)^2) / 2 at the optimum, in nats. */
  readonly objective: number
}

// Newton's steps shrink quadratically: a dozen suffice, and a hundred without an end mean that there is none.
const STEPS_MOST = 100
// No weight moves any more by this share of its own prior's width or of one: far below what an answer shows.
const SMALLEST_STEP = 1e-9
// The first steps only have to come near: they look at every k-th row, so that this many are left.
const ROUGH_ROWS = 12_000
const ROUGH_STEP = 1e-3
// A step that is not this much smaller than the last asks for a new curvature.
const SHRINKS = 0.6
// A half, again and again: shorter than this share of a step there is nothing to be gained.
const SHORTEST = 1e-6
// Rows looked at together: their part of all columns stays in the cache while it is read twice.
const BLOCK = 512

/**
 * Minimises sum(ln(1 + e^x) - lost x x) + sum(precision x (weight - priorMean)^2) / 2, where x = offset + sum(weight x column).
 *
 * Newton's method, halving a step that does not descend. Of many rows the first steps look at a part, and its curvature
 * serves on for all of them while each step is much smaller than the last: then a step costs one look at the rows.
 * Separated classes end at the prior's leash; equal or collinear columns share their weight. Refused as `invalid`: no
 * rows, and a column without a prior (precision 0) that the rows cannot settle alone.
 */
export function fitRidgeLogistic(problem: RidgeProblem): RidgeFit | Refusal {
  const rows = problem.lost.length
  if (rows === 0) return refuse('invalid', 'there is no row to learn from')
  const stride = Math.max(1, Math.floor(rows / ROUGH_ROWS))
  const start: Descent = { weights: Float64Array.from(problem.priorMean), lower: undefined }
  const near = stride > 1 ? descend(thinned(problem, stride), start, ROUGH_STEP) : start
  const found = near && descend(problem, { ...near, lower: scaled(near.lower, stride) }, SMALLEST_STEP)
  if (found === undefined) {
    return refuse('invalid', 'a column is not settled by the rows and has no prior', {
      fix: 'Give every weight a prior, or leave out columns that say the same.',
    })
  }
  const { weights } = found
  return {
    weights,
    objective: found.objective,
    // The descent has just inverted its like, so that this one has an inverse too.
    covariance: () => inverse(cholesky(curvature(problem, scoresOf(problem, weights))) as SquareMatrix),
  }
}

/** Every `stride`-th row, the prior lightened alike. */
function thinned(problem: RidgeProblem, stride: number): RidgeProblem {
  const take = (values: Float64Array) => values.filter((_, row) => row % stride === 0)
  return {
    columns: problem.columns.map(take),
    lost: problem.lost.filter((_, row) => row % stride === 0),
    ...(problem.offset === undefined ? {} : { offset: take(problem.offset) }),
    priorMean: problem.priorMean,
    precision: problem.precision.map(each => each / stride),
  }
}

/** The curvature of a part of the rows, as that of all of them. */
function scaled(lower: SquareMatrix | undefined, stride: number): SquareMatrix | undefined {
  return lower && { ...lower, values: lower.values.map(value => value * Math.sqrt(stride)) }
}

type Descent = { readonly weights: Float64Array; readonly lower: SquareMatrix | undefined }

/** The optimum; undefined when the curvature has no inverse or no end is reached. */
function descend(
  problem: RidgeProblem,
  from: Descent,
  smallest: number,
): (Descent & { readonly objective: number }) | undefined {
  const scores = scoresOf(problem, from.weights)
  const still = new Float64Array(from.weights.length)
  let { lower } = from
  let weights = from.weights
  let at = advance(problem, scores, still, weights)
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < STEPS_MOST; round++) {
    lower ??= cholesky(curvature(problem, scores))
    if (lower === undefined) return undefined
    let step = solve(lower, at.pull)
    const size = largestOf(step, problem)
    if (size < smallest) return { weights, lower, objective: at.objective }
    const next = (share: Float64Array) => weights.map((weight, index) => weight + (share[index] as number))
    let reached = advance(problem, scores, step, next(step))
    for (let share = 1; reached.objective > at.objective * (1 + 1e-12) && share > SHORTEST; share /= 2) {
      const back = step.map(each => -each / 2)
      step = step.map(each => each / 2)
      reached = advance(problem, scores, back, next(step))
    }
    weights = next(step)
    at = reached
    lower = size > before * SHRINKS ? undefined : lower
    before = size
  }
  return undefined
}

function largestOf(step: Float64Array, { precision }: RidgeProblem): number {
  return step.reduce(
    (most, each, index) =>
      Math.max(most, Math.abs(each) * Math.max(1, Math.sqrt(precision[index] as number))),
    0,
  )
}

function scoresOf({ columns, lost, offset }: RidgeProblem, weights: Float64Array): Float64Array {
  const scores = offset === undefined ? new Float64Array(lost.length) : Float64Array.from(offset)
  for (const [index, column] of columns.entries())
    addTimes(scores, column, weights[index] as number, 0, lost.length)
  return scores
}

function addTimes(
  scores: Float64Array,
  column: Float64Array,
  weight: number,
  from: number,
  to: number,
): void {
  if (weight === 0) return
  for (let row = from; row < to; row++) {
    scores[row] = (scores[row] as number) + weight * (column[row] as number)
  }
}

type Place = {
  readonly objective: number
  /** The way down: minus the gradient. */
  readonly pull: Float64Array
}

/** Moves the scores by a step of the weights, in place, and looks round there: one reading of the rows for all of it. */
function advance(
  problem: RidgeProblem,
  scores: Float64Array,
  step: Float64Array,
  weights: Float64Array,
): Place {
  const { columns, lost, precision, priorMean } = problem
  const pull = new Float64Array(columns.length)
  const missed = new Float64Array(BLOCK)
  let objective = 0
  for (let first = 0; first < scores.length; first += BLOCK) {
    const last = Math.min(scores.length, first + BLOCK)
    for (let index = 0; index < columns.length; index++) {
      addTimes(scores, columns[index] as Float64Array, step[index] as number, first, last)
    }
    for (let row = first; row < last; row++) {
      const x = scores[row] as number
      const was = lost[row] as number
      const small = Math.exp(-Math.abs(x))
      objective += Math.log1p(small) + Math.max(0, x) - was * x
      missed[row - first] = was - (x >= 0 ? 1 : small) / (1 + small)
    }
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as Float64Array
      let sum = 0
      for (let row = first; row < last; row++)
        sum += (missed[row - first] as number) * (column[row] as number)
      pull[index] = (pull[index] as number) + sum
    }
  }
  for (const [index, each] of precision.entries()) {
    const off = (weights[index] as number) - (priorMean[index] as number)
    objective += (each * off * off) / 2
    pull[index] = (pull[index] as number) - each * off
  }
  return { objective, pull }
}

/** X' W X + diag(precision), W = p (1 - p). */
function curvature({ columns, precision }: RidgeProblem, scores: Float64Array): SquareMatrix {
  const size = columns.length
  const values = new Float64Array(size * size)
  const weighted = new Float64Array(BLOCK)
  const share = scores.map(x => sigmoid(x) * sigmoid(-x))
  for (let first = 0; first < scores.length; first += BLOCK) {
    const last = Math.min(scores.length, first + BLOCK)
    for (let row = 0; row < size; row++) {
      const left = columns[row] as Float64Array
      for (let at = first; at < last; at++) {
        weighted[at - first] = (left[at] as number) * (share[at] as number)
      }
      for (let column = 0; column <= row; column++) {
        const right = columns[column] as Float64Array
        let sum = 0
        for (let at = first; at < last; at++) sum += (weighted[at - first] as number) * (right[at] as number)
        values[row * size + column] = (values[row * size + column] as number) + sum
      }
    }
  }
  for (let row = 0; row < size; row++) {
    values[row * size + row] = (values[row * size + row] as number) + (precision[row] as number)
    for (let column = 0; column < row; column++) {
      values[column * size + row] = values[row * size + column] as number
    }
  }
  return { size, values }
}
