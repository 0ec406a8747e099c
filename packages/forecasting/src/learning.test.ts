// What past forecasts teach: the common factor's sd, an offset, the forecast to beat, their scores and their blend.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blendForecasts } from './blend-forecasts.ts'
import { bookMoments } from './book-moments.ts'
import { lastRetention } from './last-retention.ts'
import { type ClosedForecast, learnFactor } from './learn-factor.ts'
import { learnOffset } from './learn-offset.ts'
import { learningPolicy } from './learning-policy.ts'
import { columnsOf } from './outlook-columns.ts'
import type { RenewalOutlook } from './renewal-outlook.ts'
import { scoreForecasts } from './score-forecasts.ts'

const withError = (shift: number, ageDays = 0, ownVariance = 0): ClosedForecast => ({
  arrDueMinor: 1000,
  expectedMinor: 900,
  pullMinor: 100,
  retainedMinor: 900 - 100 * shift,
  ownVariance,
  ageDays,
})

describe('bookMoments', () => {
  it('is the mean, the pull and the scatter of a book', () => {
    const kept = [{ as: 'renewed', chance: 1, arrAfterMinor: 100_00 }] as const
    const one: RenewalOutlook = { renewalId: 'a', arrMinor: 100_00, chanceLost: 0.5, kept }
    expect(bookMoments([one])).toEqual({
      arrDueMinor: 100_00,
      expectedMinor: 50_00,
      pullMinor: 25_00,
      ownVariance: 50_00 ** 2,
    })
    expect(bookMoments([one, { ...one, chanceLost: 0 }])).toMatchObject({
      expectedMinor: 150_00,
      pullMinor: 25_00,
    })
    expect(bookMoments(columnsOf([one]))).toEqual(bookMoments([one]))
  })
})

describe('learnFactor', () => {
  it('is the prior before any period, and of books that cannot move', () => {
    expect(learnFactor([], 0.25, learningPolicy)).toEqual({ sd: 0.25, basis: 'prior', periods: 0 })
    const still = { ...withError(0.5), pullMinor: 0 }
    expect(learnFactor([still], 0.25, learningPolicy).basis).toBe('prior')
    expect(learnFactor([withError(0.5)], 0, learningPolicy).sd).toBe(0)
  })

  it('is what two periods of the prior and one of its own make likely', () => {
    const { sd, basis, periods } = learnFactor([withError(0.5)], 0.25, learningPolicy)
    expect(sd).toBeCloseTo(Math.sqrt((2 * 0.25 ** 2 + 0.5 ** 2) / 3), 2)
    expect([basis, periods]).toEqual(['learned', 1])
  })

  it('takes off what a book scatters by itself, and forgets by half-lives', () => {
    const of = (each: ClosedForecast) => learnFactor([each], 0.25, learningPolicy).sd
    expect(of(withError(0.5, 0, 50 ** 2))).toBeLessThan(of(withError(0.5)))
    expect(of(withError(0.5, 7300))).toBeLessThan(of(withError(0.5)))
    expect(of(withError(0.5, 146_000))).toBeCloseTo(0.25, 1)
  })

  it('comes to what there was, given enough periods', () => {
    const periods = Array.from({ length: 400 }, (_, i) => withError(i % 2 === 0 ? 0.6 : -0.6))
    expect(learnFactor(periods, 0.25, learningPolicy).sd).toBeCloseTo(0.6, 1)
  })

  it('grows with every miss', () => {
    const shift = fc.double({ min: 0, max: 2, noNaN: true })
    fc.assert(
      fc.property(shift, shift, (one, other) => {
        const sd = (each: number) => learnFactor([withError(0.1), withError(each)], 0.25, learningPolicy).sd
        expect(sd(Math.max(one, other))).toBeGreaterThanOrEqual(sd(Math.min(one, other)))
      }),
    )
  })
})

describe('learnOffset', () => {
  it('is the mean error, shrunk', () => {
    expect(learnOffset([withError(0.3)], learningPolicy)).toBeCloseTo(0.1, 12)
    expect(learnOffset([withError(0.3), withError(-0.3)], learningPolicy)).toBeCloseTo(0, 12)
    expect(learnOffset([withError(0.3, 1460)], learningPolicy)).toBeCloseTo(0.06, 12)
    expect(learnOffset([{ ...withError(0.3), pullMinor: 0 }], learningPolicy)).toBe(0)
  })
})

describe('lastRetention', () => {
  it('says what was retained last, as wide as the prior while nothing has changed', () => {
    const last = lastRetention([{ rate: 0.9, before: null, ageDays: 0 }], 0.25, learningPolicy)
    expect(last?.expected).toBe(0.9)
    expect(last?.p10).toBeCloseTo(0.8673, 3)
    expect(last?.p90).toBeCloseTo(0.9254, 3)
    expect(lastRetention([], 0.25, learningPolicy)).toBeNull()
  })

  it('widens with past changes, and holds at a loss of nothing', () => {
    const width = (before: number) => {
      const last = lastRetention([{ rate: 0.9, before, ageDays: 0 }], 0.25, learningPolicy)
      return Number(last?.p90) - Number(last?.p10)
    }
    expect(width(0.7)).toBeGreaterThan(width(0.89))
    expect(lastRetention([{ rate: 1, before: 1, ageDays: 0 }], 0.25, learningPolicy)?.p90).toBeLessThan(1)
  })

  it('expects what lies within its own P10 to P90, where nothing or all was lost too', () => {
    for (const rate of [0, 0.0005, 0.5, 0.9995, 1]) {
      const last = lastRetention([{ rate, before: null, ageDays: 0 }], 0.25, learningPolicy)
      expect(last?.expected).toBeGreaterThanOrEqual(Number(last?.p10))
      expect(last?.expected).toBeLessThanOrEqual(Number(last?.p90))
    }
  })
})

describe('scoreForecasts', () => {
  it('is right on a case by hand', () => {
    const predicted = { expected: 0.9, p10: 0.88, p90: 0.92 }
    const found = scoreForecasts(
      [
        { predicted, actual: 0.87 },
        { predicted, actual: 0.92 },
      ],
      learningPolicy,
    )
    expect(found).toMatchObject({ periods: 2, coverage: 0.5 })
    expect(found.width).toBeCloseTo(0.04, 12)
    expect(found.intervalScore).toBeCloseTo((0.14 + 0.04) / 2, 12)
    expect(found.meanAbsoluteError).toBeCloseTo(0.025, 12)
    expect(found.bias).toBeCloseTo(0.005, 12)
  })

  it('has no interval of a voice that gives one number, and nothing of nothing', () => {
    const found = scoreForecasts(
      [{ predicted: { expected: 0.9, p10: null, p90: null }, actual: 0.8 }],
      learningPolicy,
    )
    expect(found).toMatchObject({ coverage: null, width: null, intervalScore: null })
    expect(found.meanAbsoluteError).toBeCloseTo(0.1, 12)
    expect(scoreForecasts([], learningPolicy).bias).toBeNull()
  })
})

describe('blendForecasts', () => {
  const model = { expected: 0.9, p10: 0.86, p90: 0.94 }
  const last = { expected: 0.8, p10: 0.79, p90: 0.81 }

  it('is the model alone until last retention has been better', () => {
    expect(blendForecasts(model, last, [], learningPolicy).forecast).toBe(model)
    expect(blendForecasts(model, null, [{ model, last, actual: 0.8 }], learningPolicy).lastShare).toBe(0)
    expect(blendForecasts(model, last, [{ model, last, actual: 0.9 }], learningPolicy).lastShare).toBe(0)
    const sure = { expected: 0.9, p10: 0.9, p90: 0.9 }
    expect(blendForecasts(sure, last, [{ model: sure, last, actual: 0.9 }], learningPolicy).lastShare).toBe(0)
  })

  it('shares by squares of scores, shrunk, and mixes every quantile', () => {
    const half = { expected: 0.9, p10: 0.88, p90: 0.92 }
    const past = Array.from({ length: 4 }, () => ({ model, last: half, actual: 0.9 }))
    const { lastShare, forecast: blended, periods } = blendForecasts(model, last, past, learningPolicy)
    expect(lastShare).toBeCloseTo(0.5, 12)
    expect(periods).toBe(4)
    expect(blended.expected).toBeCloseTo(0.85, 12)
    expect(blended.p10).toBeCloseTo(0.825, 12)
    expect(blended.p90).toBeCloseTo(0.875, 12)
  })
})
