// Rows to learn a ridge logistic regression from, with the prior of each column.
import type { SquareMatrix } from '../linear/cholesky.ts'

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
