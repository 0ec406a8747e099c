// Ids: their layout, their order, and their source.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIds } from './ids.ts'

const source = (nowMs: number, bytes: readonly number[]) =>
  createIds({ nowMs: () => nowMs, tenRandomBytes: () => Uint8Array.from(bytes) })
const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })

describe('an id', () => {
  it('is a prefix and 26 characters in the layout of a ULID, as the reference encodes them', () => {
    // The example of the ULID specification: 01ARZ3NDEKTSV4RRFFQ69G5FAV is 1469922850259 and these bytes.
    const random = [0xd6, 0x76, 0x4c, 0x61, 0xef, 0xb9, 0x93, 0x02, 0xbd, 0x5b]
    expect(source(1_469_922_850_259, random)('acc')).toBe('acc_01arz3ndektsv4rrffq69g5fav')
  })

  it('holds its 80 random bits in full', () => {
    expect(source(0, Array(10).fill(0))('acc')).toBe(`acc_${'0'.repeat(26)}`)
    expect(source(0, Array(10).fill(255))('acc')).toBe(`acc_${'0'.repeat(10)}${'z'.repeat(16)}`)
  })

  it('sorts by time across milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), fc.integer({ min: 1, max: 2 ** 40 }), bytes, bytes, (ms, later, a, b) => {
        expect(source(ms, [...a])('acc') < source(ms + later, [...b])('acc')).toBe(true)
      }),
    )
  })

  it('sorts in the order of making within a millisecond, too, whatever bytes are drawn', () => {
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 2, maxLength: 30 }), drawn => {
        const left = [...drawn]
        const newId = createIds({ nowMs: () => 7, tenRandomBytes: () => left.shift() ?? new Uint8Array(10) })
        const made = drawn.map(() => newId('chg'))
        expect(made).toEqual(made.toSorted())
        expect(new Set(made).size).toBe(made.length)
      }),
    )
  })

  it('carries over its bytes, and draws anew after the largest', () => {
    const newId = source(1, [...Array(8).fill(0), 1, 255])
    expect([newId('x'), newId('x')]).toEqual([
      `x_${'0'.repeat(9)}1${'0'.repeat(12)}00fz`,
      `x_${'0'.repeat(9)}1${'0'.repeat(12)}00g0`,
    ])
    const last = source(1, Array(10).fill(255))
    expect([last('x'), last('x')]).toEqual([
      `x_${'0'.repeat(9)}1${'z'.repeat(16)}`,
      `x_${'0'.repeat(9)}1${'z'.repeat(16)}`,
    ])
  })

  it('differs when its bytes differ', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(source(1, [...a])('acc') === source(1, [...b])('acc')).toBe(a.join() === b.join())
      }),
    )
  })

  it('refuses a source that gives too few bytes or no time', () => {
    expect(() => source(1, [1, 2, 3])('acc')).toThrow('ten random bytes')
    expect(() => source(Number.NaN, Array(10).fill(0))('acc')).toThrow('milliseconds')
    expect(() => source(-1, Array(10).fill(0))('acc')).toThrow('milliseconds')
  })
})
