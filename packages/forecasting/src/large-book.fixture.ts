// Books of thousands of renewals for tests of their sums.
import { sigmoid } from '@rung/statistics'
import { centredLogit } from './centre-logit.ts'
import { factorOfMany } from './common-factor.ts'
import { type Forecast, forecast } from './forecast.ts'
import { forecastPolicy as policy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

const NORMAL_P90 = 1.2815515655446004

export function renewal(i: number, arrMinor: number): RenewalOutlook {
  return {
    renewalId: `rnw_${i}`,
    arrMinor,
    chanceLost: 0.02 + ((i * 31) % 30) / 100,
    kept: [
      { as: 'contracted', chance: 0.15, arrAfterMinor: Math.round(arrMinor * 0.8) },
      { as: 'renewed', chance: 0.6, arrAfterMinor: arrMinor },
      { as: 'expanded', chance: 0.25, arrAfterMinor: Math.round(arrMinor * 1.2) },
    ],
  }
}

export const book = (count: number) =>
  Array.from({ length: count }, (_, i) => renewal(i, 500_000 + ((i * 7919) % 4_000_000)))

export function of(renewals: readonly RenewalOutlook[], by = policy): Forecast {
  return forecast(renewals, by) as Forecast
}

/** How far P10 of gross retention is from what the 90th percentile of the common factor alone makes of it: nothing in a book without end. */
export function p10Apart(count: number, commonFactorSd: number): number {
  const renewals = book(count)
  const found = of(renewals, { ...policy, commonFactorSd })
  const factor = factorOfMany({ ...policy, commonFactorSd })
  const low = renewals.reduce((sum, { arrMinor, chanceLost }) => {
    const lost = sigmoid(centredLogit(chanceLost, factor) + NORMAL_P90 * commonFactorSd)
    return sum + (1 - lost) * arrMinor * (1 - 0.15 * 0.2)
  }, 0)
  return Math.abs(found.gross.rate.p10 - low / found.arrDueMinor)
}
