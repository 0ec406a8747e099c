// The numbers behind a forecast, each with its unit and its reason.

export type ForecastPolicy = {
  /** Which set of numbers this is; shown with every forecast. */
  readonly version: string
  /** Standard deviation of the common factor, in log-odds of a renewal being lost. */
  readonly commonFactorSd: number
  /** ARR after, as a share of the ARR due, where the contract itself does not say. */
  readonly arrAfterShare: { readonly contracted: number; readonly renewed: number; readonly expanded: number }
  /** Fewest and most Gauss-Hermite nodes. */
  readonly minNodes: number
  readonly maxNodes: number
  /** Width of one renewal book's distribution at a node, in distances between nodes, that is aimed for. */
  readonly nodeOverlap: number
  /** Nodes that weigh less are left out, and the others scaled to one. */
  readonly leastNodeWeight: number
  /** Most distinct sums kept one by one. */
  readonly maxDistinctSums: number
  /** Fewest and most cells of the lattice. */
  readonly minCells: number
  readonly maxCells: number
  /** Share of the variance that rounding to the lattice may add before a finer one is taken. */
  readonly varianceErrorShare: number
  /** Most products for which two distributions are added term by term; past it by Fourier transform. */
  readonly directProducts: number
  /** Mass cut from either end after a Fourier transform, which knows nothing that small. */
  readonly tailMass: number
  /** A quantile is reached when the probability is within this of its level. */
  readonly quantileTolerance: number
}

export const forecastPolicy: ForecastPolicy = {
  version: 'forecast-2026-1',
  // Until past errors teach it: one sd either way moves a loss rate of 15 % to 12 or 18 %.
  commonFactorSd: 0.25,
  // A typical cut gives back a quarter of the seats, a typical expansion adds a fifth.
  arrAfterShare: { contracted: 0.75, renewed: 1, expanded: 1.2 },
  // 16 nodes integrate a small book to 1e-9; a large one is narrow at each node and needs them closer.
  // Not in config: precision of the arithmetic, no judgement.
  minNodes: 16,
  // Not in config: precision of the arithmetic, no judgement.
  maxNodes: 512,
  // Bells half a spacing wide leave a ripple of 1.4 % in the density, which moves a quantile by under 0.001 sd.
  // Not in config: precision of the arithmetic, no judgement.
  nodeOverlap: 0.5,
  // Not in config: precision of the arithmetic, no judgement.
  leastNodeWeight: 1e-12,
  // 65,536 is 8 renewals of four outcomes, or 16 of two, at arbitrary cents.
  // Not in config: precision of the arithmetic, no judgement.
  maxDistinctSums: 65_536,
  // 8,192 cells show GRR to 0.012 %; 65,536 take seconds for 10,000 renewals.
  // Not in config: precision of the arithmetic, no judgement.
  minCells: 8_192,
  // Not in config: precision of the arithmetic, no judgement.
  maxCells: 65_536,
  // 1 % of the variance is 0.5 % of the standard deviation: the common factor's own sd is not known that well.
  // Not in config: precision of the arithmetic, no judgement.
  varianceErrorShare: 0.01,
  // Where a transform of both begins to be faster.
  // Not in config: precision of the arithmetic, no judgement.
  directProducts: 16_384,
  // Not in config: precision of the arithmetic, no judgement.
  tailMass: 1e-15,
  // Larger than the rounding of the sums, far smaller than any probability that is meant.
  // Not in config: precision of the arithmetic, no judgement.
  quantileTolerance: 1e-9,
}
