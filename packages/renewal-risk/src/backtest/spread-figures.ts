// Figures with what chance alone does to them: intervals of the rows drawn again, and what a perfect forecaster would show.
import { type Predictions, percentileInterval, resample, type Spread } from '@rung/statistics'
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
  const again = Array.from({ length: draws }, () => namedFigures(figuresOf(drawnAgain(predictions, draw))))
  const perfect = Array.from({ length: draws }, () =>
    namedFigures(
      figuresOf({ probabilities: truth, labels: Uint8Array.from(truth, p => (draw() < p ? 1 : 0)) }),
    ),
  )
  const values = namedFigures(figuresOf(predictions))
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

function drawnAgain({ probabilities, labels }: Predictions, draw: () => number): Predictions {
  const places = resample(labels.length, draw)
  return {
    probabilities: Float64Array.from(places, place => probabilities[place] as number),
    labels: Uint8Array.from(places, place => labels[place] as number),
  }
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
