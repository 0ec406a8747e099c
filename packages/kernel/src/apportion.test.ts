// Largest-remainder rounding: parts that add up to what is shown.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apportion } from './apportion.ts'

const unitsOf = (exact: Record<string, number>, total: number) =>
  Object.fromEntries(
    apportion(
      Object.entries(exact).map(([name, value]) => ({ name, exact: value })),
      total,
    ).map(part => [part.name, part.units]),
  )

describe('apportioned parts', () => {
  it('give the missing unit to the largest remainder, ties by name', () => {
    expect(unitsOf({ a: 1.2, b: 1.7, c: 0.1 }, 3)).toEqual({ a: 1, b: 2, c: 0 })
    expect(unitsOf({ b: 1.5, a: 1.5 }, 3)).toEqual({ a: 2, b: 1 })
    expect(unitsOf({ a: 1.5, b: 1.5 }, 3)).toEqual({ a: 2, b: 1 })
  })

  it('may be negative: a guard takes away what the others gave', () => {
    expect(unitsOf({ usage: 70.4, guard: -11.4 }, 59)).toEqual({ usage: 70, guard: -11 })
  })

  it('throw when they cannot add up to the whole', () => {
    expect(() => unitsOf({ a: 2, b: 2 }, 3)).toThrow(RangeError)
    expect(() => unitsOf({ a: 0.5 }, 3)).toThrow(RangeError)
  })

  it('add up exactly, none further than one unit from its exact value, whatever their order', () => {
    const parts = fc.uniqueArray(
      fc.record({
        name: fc.string({ minLength: 1 }),
        exact: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      }),
      { selector: part => part.name, minLength: 1, maxLength: 12 },
    )
    fc.assert(
      fc.property(parts, list => {
        const total = Math.round(list.reduce((sum, part) => sum + part.exact, 0)) + 0 // no minus zero
        const whole = apportion(list, total)
        expect(whole.reduce((sum, part) => sum + part.units, 0)).toBe(total)
        whole.forEach((part, at) => {
          expect(Math.abs(part.units - (list[at]?.exact ?? Number.NaN))).toBeLessThanOrEqual(1)
        })
        const turned = apportion(list.toReversed(), total)
        expect(turned.toReversed()).toEqual(whole)
      }),
    )
  })
})
