// What a sum of renewals can come to, prepared once and then evaluated at each node of the common factor.

export type Sums = {
  /** Every amount the sum can come to (on a lattice: every cell), rising. */
  readonly amountsMinor: Float64Array
  /** Distance between cells; null where the sums are kept one by one. */
  readonly stepMinor: number | null
  /** Variance that rounding to cells adds, in minor units squared; 0 means exact. The mean is never moved. */
  readonly addedVariance: number
  /** Probability of each amount, given each set's chance of being lost, in the order the sets were given. */
  readonly massesAt: (chancesLost: ArrayLike<number>) => Float64Array
}
