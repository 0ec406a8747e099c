// The gradient and the Hessian of penalised log loss, each in one reading of the rows, block by block.
import type { SquareMatrix } from '../linear/cholesky.ts'
import type { Design } from './design.ts'
import type { RidgeProblem } from './ridge-problem.ts'
import { sigmoid } from './sigmoid.ts'

// Rows looked at together: their part of all columns stays in the cache while it is read twice.
export const BLOCK = 512

/** Only the first of every `stride` blocks of the rows; the penalty is as much lighter. */
export type Part = Omit<RidgeProblem, 'columns'> & { readonly design: Design; readonly stride: number }

export type Slope = {
  /** Log loss of the rows plus penalty, in nats. */
  readonly objective: number
  /** Of the penalised log-likelihood by the weights: minus that of the objective, so that it points downhill. */
  readonly gradient: Float64Array
}

/**
 * objective = sum of log loss + sum of penalty (weight - prior mean)^2 / 2; gradient = X' residual - penalty (weight - prior mean),
 * residual = label - p
 *
 * First moves the logits by a step of the weights, in place; `weights` are those after it. Units: nats, and nats a log-odds.
 * Errors: none. Source: Hastie, Tibshirani and Friedman, The Elements of Statistical Learning (2nd ed. 2009), 4.4.1 and 4.4.4.
 *
 * @example
 * const design = denseDesign([Float64Array.of(1, 1)], 2)
 * const problem = { design, labels: Uint8Array.of(1, 1), priorMean: [0], penalty: [1], stride: 1 }
 * const { objective, gradient } = advance(problem, new Float64Array(2), Float64Array.of(0), Float64Array.of(0))
 * objective // => 2 * Math.log(2)
 * [...gradient] // => [1]
 */
export function advance(
  problem: Part,
  logits: Float64Array,
  step: Float64Array,
  weights: Float64Array,
): Slope {
  const { design, labels, penalty, priorMean, stride } = problem
  const [addStep, dots] = [design.combined(step), design.dots()]
  const residuals = new Float64Array(BLOCK)
  let objective = 0
  for (let first = 0; first < logits.length; first += BLOCK * stride) {
    const last = Math.min(logits.length, first + BLOCK)
    addStep(logits, first, last)
    objective += setResiduals(residuals, logits, labels, first, last)
    dots.add(residuals, first, last)
  }
  const gradient = dots.sum()
  for (let index = 0; index < penalty.length; index++) {
    const each = penalty[index] as number
    const off = (weights[index] as number) - (priorMean[index] as number)
    objective += (each * off * off) / 2
    gradient[index] = (gradient[index] as number) - each * off
  }
  return { objective, gradient }
}

/** Label less probability of each row; returns their log loss in nats. */
function setResiduals(
  residuals: Float64Array,
  logits: Float64Array,
  labels: Uint8Array,
  first: number,
  last: number,
): number {
  let loss = 0
  // The product of at most 512 numbers between 1 and 2: one logarithm for all of them.
  let product = 1
  for (let row = first; row < last; row++) {
    const x = logits[row] as number
    const label = labels[row] as number
    const small = Math.exp(-Math.abs(x))
    product *= 1 + small
    loss += Math.max(0, x) - label * x
    residuals[row - first] = label - (x >= 0 ? 1 : small) / (1 + small)
  }
  return loss + Math.log(product)
}

/**
 * H = X' W X + diag(penalty), W = diag(p (1 - p)): of the objective by the weights
 *
 * Units: nats a squared log-odds. Errors: none. Source: as above.
 *
 * @example
 * const design = denseDesign([Float64Array.of(1, 1)], 2)
 * const problem = { design, labels: Uint8Array.of(1, 0), priorMean: [0], penalty: [1], stride: 1 }
 * [...hessianAt(problem, new Float64Array(2)).values] // => [1.5]
 */
export function hessianAt({ design, penalty, stride }: Part, logits: Float64Array): SquareMatrix {
  const gram = design.gram()
  const ofRows = new Float64Array(BLOCK)
  for (let first = 0; first < logits.length; first += BLOCK * stride) {
    const last = Math.min(logits.length, first + BLOCK)
    setRowHessians(ofRows, logits, first, last)
    gram.add(ofRows, first, last)
  }
  const { size, values } = gram.sum()
  for (const [row, each] of penalty.entries()) {
    values[row * size + row] = (values[row * size + row] as number) + each
  }
  return { size, values }
}

function setRowHessians(hessians: Float64Array, logits: Float64Array, first: number, last: number): void {
  for (let at = first; at < last; at++) {
    const p = sigmoid(logits[at] as number)
    hessians[at - first] = p * (1 - p)
  }
}
