// Newton with bisection finds the root of any rising function, also where Newton alone would leave the bracket.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newtonBisection } from './newton-bisection.ts'

describe('newtonBisection', () => {
  it('finds a logit from anywhere, also where the curve is so flat that a Newton step leaves the bracket', () => {
    const inside = fc.double({ min: -30, max: 30, noNaN: true })
    fc.assert(
      fc.property(inside, inside, (root, start) => {
        const f = (x: number) => ({ value: Math.atan(x - root), slope: 1 / (1 + (x - root) ** 2) })
        expect(newtonBisection(f, { low: -40, high: 40, start })).toBeCloseTo(root, 9)
      }),
    )
  })

  it('gives the last place reached where the bracket is worn out', () => {
    const flat = () => ({ value: -1, slope: 0 })
    expect(newtonBisection(flat, { low: 0, high: 1, start: 0 })).toBeCloseTo(1, 9)
  })
})
