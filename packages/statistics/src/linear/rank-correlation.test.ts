// Spearman's correlation: order alone counts, ties share a rank, and without an order there is none.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from './rank-correlation.ts'

describe('rank correlation', () => {
  it('is 1 for the same order whatever the distances, and -1 for the opposite one', () => {
    expect(rankCorrelation([1, 2, 3], [10, 200, 3000])).toBeCloseTo(1, 12)
    expect(rankCorrelation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12)
  })

  it('gives equal values the mean of their ranks', () => {
    // ranks 1.5, 1.5, 3 and 1, 2, 3: covariance 1.5, spreads 1.5 and 2
    expect(rankCorrelation([5, 5, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(3), 12)
  })

  it('is none where one column does not vary, or of one row', () => {
    expect(rankCorrelation([1, 1], [1, 2])).toBeNull()
    expect(rankCorrelation([1], [2])).toBeNull()
  })

  it('does not change when one column is stretched in order', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
      minLength: 3,
      maxLength: 20,
    })
    fc.assert(
      fc.property(pairs, rows => {
        const one = rows.map(([x]) => x)
        const other = rows.map(([, y]) => y)
        expect(
          rankCorrelation(
            one.map(x => x ** 3),
            other,
          ),
        ).toBe(rankCorrelation(one, other))
      }),
    )
  })
})
