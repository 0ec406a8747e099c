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
import type { FitPolicy } from '../fit/fit-policy.ts'
import { FEATURE_GROUPS, type FeatureGroup } from '../risk-feature.ts'
import { riskFeature } from '../risk-features.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
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

/** Terms alone, under one ridge; each model answers for as many blocks as `blocksALift` says. */
export function outcomeLift(
  origins: readonly Origin[],
  options: LearnOptions,
  draw: () => number,
  fit: FitPolicy,
  policy: Pick<BacktestPolicy, 'blocksALift' | 'draws'>,
): LiftStep[] {
  const plain = { ...fit, ridges: RIDGES, shapesFromEvents: Number.POSITIVE_INFINITY }
  const fewer = joined(origins, policy.blocksALift)
  let before: Float64Array | undefined
  return FEATURE_GROUPS.map((adds, at) => {
    const groups = FEATURE_GROUPS.slice(0, at + 1)
    const reads = (feature: string) => groups.includes(riskFeature(feature)?.group ?? 'rest')
    const { prior } = options
    const terms = prior.terms.filter(term => reads(term.feature))
    const ofStep = { ...options, reads, prior: { ...prior, terms } }
    const predictions = predictionsOf(predictRolling(fewer, ofStep, plain), fewer)
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

/** Neighbouring blocks as one: judged by what was learned before the first of them. */
function joined(origins: readonly Origin[], blocks: number): Origin[] {
  return origins
    .filter((_, at) => at % blocks === 0)
    .map((origin, at) => ({
      ...origin,
      judged: origins.slice(at * blocks, (at + 1) * blocks).flatMap(({ judged }) => judged),
    }))
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length
}
