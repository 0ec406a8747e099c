// Books of renewals for tests of the forecast, and quarters simulated from their definition.
import { boxMuller, mulberry32, sigmoid } from '@rung/statistics'
import { expect } from 'vitest'
import { centredLogit } from './centre-logit.ts'
import { commonFactor } from './common-factor.ts'
import { type Forecast, forecast } from './forecast.ts'
import { outlookOf } from './outlook-of.ts'
import { forecastPolicy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

export const policy = forecastPolicy
const split = { contracted: 0.1, renewed: 0.7, expanded: 0.2 }

export function forecastOf(renewals: readonly RenewalOutlook[], by = policy): Forecast {
  const found = forecast(renewals, by)
  expect(found).not.toBeNull()
  return found as Forecast
}

export function open(renewalId: string, arrMinor: number, chanceLost: number): RenewalOutlook {
  return outlookOf({ renewalId, arrMinor, chanceLost, split }, policy)
}

export function bookOf(count: number, seed: number, unitMinor: number): RenewalOutlook[] {
  const random = mulberry32(seed)
  return Array.from({ length: count }, (_, i) =>
    open(`rnw_${i}`, Math.ceil(Math.exp(11 + 3 * random()) / unitMinor) * unitMinor, 0.02 + 0.3 * random()),
  )
}

type Simulated = { readonly found: Forecast; readonly quarters: Float64Array }

/** The forecast of a book, and what is left after each of so many quarters, rising. */
export function simulated(renewalCount: number, quarterCount: number): Simulated {
  const renewals = bookOf(renewalCount, 5, 1)
  const factor = commonFactor(10, policy)
  const logits = renewals.map(renewal => centredLogit(renewal.chanceLost, factor))
  const random = mulberry32(99)
  const draw = boxMuller(random)
  const quarters = Float64Array.from({ length: quarterCount }, () => {
    const normal = draw()
    return renewals.reduce((sum, { arrMinor }, i) => {
      if (random() < sigmoid((logits[i] as number) + policy.commonFactorSd * normal)) return sum
      const way = random()
      const share = way < 0.1 ? 0.75 : way < 0.8 ? 1 : 1.2
      return sum + Math.round(arrMinor * share)
    }, 0)
  }).sort()
  return { found: forecastOf(renewals), quarters }
}

/** Of a normal, in sd: the mean is known to 1 / sqrt(n), its 10th and 90th percentile to 1.71, its median to 1.25 of that. */
export function expectWithin({ net }: Forecast, quarters: Float64Array, standardErrors: number): void {
  const { amountMinor, sdMinor, sums } = net
  expect(sums.varianceErrorShare).toBeLessThan(0.01)
  const count = quarters.length
  const error = (standardErrors * sdMinor) / Math.sqrt(count)
  const mean = quarters.reduce((sum, quarter) => sum + quarter, 0) / count
  const at = (share: number) => quarters[count * share] as number
  expect(Math.abs(mean - amountMinor.expected)).toBeLessThan(error)
  expect(Math.abs(at(0.1) - amountMinor.p10)).toBeLessThan(1.71 * error)
  expect(Math.abs(at(0.5) - amountMinor.p50)).toBeLessThan(1.25 * error)
  expect(Math.abs(at(0.9) - amountMinor.p90)).toBeLessThan(1.71 * error)
}
