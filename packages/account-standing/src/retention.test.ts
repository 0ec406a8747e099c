// Gross and net retention of a book.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retention } from './retention.ts'

describe('retention', () => {
  it('splits what moved into lost, contracted and expanded', () => {
    expect(
      retention([
        { accountId: 'a', openingMinor: 100, closingMinor: 0 },
        { accountId: 'b', openingMinor: 100, closingMinor: 130 },
        { accountId: 'c', openingMinor: 100, closingMinor: 80 },
        { accountId: 'd', openingMinor: 0, closingMinor: 500 },
        { accountId: 'f', openingMinor: null, closingMinor: 1 },
        { accountId: 'e', openingMinor: 1, closingMinor: null },
      ]),
    ).toEqual({
      openingMinor: 300,
      lostMinor: 100,
      contractedMinor: 20,
      expandedMinor: 30,
      closingMinor: 210,
      grossRetention: 0.6,
      netRetention: 0.7,
      unknownAccounts: ['e', 'f'],
    })
  })

  it('of an empty book is unknown', () => {
    expect(retention([])).toMatchObject({ grossRetention: null, netRetention: null })
  })

  it('is never above one gross, nor above net, and closes to the cent', () => {
    const entry = fc.record({
      accountId: fc.uuid(),
      openingMinor: fc.integer({ min: 1, max: 1e9 }),
      closingMinor: fc.integer({ min: 0, max: 1e9 }),
    })
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), book => {
        const { grossRetention, netRetention, closingMinor } = retention(book)
        expect(grossRetention as number).toBeLessThanOrEqual(1)
        expect(grossRetention as number).toBeLessThanOrEqual(netRetention as number)
        expect(closingMinor).toBe(book.reduce((sum, each) => sum + each.closingMinor, 0))
      }),
    )
  })
})
