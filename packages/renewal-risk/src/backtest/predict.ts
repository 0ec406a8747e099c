// What models would have said of renewals: each judged by the model learnt before it.
import { day, isRefusal } from '@rung/kernel'
import type { Forecasts } from '@rung/statistics'
import { assessRisk } from '../assess-risk.ts'
import { speaksOf } from '../choose-model.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import type { RiskModel } from '../model.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import { type LearnOptions, learnModel } from './learn-model.ts'
import type { Origin } from './rolling-origins.ts'

/** By the model, or by the prior where the model never saw a renewal of the term type: as it is served. */
export function predictWith(
  model: RiskModel,
  rows: readonly DatedRenewal[],
  prior: RiskModel = model,
): Float64Array {
  return Float64Array.from(rows, ({ dueOn, termType, features, decisionOn }) => {
    const answering = speaksOf(model, termType) ? model : prior
    return assessRisk({ dueOn: day(dueOn), termType, features }, answering, decisionOn).probabilityLost
  })
}

/** By origin. A fit that is refused leaves the prior to answer, as it would have. */
export function predictRolling(
  origins: readonly Origin[],
  options: LearnOptions,
  policy: FitPolicy,
): Float64Array[] {
  return origins.map(({ learnt, judged }) => {
    const model = learnModel(learnt, options, policy)
    return predictWith(isRefusal(model) ? options.prior : model, judged, options.prior)
  })
}

export function forecastsOf(probabilities: readonly Float64Array[], origins: readonly Origin[]): Forecasts {
  return {
    probabilities: Float64Array.from(probabilities.flatMap(block => [...block])),
    lost: Uint8Array.from(
      origins.flatMap(origin => origin.judged),
      row => (row.lost ? 1 : 0),
    ),
  }
}
