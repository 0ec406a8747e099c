// Intervals by betting: what they hold, and what they refuse. At full size in the effects of worklists.
import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../random/mulberry32.ts'
import { meanInterval } from './mean-interval.ts'

const unit = { least: 0, most: 1, alpha: 0.05 }

describe('meanInterval', () => {
  it('knows nothing before anything was seen', () => {
    expect(meanInterval([], { least: -1, most: 1, alpha: 0.05 })).toEqual({ low: -1, high: 1 })
  })

  it('closes around the mean, and around its mirror image alike', () => {
    const draw = mulberry32(7)
    const seen = Array.from({ length: 2_000 }, () => Number(draw() < 0.3))
    const { low, high } = meanInterval(seen, unit)
    expect(low).toBeLessThan(0.3)
    expect(high).toBeGreaterThan(0.3)
    expect(high - low).toBeLessThan(0.15)
    const mirrored = meanInterval(
      seen.map(value => 1 - value),
      unit,
    )
    expect(mirrored.low).toBeCloseTo(1 - high, 2)
    expect(mirrored.high).toBeCloseTo(1 - low, 2)
  })

  it('refuses bounds without a span, and a value outside them', () => {
    expect(() => meanInterval([], { ...unit, most: 0 })).toThrow(RangeError)
    expect(() => meanInterval([], { ...unit, most: Number.NaN })).toThrow(RangeError)
    for (const value of [-0.1, 1.1, Number.NaN])
      expect(() => meanInterval([0.5, value], unit)).toThrow(RangeError)
  })
})
