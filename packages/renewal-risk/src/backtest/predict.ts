// What models would have predicted of renewals: each judged by the model learned before it.
import { day, isRefusal } from '@rung/kernel'
import type { Predictions } from '@rung/statistics'
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
  return origins.map(({ learned, judged }) => {
    const model = learnModel(learned, options, policy)
    return predictWith(isRefusal(model) ? options.prior : model, judged, options.prior)
  })
}

export function predictionsOf(
  probabilities: readonly Float64Array[],
  origins: readonly Origin[],
): Predictions {
  return {
    probabilities: Float64Array.from(probabilities.flatMap(block => [...block])),
    labels: Uint8Array.from(
      origins.flatMap(origin => origin.judged),
      row => (row.lost ? 1 : 0),
    ),
  }
}
