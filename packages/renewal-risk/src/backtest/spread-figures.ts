// Figures with what chance alone does to them: intervals of the rows drawn again, and what a perfect forecaster would show.
import {
  type Predictions,
  percentileInterval,
  resample,
  rowsByProbability,
  type Spread,
} from '@rung/statistics'
import { type Figures, figuresOf } from '../figures/figures.ts'
import type { BacktestPolicy } from './backtest-policy.ts'

export const FIGURE_NAMES = [
  'auc',
  'prAuc',
  'logLoss',
  'brier',
  'brierSkill',
  'ece',
  'calibrationSlope',
  'calibrationIntercept',
  'topDecileLift',
] as const
export type FigureName = (typeof FIGURE_NAMES)[number]

export type SpreadFigure = {
  readonly value: number | null
  /** Of the renewals drawn again with replacement; null where too few draws give a value. */
  readonly interval: Spread | null
  /** What probabilities that are exactly true would show for so many renewals. */
  readonly perfect: Spread | null
}

export type SpreadFigures = {
  readonly figures: Readonly<Record<FigureName, SpreadFigure>>
  /** Mean expected calibration error of a perfect forecaster: what the figure shows where there is no error. */
  readonly eceBias: number
}

type Draws = Pick<BacktestPolicy, 'draws' | 'leastDraws' | 'mostRowDraws'>

/** `truth` is what a perfect forecaster predicts: the probabilities themselves, or those of a generator that knows. */
export function spreadFigures(
  predictions: Predictions,
  truth: Float64Array,
  draw: () => number,
  policy: Draws,
): SpreadFigures {
  const rows = predictions.labels.length
  const draws = Math.max(policy.leastDraws, Math.min(policy.draws, Math.floor(policy.mostRowDraws / rows)))
  const sorted = sortedOnce(predictions)
  const figures = figuresOf(predictions)
  const { slope, intercept } = figures.calibration
  const line = slope === null || intercept === null ? undefined : { slope, offset: intercept }
  const again = Array.from({ length: draws }, () => namedFigures(figuresOf(drawnAgain(sorted, draw), line)))
  const ofTruth = sortedOnce({ probabilities: truth, labels: predictions.labels })
  const perfect = Array.from({ length: draws }, () =>
    namedFigures(figuresOf(labelledAnew(ofTruth, truth, draw))),
  )
  const values = namedFigures(figures)
  const spread = (name: FigureName): SpreadFigure => ({
    value: values[name],
    interval: percentileInterval(again.map(each => each[name])),
    perfect: percentileInterval(perfect.map(each => each[name])),
  })
  return {
    figures: Object.fromEntries(FIGURE_NAMES.map(name => [name, spread(name)])) as SpreadFigures['figures'],
    eceBias: perfect.reduce((sum, each) => sum + Number(each.ece), 0) / draws,
  }
}

/** The least probable first, and where each row went: what is drawn of them comes in that order too, and is never sorted again. */
type Sorted = Predictions & { readonly placeOf: Int32Array }

function sortedOnce({ probabilities, labels }: Predictions): Sorted {
  const order = rowsByProbability(probabilities)
  const placeOf = new Int32Array(order.length)
  for (const [place, row] of order.entries()) placeOf[row] = place
  return {
    probabilities: Float64Array.from(order, row => probabilities[row] as number),
    labels: Uint8Array.from(order, row => labels[row] as number),
    placeOf,
  }
}

function drawnAgain({ probabilities, labels, placeOf }: Sorted, draw: () => number): Predictions {
  const times = new Int32Array(placeOf.length)
  for (const row of resample(placeOf.length, draw)) {
    const place = placeOf[row] as number
    times[place] = (times[place] as number) + 1
  }
  const drawn = { probabilities: new Float64Array(placeOf.length), labels: new Uint8Array(placeOf.length) }
  let next = 0
  for (let place = 0; place < times.length; place++) {
    const end = next + (times[place] as number)
    drawn.probabilities.fill(probabilities[place] as number, next, end)
    drawn.labels.fill(labels[place] as number, next, end)
    next = end
  }
  return drawn
}

/** Each lost with its own probability. */
function labelledAnew(
  { probabilities, placeOf }: Sorted,
  truth: Float64Array,
  draw: () => number,
): Predictions {
  const labels = new Uint8Array(placeOf.length)
  for (let row = 0; row < truth.length; row++) {
    labels[placeOf[row] as number] = draw() < (truth[row] as number) ? 1 : 0
  }
  return { probabilities, labels }
}

function namedFigures(figures: Figures): Record<FigureName, number | null> {
  const { auc, prAuc, logLoss, brier, brierSkill, ece, calibration, topDecileLift } = figures
  return {
    auc,
    prAuc,
    logLoss,
    brier,
    brierSkill,
    ece,
    calibrationSlope: calibration.slope,
    calibrationIntercept: calibration.intercept,
    topDecileLift,
  }
}
