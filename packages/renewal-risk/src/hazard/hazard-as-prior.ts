// What was learned from months as what is thought of terms before any term ended: the reason to leave arises in any month, a term only lets it out at its end.

import { calibrate, logit, sigmoid, slopeAt } from '@rung/statistics'
import { isMean } from '../answer-spread.ts'
import type { TermType } from '../feature.ts'
import { type Estimate, type RiskModel, TERM_TYPES } from '../model.ts'
import { lostWithin } from './over-months.ts'

export type HazardPriorPolicy = {
  /** Months a term of each type stands for. */
  readonly monthsOf: Readonly<Record<TermType, number>>
  /** Standard deviation of a base, in log-odds. */
  readonly baseSd: number
  /** A weight is known to this share of itself at best, and to no better than `leastSd`, in log-odds. */
  readonly shareUncertain: number
  readonly leastSd: number
}

export const hazardPriorPolicy: HazardPriorPolicy = {
  // Contracts under a year are mostly halves; longer ones mostly two years; an unknown one is taken for a year.
  monthsOf: { monthly: 1, under_year: 6, annual: 12, multi_year: 24, unknown: 12 },
  // Who signs for longer is another customer: the share lost may be twice or half.
  baseSd: 0.6,
  // As with an expert's weight: another kind of contract may double it or do without it.
  shareUncertain: 0.5,
  leastSd: 0.15,
}

/**
 * base(term type) = logit(1 - (1 - h)^months), h the hazard of a month; weights as the months have them, calibrated, since
 * for a small hazard k months only add ln k to the log-odds. Each is as uncertain as the policy says, whatever the months
 * were sure of: there are thousands of them, and none of them is a term. Throws on a model that answers by a mean of draws: its calibration is of
 * that, not of its weights.
 */
export function hazardAsPrior(hazard: RiskModel, policy: HazardPriorPolicy): RiskModel {
  if (isMean(hazard)) throw new RangeError('only of a model whose weights answer can the weights be a prior')
  const smooth = { ...hazard.calibration, steps: null }
  const atBase = hazard.base.monthly.logOdds
  const ofMonth = sigmoid(calibrate(smooth, atBase) + (hazard.level?.monthly ?? 0))
  const slope = slopeAt(smooth, atBase)
  const base = (type: TermType): Estimate => ({
    logOdds: logit(lostWithin(Array.from({ length: policy.monthsOf[type] }, () => ofMonth))),
    sd: policy.baseSd,
  })
  // Its weights are other ones: what contributions were counted from holds no more. The level of months stands in the bases.
  const { neutral: _, level: _level, draws: _draws, answersBy: _by, ...model } = hazard
  return {
    ...model,
    base: Object.fromEntries(TERM_TYPES.map(type => [type, base(type)])) as RiskModel['base'],
    terms: hazard.terms.map(term => {
      const weight = term.weight * slope
      return { ...term, weight, sd: Math.max(policy.leastSd, Math.abs(weight) * policy.shareUncertain) }
    }),
    calibration: { slope: 1, offset: 0, steps: null },
    covariance: null,
  }
}
