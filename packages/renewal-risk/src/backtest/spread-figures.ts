// Figures with what chance alone does to them: intervals of the rows drawn again, and what a perfect forecaster would show.
import { type Figures, type Forecasts, figuresOf } from '@rung/statistics'
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

/** Percentiles of draws. */
export type Spread = {
  readonly low80: number
  readonly high80: number
  readonly low95: number
  readonly high95: number
}

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

/** `truth` is what the perfect forecaster says: the probabilities themselves, or those of a generator that knows. */
export function spreadFigures(
  forecasts: Forecasts,
  truth: Float64Array,
  draw: () => number,
  policy: Draws,
): SpreadFigures {
  const rows = forecasts.lost.length
  const draws = Math.max(policy.leastDraws, Math.min(policy.draws, Math.floor(policy.mostRowDraws / rows)))
  const again = Array.from({ length: draws }, () => namedFigures(figuresOf(drawnAgain(forecasts, draw))))
  const perfect = Array.from({ length: draws }, () =>
    namedFigures(
      figuresOf({ probabilities: truth, lost: Uint8Array.from(truth, p => (draw() < p ? 1 : 0)) }),
    ),
  )
  const values = namedFigures(figuresOf(forecasts))
  const spread = (name: FigureName): SpreadFigure => ({
    value: values[name],
    interval: spreadOf(again.map(each => each[name])),
    perfect: spreadOf(perfect.map(each => each[name])),
  })
  return {
    figures: Object.fromEntries(FIGURE_NAMES.map(name => [name, spread(name)])) as SpreadFigures['figures'],
    eceBias: perfect.reduce((sum, each) => sum + Number(each.ece), 0) / draws,
  }
}

function drawnAgain({ probabilities, lost }: Forecasts, draw: () => number): Forecasts {
  const places = Int32Array.from(lost, () => Math.floor(draw() * lost.length))
  return {
    probabilities: Float64Array.from(places, place => probabilities[place] as number),
    lost: Uint8Array.from(places, place => lost[place] as number),
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

/** Null when fewer than half of the draws gave a value: what is left is no sample of them. */
export function spreadOf(draws: readonly (number | null)[]): Spread | null {
  const sorted = draws.filter(each => each !== null).sort((a, b) => a - b)
  if (sorted.length === 0 || sorted.length * 2 < draws.length) return null
  const at = (share: number) => {
    const place = share * (sorted.length - 1)
    const [low, high] = [sorted[Math.floor(place)] as number, sorted[Math.ceil(place)] as number]
    return low + (high - low) * (place - Math.floor(place))
  }
  return { low80: at(0.1), high80: at(0.9), low95: at(0.025), high95: at(0.975) }
}
