// Renewals as anybody may have them, for what always holds of their risk.
import fc from 'fast-check'
import type { RiskFeatures, TermType } from './feature.ts'
import { riskFeatures } from './risk-features.ts'

export const share = fc.double({ min: 0, max: 1, noNaN: true })
const orUnknown = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 })
export const valuesFor = {
  count: fc.integer({ min: 0, max: 40 }),
  days: fc.integer({ min: -90, max: 400 }),
  flag: fc.boolean(),
  log_ratio: fc.double({ min: -3, max: 3, noNaN: true }),
  months: fc.integer({ min: 0, max: 120 }),
  points: fc.integer({ min: 0, max: 10 }),
  share,
  word: fc.constantFrom('healthy', 'watch', 'at_risk'),
}
export const features: fc.Arbitrary<RiskFeatures> = fc.record(
  Object.fromEntries(
    Object.entries(riskFeatures)
      .filter(([name]) => name !== 'days_to_due')
      .map(([name, words]) => [name, orUnknown<boolean | number | string>(valuesFor[words.unit])]),
  ),
)
export const termType = fc.constantFrom<TermType>('annual', 'monthly', 'multi_year', 'under_year', 'unknown')
