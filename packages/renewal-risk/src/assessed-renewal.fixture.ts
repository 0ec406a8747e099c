// A model by hand, a renewal of an annual term, and the sum of what an answer is made of.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import type { RenewalFacts, RiskAssessment } from './assess-risk.ts'
import type { RiskFeatures, TermType } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'

export const asOf = day('2026-03-01')

export const plain: RiskModel = {
  version: 'plain-1',
  basis: 'learned',
  n: 120,
  leadDays: 30,
  base: {
    monthly: { logOdds: -3, sd: 0 },
    under_year: { logOdds: -2.5, sd: 0 },
    annual: { logOdds: -2, sd: 0.3 },
    multi_year: { logOdds: -1, sd: 0 },
    unknown: { logOdds: -2, sd: 1 },
  },
  terms: [
    { feature: 'attained', shape: { kind: 'hinge', from: 0.5, to: 0 }, weight: 1.2, sd: 0.4 },
    { feature: 'attained', shape: { kind: 'missing' }, weight: 0.25, sd: 0.5 },
  ],
  pairs: [],
  covariance: null,
  learning: null,
  calibration: { slope: 1, offset: 0, steps: null },
  bounds: { low: 0.002, high: 0.998 },
  interval: { level: 0.8, deviations: 1.281552 },
  split: { contracted: { base: Math.log(0.1), terms: [] }, expanded: { base: Math.log(0.4), terms: [] } },
}

export function renewal(features: RiskFeatures, termType: TermType = 'annual', dueInDays = 25): RenewalFacts {
  return { dueOn: addDays(asOf, dueInDays), termType, features }
}

export const sumOf = (risk: RiskAssessment) =>
  risk.contributions.reduce((sum, each) => sum + each.millionths, 0)

export const model = fc.constantFrom(...priorModels)

export const dueInDays = fc.integer({ min: -60, max: 400 })
