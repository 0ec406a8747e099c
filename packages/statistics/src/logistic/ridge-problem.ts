// What a ridge logistic regression is given, and what it gives.
import type { SquareMatrix } from '../linear/cholesky.ts'
import type { Design } from './design.ts'

export type RidgeProblem = {
  /** One value a row in each, or a design that stands for such columns; the caller adds a column of ones where there is to be an intercept. */
  readonly columns: Design | readonly Float64Array[]
  /** What was observed: 1 the event, 0 none. */
  readonly labels: Uint8Array
  /** Log-odds each row starts from; absent is 0. */
  readonly offset?: Float64Array
  /** What each weight is thought to be before any row is seen: the centre of its L2 penalty. */
  readonly priorMean: readonly number[]
  /** L2 penalty of each weight towards its prior mean, 1 / sd^2 of a normal prior; 0 leaves it free. */
  readonly penalty: readonly number[]
  /** Where to begin instead of at the priors' means: it is quicker, and ends within `tolerance` of the same. */
  readonly warmStart?: WarmStart
  /** How near the optimum every weight comes, or, where its prior is narrower than one, as a share of the prior's sd; absent is 2e-7. */
  readonly tolerance?: number
}

/** Weights near the optimum, and a Hessian like the one there. */
export type WarmStart = { readonly weights: Float64Array; readonly hessian: SquareMatrix | undefined }

export type RidgeFit = {
  readonly weights: Float64Array
  /** The lower triangle L of the Hessian L L' at the optimum. Made when asked for. */
  factor(): SquareMatrix
  /** Of the weights: the inverse of that Hessian (Laplace). Made when asked for. */
  covariance(): SquareMatrix
  /** Log loss of all rows plus penalty at the optimum, in nats. */
  readonly objective: number
  /** The one that the last steps were taken by: near that of the optimum, and of about as many rows. */
  readonly hessian: SquareMatrix
}
