// How much outcomes, relationship and trust add over usage alone: the same folds, one group of features more each time.

import { aucOf, brierOf, type Forecasts, logLossOf } from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { FEATURE_GROUPS, type FeatureGroup, riskFeature } from '../risk-features.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import type { LearnOptions } from './learn-model.ts'
import { forecastsOf, predictRolling } from './predict.ts'
import type { Origin } from './rolling-origins.ts'
import { type Spread, spreadOf } from './spread-figures.ts'

export type LiftStep = {
  /** The group added at this step; those before it are in too. */
  readonly adds: FeatureGroup
  readonly logLoss: number
  readonly brier: number
  readonly auc: number | null
  /** Log loss of the step before less this one's, in nats; more than 0: the group helps. Null for the first. */
  readonly gain: number | null
  readonly gainSpread: Spread | null
}

// The middle one: the steps are to differ by their features and by nothing else.
const RIDGES: readonly number[] = [4]

/** Terms alone, under one ridge. */
export function outcomeLift(
  origins: readonly Origin[],
  options: LearnOptions,
  draw: () => number,
  fit: FitPolicy,
  policy: Pick<BacktestPolicy, 'draws'>,
): LiftStep[] {
  const plain = { ...fit, ridges: RIDGES, shapesFromEvents: Number.POSITIVE_INFINITY }
  let before: Float64Array | undefined
  return FEATURE_GROUPS.map((adds, at) => {
    const groups = FEATURE_GROUPS.slice(0, at + 1)
    const isIn = (feature: string) => groups.includes(riskFeature(feature)?.group ?? 'rest')
    const narrowed = origins.map(origin => narrow(origin, isIn))
    const { prior } = options
    const ofStep = { ...options, prior: { ...prior, terms: prior.terms.filter(term => isIn(term.feature)) } }
    const forecasts = forecastsOf(predictRolling(narrowed, ofStep, plain), narrowed)
    const losses = lossesOf(forecasts)
    const gains = before === undefined ? null : before.map((loss, row) => loss - (losses[row] as number))
    before = losses
    return {
      adds,
      logLoss: logLossOf(forecasts),
      brier: brierOf(forecasts),
      auc: aucOf(forecasts),
      gain: gains === null ? null : meanOf(gains),
      gainSpread: gains === null ? null : spreadOf(drawnMeans(gains, draw, policy.draws)),
    }
  })
}

function narrow({ on, learnt, judged }: Origin, isIn: (feature: string) => boolean): Origin {
  const rows = (all: readonly DatedRenewal[]) =>
    all.map(row => ({ ...row, features: featuresIn(row.features, isIn) }))
  return { on, learnt: rows(learnt), judged: rows(judged) }
}

function featuresIn(features: RiskFeatures, isIn: (feature: string) => boolean): RiskFeatures {
  return Object.fromEntries(Object.entries(features).filter(([name]) => isIn(name)))
}

function lossesOf({ probabilities, lost }: Forecasts): Float64Array {
  return probabilities.map((p, row) => -Math.log(lost[row] === 1 ? p : 1 - p))
}

function drawnMeans(values: Float64Array, draw: () => number, draws: number): number[] {
  return Array.from({ length: draws }, () =>
    meanOf(values.map(() => values[Math.floor(draw() * values.length)] as number)),
  )
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
