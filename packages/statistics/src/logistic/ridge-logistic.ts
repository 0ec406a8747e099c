// Logistic regression with a normal prior on every weight: 30 renewals bend the prior, 3,000 replace it.
import { type Refusal, refuse } from '@rung/kernel'
import { cholesky, inverse, type SquareMatrix, solve } from '../linear/cholesky.ts'
import { inEights } from '../linear/column-sums.ts'
import { advance, BLOCK, curvature, type Part, scoresOf, startOf } from './ridge-logistic-rows.ts'
import type { Near, RidgeProblem } from './ridge-problem.ts'

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
  let { weights } = from
  let curve = from.curvature && factored(from.curvature)
  let at = advance(problem, scores, weights, weights)
  const patience = problem.precision.length / COLUMNS_A_STEP
  let past: Turn[] = []
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < STEPS_MOST; round++) {
    const isFresh = curve === undefined
    curve ??= factored(curvature(problem, scores))
    if (curve === undefined) return undefined
    let step = downhill(at.pull, curve.lower, past)
    const size = largestOf(step, problem)
    const next = (share: Float64Array) => weights.map((weight, index) => weight + (share[index] as number))
    if (leftAfter(size, before) < smallest) {
      return { weights: next(step), scores, objective: at.objective, curvature: curve.matrix }
    }
    let reached = advance(problem, scores, step, next(step))
    const rises = () => reached.objective > at.objective * (1 + 1e-12)
    if (rises() && !isFresh) {
      // A curvature from elsewhere may know nothing of a column that matters here: back, and look anew.
      advance(problem, scores, negated(step), weights)
      curve = undefined
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
    curve = isStale ? undefined : curve
    past = isStale ? [] : past
    before = size * share
  }
  return undefined
}

/** A curvature and its triangle. */
type Curve = { readonly matrix: SquareMatrix; readonly lower: SquareMatrix }

function factored(matrix: SquareMatrix): Curve | undefined {
  const lower = cholesky(matrix)
  return lower && { matrix, lower }
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
