// What was predicted of renewals that came after each origin, by what was known before it: learned, and by the level alone.
import type { Predictions } from '@rung/statistics'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { baseRates, priorAtLevel } from '../level/level-of.ts'
import type { BacktestPolicy } from './backtest-policy.ts'
import { type DatedRenewal, knownBefore } from './dated-renewal.ts'
import type { LearnOptions } from './learn-model.ts'
import { predictionsOf, predictRolling, predictWith } from './predict.ts'
import { type Origin, rollingOrigins } from './rolling-origins.ts'

/** What was predicted of the renewals that came after each origin, by what was known before it. */
export type Later = {
  readonly origins: readonly Origin[]
  readonly blocks: readonly Float64Array[]
  readonly unlearned: Unlearned
  readonly predicted: Predictions
  readonly priorPredicted: Predictions
  readonly baseRatePredicted: Predictions
}

export function predictLater(
  rows: readonly DatedRenewal[],
  decided: readonly DatedRenewal[],
  options: LearnOptions,
  fit: FitPolicy,
  policy: BacktestPolicy,
): Later {
  const origins = rollingOrigins(rows, policy)
  const blocks = predictRolling(origins, options, fit)
  const unlearned = predictUnlearned(origins, decided, options, fit)
  return {
    origins,
    blocks,
    unlearned,
    predicted: predictionsOf(blocks, origins),
    priorPredicted: predictionsOf(unlearned.prior, origins),
    baseRatePredicted: predictionsOf(unlearned.baseRate, origins),
  }
}

type Unlearned = { readonly prior: readonly Float64Array[]; readonly baseRate: readonly Float64Array[] }

/** By origin, at the level of what was decided and told before it. */
function predictUnlearned(
  origins: readonly Origin[],
  decided: readonly DatedRenewal[],
  { prior, version }: LearnOptions,
  { level }: FitPolicy,
): Unlearned {
  const by = (make: typeof baseRates) =>
    origins.map(({ on, judged }) =>
      predictWith(make(prior, knownBefore(decided, on), version, level), judged, prior),
    )
  return { prior: by(priorAtLevel), baseRate: by(baseRates) }
}
