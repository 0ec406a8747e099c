// The chance that a policy ends within a year, learned from the year before by the same fitter as renewals'.
import { day, isRefusal } from '@rung/kernel'
import {
  assessRisk,
  fitModel,
  fitPolicy,
  priorModels,
  type RiskFeatures,
  type RiskModel,
} from '@rung/renewal-risk'
import { inForce, isLostIn, type Policy } from './read-policies.ts'

/** A discrete-time hazard: one row a policy in force on 1 January of `year`, lost or kept by its end. */
export function hazardOfYear(policies: readonly Policy[], year: number): RiskModel {
  const [prior] = priorModels
  if (prior === undefined) throw new RangeError('there is no prior model to take bounds from')
  const rows = inForce(policies, year).map(policy => ({
    termType: 'annual' as const,
    dueOn: policy.issuedOn,
    lost: isLostIn(policy, year),
    features: featuresOf(policy, year),
  }))
  const fitted = fitModel(
    rows.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
    {
      version: `uslapse-${year}`,
      leadDays: 365,
      prior,
      isPriorTrusted: false,
      basis: 'piecewise',
      richest: 'terms',
      directions: {},
      folds: 'shuffled',
    },
    fitPolicy,
  )
  if (isRefusal(fitted)) throw new RangeError(fitted.message)
  return fitted
}

/** P(lost within the year), moved by an offset in log-odds. */
export function chanceLost(model: RiskModel, policy: Policy, year: number, offset: number): number {
  const asOf = day(`${year}-01-01`)
  const facts = {
    dueOn: day(`${year + 1}-01-01`),
    termType: 'annual' as const,
    features: featuresOf(policy, year),
  }
  const { probabilityLost } = assessRisk(facts, model, asOf)
  return 1 / (1 + Math.exp(-Math.log(probabilityLost / (1 - probabilityLost)) - offset))
}

function featuresOf({ issuedOn, premiumMinor, words }: Policy, year: number): RiskFeatures {
  return {
    ...words,
    years_held: (Date.parse(`${year}-01-01`) - Date.parse(issuedOn)) / (365.25 * 86_400_000),
    log_premium: Math.log(premiumMinor),
  }
}
