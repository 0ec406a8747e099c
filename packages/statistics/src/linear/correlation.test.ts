// Pearson's correlation: its range, its sign, and where there is none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from './correlation.ts'

const numbers = fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: -99, max: 99 })), {
  minLength: 3,
  maxLength: 20,
})

describe('correlation', () => {
  it('lies within -1..1, whichever column comes first, and turns with the sign of one', () => {
    fc.assert(
      fc.property(numbers, pairs => {
        const [x, y] = [0, 1].map(at => Float64Array.from(pairs, pair => pair[at] as number))
        const found = correlation(x as Float64Array, y as Float64Array)
        if (found === null) return
        expect(Math.abs(found)).toBeLessThanOrEqual(1 + 1e-9)
        expect(correlation(y as Float64Array, x as Float64Array)).toBeCloseTo(found, 9)
        expect(
          correlation(
            x as Float64Array,
            (y as Float64Array).map(each => -each),
          ),
        ).toBeCloseTo(-found, 9)
      }),
    )
  })

  it('leaves out rows that know neither, and is none where one column alone is unknown or does not vary', () => {
    expect(correlation(Float64Array.of(1, Number.NaN, 3), Float64Array.of(2, Number.NaN, 6))).toBeCloseTo(
      1,
      12,
    )
    expect(correlation(Float64Array.of(1, 2), Float64Array.of(1, Number.NaN))).toBeNull()
    expect(correlation(Float64Array.of(1, 1), Float64Array.of(1, 2))).toBeNull()
  })
})
