// Ridge logistic regression: log loss with an L2 penalty that draws every weight towards its prior mean.
import { type Refusal, refuse } from '@rung/kernel'
import { cholesky, inverse, type SquareMatrix } from '../linear/cholesky.ts'
import { lbfgsDirection, type Turn } from '../solvers/lbfgs-direction.ts'
import { denseDesign } from './design.ts'
import { advance, BLOCK, hessianAt, type Part } from './gradient-and-hessian.ts'
import type { RidgeFit, RidgeProblem, WarmStart } from './ridge-problem.ts'

// Newton's steps shrink quadratically: a dozen suffice, and a hundred without an end mean that there is none.
const STEPS_MOST = 100
// Far below what an answer shows.
const TOLERANCE = 2e-7
// The first steps only have to come near: they look at parts of the rows, each eight times the one before it.
const PART_ROWS_A_COLUMN = 36
const PART_BLOCKS = 3
const PART_GROWS = 8
const ROUGH_LEFT = 0.02
// A step that is not this much smaller than the last asks for a new Hessian, once so many have been taken by the old one as are
// worth less: a Hessian costs as much as half a step a column.
const SHRINKS = 0.6
const COLUMNS_A_STEP = 8
// A half, again and again: shorter than this share of a step there is nothing to be gained.
const SHORTEST = 1e-6

/**
 * minimises sum of ln(1 + e^x) - label x x, plus sum of penalty (weight - prior mean)^2 / 2, x = offset + sum of weight x column
 *
 * Newton's method, halving a step that does not descend. Of many rows the first steps look at parts, and a Hessian serves on,
 * mended by L-BFGS, while each step is much smaller than the last or a new one would cost more: then a step costs one look at the
 * rows. Ends when steps that go on shrinking as the last two did would move no weight further than `tolerance`.
 *
 * Separated classes end where the penalty holds them; equal or collinear columns share their weight. Units: weights in log-odds a
 * unit of their column. Errors: refused as `invalid` without rows, and where a column without a penalty is not settled by the rows.
 * Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 4.4; le Cessie and van
 * Houwelingen, Applied Statistics 41 (1992) (the penalty); Nocedal and Wright, Numerical Optimization (2nd ed. 2006), 3 and 7.
 *
 * @example
 * const columns = [Float64Array.of(1, 1, 1, 1)]
 * const fit = fitRidgeLogistic({ columns, labels: Uint8Array.of(1, 1, 1, 0), priorMean: [0], penalty: [0] })
 * [...fit.weights] // => [Math.log(3)]
 * [...fit.covariance().values] // => [4 / 3]
 */
export function fitRidgeLogistic(problem: RidgeProblem): RidgeFit | Refusal {
  const rows = problem.labels.length
  if (rows === 0) return refuse('invalid', 'there is no row to learn from')
  let start: WarmStart = problem.warmStart ?? {
    weights: Float64Array.from(problem.priorMean),
    hessian: undefined,
  }
  const leastOfPart = Math.max(PART_BLOCKS * BLOCK, PART_ROWS_A_COLUMN * problem.penalty.length)
  let stride = 1
  while (problem.warmStart === undefined && rows / (stride * PART_GROWS) >= leastOfPart) stride *= PART_GROWS
  const { columns, ...rest } = problem
  const whole = { ...rest, design: 'gram' in columns ? columns : denseDesign(columns, rows), stride: 1 }
  for (; stride > 1; stride /= PART_GROWS) {
    const part = { ...whole, stride, penalty: problem.penalty.map(each => each / stride) }
    const found = descend(part, start, ROUGH_LEFT)
    // Rows that do not settle a column in a part may in the whole.
    if (found !== undefined) start = { weights: found.weights, hessian: hessianOfLarger(part, found.logits) }
  }
  const found = descend(whole, start, problem.tolerance ?? TOLERANCE)
  if (found === undefined) {
    return refuse('invalid', 'a column is not settled by the rows and has no prior', {
      fix: 'Give every weight a prior, or leave out columns that say the same.',
    })
  }
  let factor: SquareMatrix | undefined
  const factorOnce = () => {
    if (factor !== undefined) return factor
    const logits = Float64Array.from(offsetOf(whole))
    whole.design.combined(found.weights)(logits, 0, rows)
    // The descent has just factored its like, so that this one has a factor too.
    factor = cholesky(hessianAt(whole, logits)) as SquareMatrix
    return factor
  }
  return {
    weights: found.weights,
    objective: found.objective,
    hessian: found.hessian,
    factor: factorOnce,
    covariance: () => inverse(factorOnce()),
  }
}

function offsetOf({ labels, offset }: Pick<RidgeProblem, 'labels' | 'offset'>): Float64Array {
  return offset ?? new Float64Array(labels.length)
}

/** As that of the next part would be: eight times the rows. */
function hessianOfLarger(part: Part, logits: Float64Array): SquareMatrix {
  const { size, values } = hessianAt(part, logits)
  return { size, values: values.map(value => value * PART_GROWS) }
}

type Found = {
  readonly weights: Float64Array
  /** Log-odds of every row of the part, a last small step before these weights. */
  readonly logits: Float64Array
  readonly objective: number
  readonly hessian: SquareMatrix
}

/** The optimum, `smallest` away at most; undefined when the Hessian has no inverse or no end is reached. */
function descend(problem: Part, from: WarmStart, smallest: number): Found | undefined {
  const logits = Float64Array.from(offsetOf(problem))
  let { weights } = from
  let hessian = from.hessian && factored(from.hessian)
  let at = advance(problem, logits, weights, weights)
  const patience = problem.penalty.length / COLUMNS_A_STEP
  let past: Turn[] = []
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < STEPS_MOST; round++) {
    const isFresh = hessian === undefined
    hessian ??= factored(hessianAt(problem, logits))
    if (hessian === undefined) return undefined
    let step = lbfgsDirection(at.gradient, hessian.lower, past)
    const size = largestOf(step, problem)
    const next = (share: Float64Array) => weights.map((weight, index) => weight + (share[index] as number))
    if (leftAfter(size, before) < smallest) {
      return { weights: next(step), logits, objective: at.objective, hessian: hessian.matrix }
    }
    let reached = advance(problem, logits, step, next(step))
    const rises = () => reached.objective > at.objective * (1 + 1e-12)
    if (rises() && !isFresh) {
      // A Hessian from elsewhere may know nothing of a column that matters here: back, and look anew.
      advance(problem, logits, negated(step), weights)
      hessian = undefined
      past = []
      before = Number.POSITIVE_INFINITY
      continue
    }
    let share = 1
    for (; rises() && share > SHORTEST; share /= 2) {
      step = step.map(each => each / 2)
      reached = advance(problem, logits, negated(step), next(step))
    }
    weights = next(step)
    past.push({ step, rise: at.gradient.map((each, index) => each - (reached.gradient[index] as number)) })
    at = reached
    const isStale = past.length > patience && size > before * SHRINKS
    hessian = isStale ? undefined : hessian
    past = isStale ? [] : past
    before = size * share
  }
  return undefined
}

/** A Hessian and its triangle. */
type Factored = { readonly matrix: SquareMatrix; readonly lower: SquareMatrix }

function factored(matrix: SquareMatrix): Factored | undefined {
  const lower = cholesky(matrix)
  return lower && { matrix, lower }
}

function negated(step: Float64Array): Float64Array {
  return step.map(each => -each)
}

/** What is left to go after a step, when all that follow shrink as it did, tenfold at most: the rest of a geometric series. */
function leftAfter(size: number, before: number): number {
  const shrinks = size / before
  return shrinks > 0 && shrinks < 1 ? (size * Math.max(0.1, shrinks)) / (1 - shrinks) : size
}

function largestOf(step: Float64Array, { penalty }: Pick<RidgeProblem, 'penalty'>): number {
  return step.reduce(
    (most, each, index) => Math.max(most, Math.abs(each) * Math.max(1, Math.sqrt(penalty[index] as number))),
    0,
  )
}
