// One open renewal with its risk, and what is at stake.
import { daysBetween } from '@rung/kernel'
import { assessRisk, chooseModel, type RiskAssessment, type RiskModel, termTypeOf } from '@rung/renewal-risk'
import type { OpenRenewal } from './read-renewals.ts'
import { type RiskGrounds, riskFeatures } from './risk-features.ts'

export type JudgedRenewal = {
  readonly renewal: OpenRenewal
  readonly risk: RiskAssessment
  /** ARR x P(lost), rounded to minor units; null while the ARR is unknown. */
  readonly arrAtRiskMinor: number | null
}

/** Judges under the model for `leadDays`, or for null under the one for the days to the renewal. Throws without a model. */
export function judgeRenewal(
  grounds: RiskGrounds,
  renewal: OpenRenewal,
  models: readonly RiskModel[],
  leadDays: number | null,
): JudgedRenewal {
  const model = chooseModel(models, leadDays ?? daysBetween(grounds.asOf, renewal.dueOn))
  if (model === undefined) throw new Error('there is no risk model')
  const facts = {
    dueOn: renewal.dueOn,
    termType: termTypeOf(renewal.termMonths),
    features: riskFeatures(grounds, renewal),
  }
  const risk = assessRisk(facts, model, grounds.asOf)
  const { arrMinor } = renewal
  return {
    renewal,
    risk,
    arrAtRiskMinor: arrMinor === null ? null : Math.round(arrMinor * risk.probabilityLost),
  }
}
