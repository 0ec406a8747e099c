// How much outcomes, relationship and trust add over usage alone: the same folds, one group of features more each time.

import {
  auc,
  bootstrapMeans,
  brierScore,
  logLoss,
  logLosses,
  percentileInterval,
  type Spread,
} from '@rung/statistics'
import type { RiskFeatures } from '../feature.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { FEATURE_GROUPS, type FeatureGroup, riskFeature } from '../risk-features.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import type { LearnOptions } from './learn-model.ts'
import { predictionsOf, predictRolling } from './predict.ts'
import type { Origin } from './rolling-origins.ts'

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
    const predictions = predictionsOf(predictRolling(narrowed, ofStep, plain), narrowed)
    const losses = logLosses(predictions)
    const gains = before === undefined ? null : before.map((loss, row) => loss - (losses[row] as number))
    before = losses
    return {
      adds,
      logLoss: logLoss(predictions),
      brier: brierScore(predictions),
      auc: auc(predictions),
      gain: gains === null ? null : meanOf(gains),
      gainSpread: gains === null ? null : percentileInterval(bootstrapMeans(gains, draw, policy.draws)),
    }
  })
}

function narrow({ on, learned, judged }: Origin, isIn: (feature: string) => boolean): Origin {
  const rows = (all: readonly DatedRenewal[]) =>
    all.map(row => ({ ...row, features: featuresIn(row.features, isIn) }))
  return { on, learned: rows(learned), judged: rows(judged) }
}

function featuresIn(features: RiskFeatures, isIn: (feature: string) => boolean): RiskFeatures {
  return Object.fromEntries(Object.entries(features).filter(([name]) => isIn(name)))
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
