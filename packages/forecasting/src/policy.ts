// The numbers behind a forecast, each with its unit and its reason.

export type ForecastPolicy = {
  /** Which set of numbers this is; shown with every forecast. */
  readonly version: string
  /** Standard deviation of the common factor, in log-odds of a renewal being lost. */
  readonly commonFactorSd: number
  /** ARR after, as a share of the ARR due, where the contract itself does not say. */
  readonly arrAfterShare: { readonly contracted: number; readonly renewed: number; readonly expanded: number }
  /** Renewals of one account that are due within so many days of the one before are one decision. */
  readonly decisionDays: number
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
  /** Most open renewals added pair by pair; more go through the characteristic function of the book. */
  readonly pairwiseRenewals: number
  /** Gauss-Hermite nodes of a book that large at an sd of up to 1, those that weigh nothing included. */
  readonly smoothNodes: number
  /** Between them z is taken in steps of so many sd, to so many sd either way. */
  readonly denseStepSd: number
  readonly denseReachSd: number
  /** Amounts above this share of the book's standard deviation are taken by themselves in such a book, not by their cumulants. */
  readonly largeShareOfSd: number
  /** Radians up to which the series of cumulants is taken. */
  readonly seriesReach: number
  /** A characteristic function below this for so many frequencies in a row has died away. */
  readonly quietPhi: number
  readonly quietFrequencies: number
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
  // Within them one contract follows another, too: who talks about one talks about all that comes up then.
  // Not in config: the same days as those of a contract that follows another.
  decisionDays: 31,
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
  // What is promised to be exact; pair by pair took 6.6 s for ten thousand.
  // Not in config: precision of the arithmetic, no judgement.
  pairwiseRenewals: 1_000,
  // Some 36 of 64 nodes weigh anything, and lie 0.39 sd apart: an eighth of the way to where a logistic stops being smooth.
  // Not in config: precision of the arithmetic, no judgement.
  smoothNodes: 64,
  // Resolves a bell of 314 turns over one sd; phi of a book of thousands has ten to a hundred.
  // Not in config: precision of the arithmetic, no judgement.
  denseStepSd: 0.02,
  // Not in config: precision of the arithmetic, no judgement.
  denseReachSd: 7,
  // Not in config: precision of the arithmetic, no judgement.
  largeShareOfSd: 0.0625,
  // Past 0.8 the fifth cumulant is no longer small beside the second.
  // Not in config: precision of the arithmetic, no judgement.
  seriesReach: 0.8,
  // Not in config: precision of the arithmetic, no judgement.
  quietPhi: 1e-7,
  // Not in config: precision of the arithmetic, no judgement.
  quietFrequencies: 8,
  // Not in config: precision of the arithmetic, no judgement.
  tailMass: 1e-15,
  // Larger than the rounding of the sums, far smaller than any probability that is meant.
  // Not in config: precision of the arithmetic, no judgement.
  quantileTolerance: 1e-9,
}
