// How good past forecasts were: how often they held, how wide they were, and how far off.
import { distanceOutside, intervalScore } from '@rung/statistics'
import type { LearningPolicy } from './learning-policy.ts'

/** A retention rate as it was forecast; a voice that gives one number has no ends. */
export type RateForecast = { readonly expected: number; readonly p10: number; readonly p90: number }
export type PointForecast = { readonly expected: number; readonly p10: null; readonly p90: null }

export type Judged = { readonly predicted: RateForecast | PointForecast; readonly actual: number }

export type ForecastScores = {
  readonly periods: number
  /** Share of actual rates within P10 to P90, ends included; null where no interval was given. Meant to be 0.8. */
  readonly coverage: number | null
  /** Mean of P90 - P10. */
  readonly width: number | null
  /** Mean interval score: smaller is better. */
  readonly intervalScore: number | null
  readonly meanAbsoluteError: number | null
  /** Mean of forecast less actual: above zero was too hopeful. */
  readonly bias: number | null
}

/**
 * Interval score (Winkler) = width + 2 / alpha x how far outside the actual rate lies; over periods the mean of each.
 *
 * Source: Winkler 1972; Gneiting and Raftery 2007, 6.2.
 *
 * @example 0.90, from 0.88 to 0.92, and 0.87 became of it: not covered, width 0.04, score 0.04 + 10 x 0.01 = 0.14, error 0.03
 */
export function scoreForecasts(judged: readonly Judged[], { alpha }: LearningPolicy): ForecastScores {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  const ranged = judged.flatMap(({ predicted, actual }) =>
    predicted.p10 === null ? [] : [{ low: predicted.p10, high: predicted.p90, actual }],
  )
  return {
    periods: judged.length,
    coverage: mean(ranged.map(each => (distanceOutside(each, each.actual) === 0 ? 1 : 0))),
    width: mean(ranged.map(({ low, high }) => high - low)),
    intervalScore: mean(ranged.map(each => intervalScore(each, each.actual, alpha))),
    meanAbsoluteError: mean(judged.map(({ predicted, actual }) => Math.abs(predicted.expected - actual))),
    bias: mean(judged.map(({ predicted, actual }) => predicted.expected - actual)),
  }
}
