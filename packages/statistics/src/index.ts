// Textbook statistics, each under its own name.
export { type BinEdges, type BinnedColumn, binColumn, edgesUpTo } from './boosting/bins.ts'
export {
  type BoostOptions,
  boostColumns,
  boostPairs,
  type GridPair,
  meanLoss,
  rankPairs,
  type Scores,
} from './boosting/boost-shapes.ts'
export type { FeatureColumn } from './boosting/feature-column.ts'
export {
  type Calibration,
  type CalibrationStep,
  calibrate,
  fitFloor,
  fitIntercept,
  fitIsotonic,
  fitPlatt,
  slopeAt,
} from './calibration/calibrate.ts'
export { studentT } from './distributions/student-t.ts'
export type { SquareMatrix } from './linear/cholesky.ts'
export { addCombined, inEights } from './linear/column-sums.ts'
export { fitRidgeLogistic, type RidgeFit } from './logistic/ridge-logistic.ts'
export type { Near, RidgeProblem } from './logistic/ridge-problem.ts'
export { logitOf, logLossOfLogit, sigmoid } from './logistic/sigmoid.ts'
export {
  aucOf,
  brierOf,
  eceOf,
  type Figures,
  type Forecasts,
  figuresOf,
  logLossOf,
  type ReliabilityBin,
  reliabilityOf,
} from './metrics/figures.ts'
export { type CurvePoint, curveOf } from './metrics/gain-curve.ts'
export { gaussHermite } from './quadrature/gauss-hermite.ts'
export { quantile } from './quantiles/discrete-quantile.ts'
export { drawsFrom, normalsFrom } from './random/mulberry32.ts'
export { type Point, theilSen } from './robust/theil-sen.ts'
export { kaplanMeier, type Lifetime } from './survival/kaplan-meier.ts'
export { addLattices, type Lattice } from './transforms/convolve.ts'
export { createFourier, type Fourier } from './transforms/fourier.ts'
