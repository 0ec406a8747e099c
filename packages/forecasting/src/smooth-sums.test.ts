// Large books through their characteristic function: the same as pair by pair, and handed back where it does not die away.

import { sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { centredLogit } from './centre-logit.ts'
import { factorOfMany } from './common-factor.ts'
import { type Forecast, forecast } from './forecast.ts'
import { forecastPolicy as policy } from './policy.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'

const NORMAL_P90 = 1.2815515655446004

function renewal(i: number, arrMinor: number): RenewalOutlook {
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

const book = (count: number) =>
  Array.from({ length: count }, (_, i) => renewal(i, 500_000 + ((i * 7919) % 4_000_000)))

function of(renewals: readonly RenewalOutlook[], by = policy): Forecast {
  const found = forecast(renewals, by)
  if (found === null) throw new Error('a book of renewals has a forecast')
  return found
}

function expectSame(one: Forecast, other: Forecast) {
  for (const name of ['gross', 'net'] as const) {
    const steps = Number(one[name].sums.stepMinor) + Number(other[name].sums.stepMinor)
    expect(one[name].amountMinor.expected).toBe(other[name].amountMinor.expected)
    expect(one[name].sdMinor / other[name].sdMinor).toBeCloseTo(1, 6)
    for (const level of ['p10', 'p50', 'p90'] as const) {
      expect(Math.abs(one[name].amountMinor[level] - other[name].amountMinor[level])).toBeLessThan(2 * steps)
    }
  }
}

const pairwise = { ...policy, pairwiseRenewals: Number.POSITIVE_INFINITY }

describe('a book of more than a thousand open renewals', () => {
  it('comes to the same as pair by pair, with and without a common factor', { timeout: 60_000 }, () => {
    for (const commonFactorSd of [0, 0.25]) {
      const large = of(book(1_100), { ...policy, commonFactorSd })
      expectSame(large, of(book(1_100), { ...pairwise, commonFactorSd }))
      expect(large.gross.sums.varianceErrorShare).toBeLessThan(1e-4)
    }
  })

  it('takes the few that weigh most by themselves', { timeout: 60_000 }, () => {
    const renewals = [...book(1_100), renewal(9_000, 150_000_000), renewal(9_001, 60_000_000)]
    expectSame(of(renewals), of(renewals, pairwise))
  })

  it('is what the common factor makes of it when there is no end of renewals', { timeout: 60_000 }, () => {
    const renewals = book(30_000)
    for (const commonFactorSd of [0.25, 1]) {
      const found = of(renewals, { ...policy, commonFactorSd })
      const factor = factorOfMany({ ...policy, commonFactorSd })
      let low = 0
      for (const { arrMinor, chanceLost } of renewals) {
        const lost = sigmoid(centredLogit(chanceLost, factor) + NORMAL_P90 * commonFactorSd)
        low += (1 - lost) * arrMinor * (1 - 0.15 * 0.2)
      }
      expect(found.gross.rate.p10).toBeCloseTo(low / found.arrDueMinor, 3)
    }
  })

  it('is handed back where a few renewals are nearly all of it', { timeout: 60_000 }, () => {
    const renewals = [...book(30), renewal(9_000, 4_000_000_000), renewal(9_001, 3_000_000_000)]
    const soon = { ...policy, pairwiseRenewals: 10 }
    expect(of(renewals, soon)).toEqual(of(renewals, pairwise))
  })

  it('takes finer cells until its quantiles are close enough, and no more than it may', {
    timeout: 60_000,
  }, () => {
    const step = (by: Partial<typeof policy>) =>
      of(book(1_100), { ...policy, ...by }).gross.sums.stepMinor as number
    const coarse = { minCells: 256, maxCells: 2_048 }
    expect(step({ ...coarse, varianceErrorShare: 1 })).toBeGreaterThan(
      7 * step({ ...coarse, varianceErrorShare: 0 }),
    )
  })
})
