// Large books through their characteristic function: the same as pair by pair, and handed back where it does not die away.

import { describe, expect, it } from 'vitest'
import type { Forecast } from './forecast.ts'
import { book, of, p10Apart, renewal } from './large-book.fixture.ts'
import { forecastPolicy as policy } from './policy.ts'

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
  it('comes to the same as pair by pair, with and without a common factor', () => {
    for (const commonFactorSd of [0, 0.25]) {
      const large = of(book(1_100), { ...policy, commonFactorSd })
      expectSame(large, of(book(1_100), { ...pairwise, commonFactorSd }))
      expect(large.gross.sums.varianceErrorShare).toBeLessThan(1e-4)
    }
  })

  it('takes the few that weigh most by themselves', () => {
    const renewals = [...book(1_100), renewal(9_000, 150_000_000), renewal(9_001, 60_000_000)]
    expectSame(of(renewals), of(renewals, pairwise))
  })

  it('is nearly what the common factor makes of it alone, with 6,000 renewals', () => {
    expect(p10Apart(6_000, 0.25)).toBeLessThan(5e-3)
  })

  it('is handed back where a few renewals are nearly all of it', () => {
    const renewals = [...book(30), renewal(9_000, 4_000_000_000), renewal(9_001, 3_000_000_000)]
    const soon = { ...policy, pairwiseRenewals: 10 }
    expect(of(renewals, soon)).toEqual(of(renewals, pairwise))
  })

  it('takes finer cells until its quantiles are close enough, and no more than it may', () => {
    const step = (by: Partial<typeof policy>) =>
      of(book(1_100), { ...policy, ...by }).gross.sums.stepMinor as number
    const coarse = { minCells: 256, maxCells: 2_048 }
    expect(step({ ...coarse, varianceErrorShare: 1 })).toBeGreaterThan(
      7 * step({ ...coarse, varianceErrorShare: 0 }),
    )
  })
})
