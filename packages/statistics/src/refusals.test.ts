// What methods of change, variance and distributions refuse, or say where there is nothing to say.
import { describe, expect, it } from 'vitest'
import { changePoint, type Trials } from './change/change-point.ts'
import { chiSquareBelow, chiSquareQuantile } from './distributions/chi-square.ts'
import { hypergeometricTail } from './distributions/hypergeometric-tail.ts'
import { logGamma } from './distributions/log-gamma.ts'
import { betweenGroups } from './variance/between-groups.ts'

describe('refusals', () => {
  it('a change lies between two of a series', () => {
    expect(() => changePoint([{ hits: 1, of: 2 }], 0.95)).toThrow(RangeError)
  })

  it('chi-square has degrees of freedom, and shares between none and all', () => {
    expect(() => chiSquareBelow(1, 0)).toThrow(RangeError)
    expect(chiSquareBelow(0, 3)).toBe(0)
    for (const share of [0, 1]) expect(() => chiSquareQuantile(share, 3)).toThrow(RangeError)
    // Far out, where its series is long.
    expect(chiSquareBelow(400, 3)).toBeCloseTo(1, 12)
    expect(chiSquareBelow(chiSquareQuantile(0.999, 200), 200)).toBeCloseTo(0.999, 10)
  })

  it('log gamma serves from a half on', () => {
    expect(logGamma(0.4)).toBeNaN()
    expect(logGamma(171)).toBeCloseTo(706.573, 3)
  })

  it('groups are two at least, each with noise', () => {
    expect(() => betweenGroups([{ mean: 1, variance: 1 }], 0.95)).toThrow(RangeError)
    expect(() =>
      betweenGroups(
        [
          { mean: 1, variance: 1 },
          { mean: 1, variance: 0 },
        ],
        0.95,
      ),
    ).toThrow(RangeError)
  })
})

describe('the noncentral hypergeometric tail', () => {
  it('is 0 or 1 outside what can be drawn', () => {
    const lot = { things: 10, hits: 8, drawn: 5, odds: 1 }
    expect(hypergeometricTail(2, lot)).toEqual({ above: 1, atLeast: 1 })
    expect(hypergeometricTail(6, lot)).toEqual({ above: 0, atLeast: 0 })
  })

  it('is never impossible, however far out in however large a lot', () => {
    const far = { things: 200_000, hits: 20_000, drawn: 20_000, odds: 1.2 }
    expect(hypergeometricTail(9_000, far)).toEqual({ above: 0, atLeast: Number.MIN_VALUE })
    expect(hypergeometricTail(100, far).atLeast).toBeCloseTo(1, 12)
    const billions = { things: 3_000_000_000, hits: 1_000_000_000, drawn: 1_000_000_000, odds: 1 }
    expect(hypergeometricTail(333_333_333, billions).atLeast).toBeCloseTo(0.5, 3)
  })

  it('is that of independent draws in a large lot', () => {
    const { atLeast } = hypergeometricTail(1, { things: 2_000_000, hits: 1_000_000, drawn: 3, odds: 3 })
    expect(atLeast).toBeCloseTo(1 - 0.25 ** 3, 5)
  })
})

describe('the place of a change', () => {
  it('is held by its set in at least 90 of 100 series, as 95 % say', () => {
    let state = 7
    const draw = (): number => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
    const some = (share: number): Trials => ({
      hits: Array.from({ length: 10 }, draw).filter(each => each < share).length,
      of: 10,
    })
    const held = Array.from({ length: 100 }, (_, index) => {
      const at = 10 + (index % 20)
      const { low, high } = changePoint(
        Array.from({ length: 40 }, (_, week) => some(week < at ? 0.2 : 0.45)),
        0.95,
      )
      return low <= at && at <= high
    })
    expect(held.filter(Boolean).length).toBeGreaterThanOrEqual(90)
  })
})
