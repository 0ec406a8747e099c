// Money: whole minor units of one currency.
import { describe, expect, it } from 'vitest'
import { addMoney, majorUnits, minorDigits, money } from './money.ts'

describe('money', () => {
  it('adds within one currency', () => {
    expect(addMoney(money(1250, 'EUR'), money(-250, 'EUR'))).toEqual({ amountMinor: 1000, currency: 'EUR' })
  })

  it('refuses to add two currencies', () => {
    expect(() => addMoney(money(1, 'EUR'), money(1, 'USD'))).toThrow('cannot add EUR and USD')
  })

  it('holds whole, safe amounts of a currency of three capitals', () => {
    expect(() => money(0.5, 'EUR')).toThrow(RangeError)
    expect(() => money(2 ** 53, 'EUR')).toThrow(RangeError)
    expect(() => money(1, 'eur')).toThrow(RangeError)
    expect(() => addMoney(money(Number.MAX_SAFE_INTEGER, 'EUR'), money(1, 'EUR'))).toThrow(RangeError)
  })
})

describe('units of a currency', () => {
  it('are of so many minor ones', () => {
    expect(['EUR', 'JPY', 'KWD', 'XYZ'].map(minorDigits)).toEqual([2, 0, 3, 2])
    expect([majorUnits(1250, 'EUR'), majorUnits(1250, 'JPY'), majorUnits(-5, 'EUR')]).toEqual([
      12.5, 1250, -0.05,
    ])
  })
})
