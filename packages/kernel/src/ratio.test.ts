// Shares, ramps and means, and what unknown does to them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamp01, coverageOf, halfLifeWeight, ramp, type Weighted, weightedMean } from './ratio.ts'

const weighted: fc.Arbitrary<Weighted[]> = fc.array(
  fc.record({
    value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
  }),
)

describe('clamp01', () => {
  it('keeps a number within 0..1, and knows one zero only', () => {
    expect([-2, -0, 0, 0.4, 1, 7].map(clamp01)).toEqual([0, 0, 0, 0.4, 1, 1])
    expect(Object.is(clamp01(-0), 0)).toBe(true)
  })
})

describe('a ramp', () => {
  it('runs from poor to healthy, also downwards, and is flat outside', () => {
    expect([0, 4, 10, 16, 20].map(x => ramp(x, 4, 16))).toEqual([0, 0, 0.5, 1, 1])
    expect([30, 21, 12, 3, 0].map(x => ramp(x, 21, 3))).toEqual([0, 0, 0.5, 1, 1])
  })

  it('needs two ends', () => {
    expect(() => ramp(1, 3, 3)).toThrow(RangeError)
  })

  it('never falls as x goes towards healthy', () => {
    const numbers = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (x, y, poor, healthy) => {
        if (poor === healthy) return
        const [worse, better] = healthy > poor === x < y ? [x, y] : [y, x]
        expect(ramp(better, poor, healthy)).toBeGreaterThanOrEqual(ramp(worse, poor, healthy))
      }),
    )
  })
})

describe('a half-life', () => {
  it('halves the weight each time it passes', () => {
    expect([0, 90, 180].map(age => halfLifeWeight(age, 90))).toEqual([1, 0.5, 0.25])
  })
})

describe('a weighted mean', () => {
  it('leaves out what is unknown', () => {
    const items = [
      { value: 0.5, weight: 3 },
      { value: null, weight: 2 },
      { value: 1, weight: 1 },
    ]
    expect(weightedMean(items)).toBe(0.625)
    expect(coverageOf(items)).toBe(4 / 6)
  })

  it('is unknown when nothing known has weight', () => {
    expect(weightedMean([])).toBeNull()
    expect(weightedMean([{ value: null, weight: 1 }])).toBeNull()
    expect(weightedMean([{ value: 1, weight: 0 }])).toBeNull()
    expect(coverageOf([])).toBe(0)
  })

  it('stays within 0..1 to the last bit, and coverage does too', () => {
    fc.assert(
      fc.property(weighted, items => {
        const mean = weightedMean(items)
        expect(mean === null || (mean >= 0 && mean <= 1)).toBe(true)
        const coverage = coverageOf(items)
        expect(coverage >= 0 && coverage <= 1).toBe(true)
      }),
    )
  })
})
