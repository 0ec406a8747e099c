// What a shape makes of a value it was not learned with.
import { describe, expect, it } from 'vitest'
import { basisValue } from './shape.ts'

describe('a flag', () => {
  const holds = { kind: 'is', value: true } as const

  it('is all of it or nothing where it is a flag still', () => {
    expect([true, false, null].map(value => basisValue(holds, value))).toEqual([1, 0, 0])
    expect(basisValue({ kind: 'is', value: 'annual' }, 'annual')).toBe(1)
    expect(basisValue({ kind: 'is', value: 'annual' }, 1)).toBe(0)
  })

  it('is so much of it where it holds by degrees since it was learned', () => {
    expect([0, 0.25, 1].map(value => basisValue(holds, value))).toEqual([0, 0.25, 1])
    expect(basisValue({ kind: 'is', value: false }, 0.25)).toBe(0.75)
  })
})
