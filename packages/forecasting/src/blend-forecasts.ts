// The model's forecast and last retention's, blended by how well each has done.
import type { LearningPolicy } from './learning-policy.ts'
import { type RateForecast, scoreForecasts } from './score-forecasts.ts'

/** A period that is over, for which both had spoken. */
export type BothJudged = {
  readonly model: RateForecast
  readonly last: RateForecast
  readonly actual: number
}

export type Blend = {
  readonly forecast: RateForecast
  /** Of last retention; the model's is the rest. 0 while it has not been better. */
  readonly lastShare: number
  readonly periods: number
}

/**
 * share = n / (n + priorPeriods) x max(0, 1 - (interval score of last / interval score of model)^2); every quantile is
 * share x last + (1 - share) x model.
 *
 * Averaging quantiles keeps an interval as wide as its parts are: two sharp voices that disagree do not make a vague one (Lichtendahl,
 * Grushka-Cockayne and Winkler 2013).
 *
 * @example never judged: the model alone. Four periods, half the model's score: 4/6 x 3/4 = half of each
 */
export function blendForecasts(
  model: RateForecast,
  last: RateForecast | null,
  past: readonly BothJudged[],
  policy: LearningPolicy,
): Blend {
  const periods = past.length
  if (last === null || periods === 0) return { forecast: model, lastShare: 0, periods }
  const scoreOf = (voice: 'last' | 'model') =>
    scoreForecasts(
      past.map(each => ({ predicted: each[voice], actual: each.actual })),
      policy,
    ).intervalScore as number
  const ofModel = scoreOf('model')
  const better = ofModel > 0 ? Math.max(0, 1 - (scoreOf('last') / ofModel) ** 2) : 0
  const lastShare = (periods / (periods + policy.priorPeriods)) * better
  const blended = (level: keyof RateForecast) => lastShare * last[level] + (1 - lastShare) * model[level]
  return {
    forecast: { expected: blended('expected'), p10: blended('p10'), p90: blended('p90') },
    lastShare,
    periods,
  }
}
