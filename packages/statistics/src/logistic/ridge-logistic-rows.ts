// What a fit asks of its rows: their log-odds, the way down from there and the curvature, each in one reading, block by block.
import type { SquareMatrix } from '../linear/cholesky.ts'
import { addCombined, addDots } from '../linear/column-sums.ts'
import type { RidgeProblem } from './ridge-problem.ts'
import { sigmoid } from './sigmoid.ts'

// Rows looked at together: their part of all columns stays in the cache while it is read twice.
export const BLOCK = 512

/** Columns in eights, and only the first of every `stride` blocks of their rows; the prior is as much lighter. */
export type Part = RidgeProblem & { readonly stride: number }

export function startOf({ lost, offset }: Part): Float64Array {
  return offset === undefined ? new Float64Array(lost.length) : Float64Array.from(offset)
}

export function scoresOf(problem: Part, weights: Float64Array): Float64Array {
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
export function advance(
  problem: Part,
  scores: Float64Array,
  step: Float64Array,
  weights: Float64Array,
): Place {
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
export function curvature({ columns, precision, stride }: Part, scores: Float64Array): SquareMatrix {
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
