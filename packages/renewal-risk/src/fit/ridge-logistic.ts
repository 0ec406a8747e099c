// Logistic regression with a normal prior on every weight: 30 renewals bend the prior, 3,000 replace it.
import { type Refusal, refuse } from '@rung/kernel'
import { sigmoid } from '../logit.ts'
import { cholesky, inverse, type SquareMatrix, solve } from './cholesky.ts'
import { addCombined, addDots, inEights } from './column-sums.ts'

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
  /** Where to begin instead of at the priors' means: it is quicker, and ends within `within` of the same. */
  readonly near?: Near
  /** How near the optimum every weight comes, or, where its prior is narrower than one, as a share of the prior's sd; absent is 2e-7. */
  readonly within?: number
}

/** Weights near the optimum, and a curvature like the one there. */
export type Near = { readonly weights: Float64Array; readonly curvature: SquareMatrix | undefined }

export type RidgeFit = {
  readonly weights: Float64Array
  /** Of the weights: the inverse of the curvature at the optimum (Laplace). Made when asked for. */
  covariance(): SquareMatrix
  /** sum(ln(1 + e^x) - lost x x) + sum(precision (weight - mean)^2) / 2 at the optimum, in nats. */
  readonly objective: number
  /** The one that the last steps were taken by: near that of the optimum, and of about as many rows. */
  readonly curvature: SquareMatrix
}

// Newton's steps shrink quadratically: a dozen suffice, and a hundred without an end mean that there is none.
const STEPS_MOST = 100
// Far below what an answer shows.
const WITHIN = 2e-7
// The first steps only have to come near: they look at parts of the rows, each eight times the one before it.
const PART_ROWS_A_COLUMN = 36
const PART_BLOCKS = 3
const PART_GROWS = 8
const ROUGH_LEFT = 0.02
// A step that is not this much smaller than the last asks for a new curvature, once so many have been taken by the old one as are
// worth less: a curvature costs as much as half a step a column.
const SHRINKS = 0.6
const COLUMNS_A_STEP = 8
// A half, again and again: shorter than this share of a step there is nothing to be gained.
const SHORTEST = 1e-6
// Rows looked at together: their part of all columns stays in the cache while it is read twice.
const BLOCK = 512

/**
 * Minimises sum(ln(1 + e^x) - lost x x) + sum(precision x (weight - priorMean)^2) / 2, where x = offset + sum(weight x column).
 *
 * Newton's method, halving a step that does not descend. Of many rows the first steps look at parts, and a curvature serves on,
 * mended by what the steps since have met, while each is much smaller than the last or a new one would cost more: then a step
 * costs one look at the rows.
 * Ends when steps that go on shrinking as the last two did would move no weight further than `within`.
 * Separated classes end at the prior's leash; equal or collinear columns share their weight. Refused as `invalid`: no
 * rows, and a column without a prior (precision 0) that the rows cannot settle alone.
 */
export function fitRidgeLogistic(problem: RidgeProblem): RidgeFit | Refusal {
  const rows = problem.lost.length
  if (rows === 0) return refuse('invalid', 'there is no row to learn from')
  let near: Near = problem.near ?? { weights: Float64Array.from(problem.priorMean), curvature: undefined }
  const leastOfPart = Math.max(PART_BLOCKS * BLOCK, PART_ROWS_A_COLUMN * problem.columns.length)
  let stride = 1
  while (problem.near === undefined && rows / (stride * PART_GROWS) >= leastOfPart) stride *= PART_GROWS
  const whole = { ...problem, columns: inEights(problem.columns, rows), stride: 1 }
  for (; stride > 1; stride /= PART_GROWS) {
    const part = { ...whole, stride, precision: problem.precision.map(each => each / stride) }
    const found = descend(part, near, ROUGH_LEFT)
    // Rows that do not settle a column in a part may in the whole.
    if (found !== undefined)
      near = { weights: found.weights, curvature: curvatureOfLarger(part, found.scores) }
  }
  const found = descend(whole, near, problem.within ?? WITHIN)
  if (found === undefined) {
    return refuse('invalid', 'a column is not settled by the rows and has no prior', {
      fix: 'Give every weight a prior, or leave out columns that say the same.',
    })
  }
  return {
    weights: found.weights,
    objective: found.objective,
    curvature: found.curvature,
    // The descent has just inverted its like, so that this one has an inverse too.
    covariance: () => inverse(cholesky(curvature(whole, scoresOf(whole, found.weights))) as SquareMatrix),
  }
}

/** Columns in eights, and only the first of every `stride` blocks of their rows; the prior is as much lighter. */
type Part = RidgeProblem & { readonly stride: number }

/** The curvature as that of the next part would be: eight times the rows. */
function curvatureOfLarger(part: Part, scores: Float64Array): SquareMatrix {
  const { size, values } = curvature(part, scores)
  return { size, values: values.map(value => value * PART_GROWS) }
}

type Found = {
  readonly weights: Float64Array
  /** Log-odds of every row of the part, a last small step before these weights. */
  readonly scores: Float64Array
  readonly objective: number
  readonly curvature: SquareMatrix
}

/** The optimum, `smallest` away at most; undefined when the curvature has no inverse or no end is reached. */
function descend(problem: Part, from: Near, smallest: number): Found | undefined {
  const scores = startOf(problem)
  let { weights, curvature: bend } = from
  let lower = bend && cholesky(bend)
  let at = advance(problem, scores, weights, weights)
  const patience = problem.precision.length / COLUMNS_A_STEP
  let past: Turn[] = []
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < STEPS_MOST; round++) {
    const isFresh = bend === undefined || lower === undefined
    if (bend === undefined || lower === undefined) {
      bend = curvature(problem, scores)
      lower = cholesky(bend)
    }
    if (lower === undefined) return undefined
    let step = downhill(at.pull, lower, past)
    const size = largestOf(step, problem)
    const next = (share: Float64Array) => weights.map((weight, index) => weight + (share[index] as number))
    if (leftAfter(size, before) < smallest) {
      return { weights: next(step), scores, objective: at.objective, curvature: bend }
    }
    let reached = advance(problem, scores, step, next(step))
    const rises = () => reached.objective > at.objective * (1 + 1e-12)
    if (rises() && !isFresh) {
      // A curvature from elsewhere may know nothing of a column that matters here: back, and look anew.
      advance(problem, scores, negated(step), weights)
      bend = undefined
      past = []
      before = Number.POSITIVE_INFINITY
      continue
    }
    let share = 1
    for (; rises() && share > SHORTEST; share /= 2) {
      step = step.map(each => each / 2)
      reached = advance(problem, scores, negated(step), next(step))
    }
    weights = next(step)
    past.push({ step, rise: at.pull.map((each, index) => each - (reached.pull[index] as number)) })
    at = reached
    const isStale = past.length > patience && size > before * SHRINKS
    lower = isStale ? undefined : lower
    past = isStale ? [] : past
    before = size * share
  }
  return undefined
}

/** A step, and by how much the gradient rose along it. */
type Turn = { readonly step: Float64Array; readonly rise: Float64Array }

/**
 * The step to the optimum, were the curvature `lower` corrected by what the past steps have met.
 * Source: the two loops of Nocedal 1980 (limited-memory BFGS), with that curvature in their middle.
 */
function downhill(pull: Float64Array, lower: SquareMatrix, past: readonly Turn[]): Float64Array {
  const rest = Float64Array.from(pull)
  const shares: number[] = []
  for (const { step, rise } of past.toReversed()) {
    const share = dot(step, rest) / dot(step, rise)
    shares.unshift(share)
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] as number) - share * (rise[i] as number)
  }
  const down = solve(lower, rest)
  for (const [index, { step, rise }] of past.entries()) {
    const share = (shares[index] as number) - dot(rise, down) / dot(step, rise)
    for (let i = 0; i < down.length; i++) down[i] = (down[i] as number) + share * (step[i] as number)
  }
  return down
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, each, index) => sum + each * (right[index] as number), 0)
}

function negated(step: Float64Array): Float64Array {
  return step.map(each => -each)
}

/** What is left to go after a step, when all that follow shrink as it did, tenfold at most: the rest of a geometric series. */
function leftAfter(size: number, before: number): number {
  const shrinks = size / before
  return shrinks > 0 && shrinks < 1 ? (size * Math.max(0.1, shrinks)) / (1 - shrinks) : size
}

function largestOf(step: Float64Array, { precision }: RidgeProblem): number {
  return step.reduce(
    (most, each, index) =>
      Math.max(most, Math.abs(each) * Math.max(1, Math.sqrt(precision[index] as number))),
    0,
  )
}

function startOf({ lost, offset }: RidgeProblem): Float64Array {
  return offset === undefined ? new Float64Array(lost.length) : Float64Array.from(offset)
}

function scoresOf(problem: Part, weights: Float64Array): Float64Array {
  const scores = startOf(problem)
  addCombined(scores, problem.columns, weights, 0, scores.length)
  return scores
}

type Place = {
  readonly objective: number
  /** The way down: minus the gradient. */
  readonly pull: Float64Array
}

/** Moves the scores by a step of the weights, in place, and looks round there: one reading of the rows for all of it. */
function advance(problem: Part, scores: Float64Array, step: Float64Array, weights: Float64Array): Place {
  const { columns, lost, precision, priorMean, stride } = problem
  const pull = new Float64Array(weights.length)
  const missed = new Float64Array(BLOCK)
  let objective = 0
  for (let first = 0; first < scores.length; first += BLOCK * stride) {
    const last = Math.min(scores.length, first + BLOCK)
    addCombined(scores, columns, step, first, last)
    objective += setMissed(missed, scores, lost, first, last)
    addDots(pull, columns, columns.length, missed, first, last)
  }
  for (const [index, each] of precision.entries()) {
    const off = (weights[index] as number) - (priorMean[index] as number)
    objective += (each * off * off) / 2
    pull[index] = (pull[index] as number) - each * off
  }
  return { objective, pull }
}

/** Lost or not, less the chance of it, of each row; returns their log loss in nats. */
function setMissed(
  missed: Float64Array,
  scores: Float64Array,
  lost: Uint8Array,
  first: number,
  last: number,
): number {
  let loss = 0
  // The product of at most 512 numbers between 1 and 2: one logarithm for all of them.
  let product = 1
  for (let row = first; row < last; row++) {
    const x = scores[row] as number
    const was = lost[row] as number
    const small = Math.exp(-Math.abs(x))
    product *= 1 + small
    loss += Math.max(0, x) - was * x
    missed[row - first] = was - (x >= 0 ? 1 : small) / (1 + small)
  }
  return loss + Math.log(product)
}

/** X' W X + diag(precision), W = p (1 - p). */
function curvature({ columns, precision, stride }: Part, scores: Float64Array): SquareMatrix {
  const size = precision.length
  // The lower triangle by rows, each as long as the columns are.
  const sums = precision.map(() => new Float64Array(columns.length))
  const weighted = new Float64Array(BLOCK)
  const share = new Float64Array(BLOCK)
  for (let first = 0; first < scores.length; first += BLOCK * stride) {
    const last = Math.min(scores.length, first + BLOCK)
    setShares(share, scores, first, last)
    for (const [row, rowSums] of sums.entries()) {
      setProducts(weighted, share, columns[row] as Float64Array, first, last)
      addDots(rowSums, columns, row + 1, weighted, first, last)
    }
  }
  const values = new Float64Array(size * size)
  for (const [row, rowSums] of sums.entries()) {
    for (let column = 0; column <= row; column++) {
      const value = (rowSums[column] as number) + (row === column ? (precision[row] as number) : 0)
      values[row * size + column] = value
      values[column * size + row] = value
    }
  }
  return { size, values }
}

function setShares(share: Float64Array, scores: Float64Array, first: number, last: number): void {
  for (let at = first; at < last; at++) {
    const p = sigmoid(scores[at] as number)
    share[at - first] = p * (1 - p)
  }
}

function setProducts(
  products: Float64Array,
  share: Float64Array,
  column: Float64Array,
  first: number,
  last: number,
): void {
  for (let at = first; at < last; at++) {
    products[at - first] = (column[at] as number) * (share[at - first] as number)
  }
}
