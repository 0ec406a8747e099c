// How a workspace's own level of loss is learned, and when it is learned anew.

export type LevelPolicy = {
  /** Renewals that the prior's rate counts as. */
  readonly strength: number
  /** Newest shares of the renewals in which losses may lie elsewhere than before, and fewest renewals of such a block. */
  readonly newestShares: readonly [number, ...number[]]
  readonly leastOfNewest: number
  /** Standard deviations by which losses of a block must miss what was predicted before its level is taken. */
  readonly driftDeviations: number
}

export const levelPolicy: LevelPolicy = {
  // Vendors lose 3 to 30 % a year, a spread of 0.65 in log-odds: what twenty renewals at one in eight know.
  strength: 20,
  newestShares: [0.15, 0.3],
  leastOfNewest: 20,
  // Of two blocks, one within the other, chance passes this in one training of fifty.
  driftDeviations: 2.5,
}
