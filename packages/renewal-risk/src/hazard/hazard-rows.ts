// Months of contracts as rows to learn a hazard from: the age of the contract stands among the features.
import type { RiskFeatures } from '../feature.ts'
import type { ResolvedRenewal } from '../fit/fit-options.ts'
import type { PersonMonth } from './person-months.ts'

/** The feature that holds the age of a contract in months: 1 in its first. */
export const CONTRACT_AGE = 'contract_age_months'

export type DescribedMonth = {
  readonly month: PersonMonth
  /** As known when the month was decided upon. */
  readonly features: RiskFeatures
}

/** Rows in the order of their days, as a fit by blocks of time wants them. */
export function hazardRows(months: readonly DescribedMonth[]): ResolvedRenewal[] {
  return months
    .map(
      ({ month, features }): ResolvedRenewal => ({
        features: { ...features, [CONTRACT_AGE]: month.age },
        lost: month.isLost,
        termType: 'monthly',
        dueOn: month.dueOn,
      }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))
}
