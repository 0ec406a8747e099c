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

// Newton's steps shrink quadratically: a dozen suffice, and fifty without an end mean that there is none.
const STEPS_MOST = 50
// No weight moves any more by this share of its own prior's width or of one: far below what an answer shows.
const SMALLEST_STEP = 1e-10
// The first steps only have to come near: they look at every k-th row, so that this many are left.
const ROUGH_ROWS = 8_000
const ROUGH_STEP = 1e-3
// A step that is not this much smaller than the last asks for a new curvature.
const SHRINKS = 0.3
// Rows whose products are summed together: their columns fit the nearest cache.
const BLOCK = 256

/**
 * Minimises sum(ln(1 + e^x) - lost x x) + sum(precision x (weight - priorMean)^2) / 2, where x = offset + sum(weight x column).
 *
 * Newton's method on the exact curvature, halving a step that does not descend; the first steps on a part of the rows.
 * Separated classes end at the prior's leash; equal or collinear columns share their weight. Refused as `invalid`: no
 * rows, and a column without a prior (precision 0) that the rows cannot settle alone.
 */
export function fitRidgeLogistic(problem: RidgeProblem): RidgeFit | Refusal {
  const rows = problem.lost.length
  if (rows === 0) return refuse('invalid', 'there is no row to learn from')
  const stride = Math.floor(rows / ROUGH_ROWS)
  const start = Float64Array.from(problem.priorMean)
  const near = stride > 1 ? descend(thinned(problem, stride), start, ROUGH_STEP)?.weights : start
  const found = near && descend(problem, near, SMALLEST_STEP)
  if (found === undefined) {
    return refuse('invalid', 'a column is not settled by the rows and has no prior', {
      fix: 'Give every weight a prior, or leave out columns that say the same.',
    })
  }
  const { weights, lower } = found
  return { weights, covariance: () => inverse(lower), objective: objectiveAt(problem, weights) }
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

type Descent = { readonly weights: Float64Array; readonly lower: SquareMatrix }

/** The optimum, and the curvature last used there; undefined when the curvature has no inverse or no end is reached. */
function descend(problem: RidgeProblem, from: Float64Array, smallest: number): Descent | undefined {
  let weights = from
  let objective = objectiveAt(problem, weights)
  let lower: SquareMatrix | undefined
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < STEPS_MOST; round++) {
    const scores = scoresOf(problem, weights)
    lower ??= cholesky(curvature(problem, scores))
    if (lower === undefined) return undefined
    const step = solve(lower, slope(problem, weights, scores))
    const size = largestOf(step, problem)
    if (size < smallest) return { weights, lower }
    const taken = shorten(problem, weights, step, objective)
    weights = taken.weights
    objective = taken.objective
    // Near the optimum the curvature hardly changes: it serves on while each step is much smaller than the last.
    if (size > before * SHRINKS) lower = undefined
    before = size
  }
  return undefined
}

function shorten(problem: RidgeProblem, weights: Float64Array, step: Float64Array, objective: number) {
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = weights.map((weight, index) => weight + share * (step[index] as number))
    const reached = objectiveAt(problem, next)
    if (reached <= objective + 1e-12 * Math.abs(objective)) return { weights: next, objective: reached }
  }
  return { weights, objective }
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
  for (const [index, column] of columns.entries()) {
    const weight = weights[index] as number
    if (weight === 0) continue
    for (let row = 0; row < scores.length; row++) {
      scores[row] = (scores[row] as number) + weight * (column[row] as number)
    }
  }
  return scores
}

function objectiveAt(problem: RidgeProblem, weights: Float64Array): number {
  const scores = scoresOf(problem, weights)
  let sum = 0
  for (let row = 0; row < scores.length; row++) {
    const x = scores[row] as number
    sum += Math.log1p(Math.exp(-Math.abs(x))) + Math.max(0, x) - (problem.lost[row] === 1 ? x : 0)
  }
  return problem.precision.reduce(
    (all, each, index) =>
      all + (each * ((weights[index] as number) - (problem.priorMean[index] as number)) ** 2) / 2,
    sum,
  )
}

/** The way down: minus the gradient. */
function slope(problem: RidgeProblem, weights: Float64Array, scores: Float64Array): Float64Array {
  const { columns, lost, precision, priorMean } = problem
  const missed = scores.map((x, row) => (lost[row] as number) - sigmoid(x))
  return Float64Array.from(columns, (column, index) => {
    let sum = 0
    for (let row = 0; row < missed.length; row++) sum += (missed[row] as number) * (column[row] as number)
    return sum - (precision[index] as number) * ((weights[index] as number) - (priorMean[index] as number))
  })
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
      for (let column = 0; column <= row; column += 2) {
        const one = columns[column] as Float64Array
        const other = columns[Math.min(column + 1, row)] as Float64Array
        let sumOne = 0
        let sumOther = 0
        for (let at = first; at < last; at++) {
          const value = weighted[at - first] as number
          sumOne += value * (one[at] as number)
          sumOther += value * (other[at] as number)
        }
        values[row * size + column] = (values[row * size + column] as number) + sumOne
        if (column < row) {
          values[row * size + column + 1] = (values[row * size + column + 1] as number) + sumOther
        }
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
