// Money: whole minor units of one currency.
import { describe, expect, it } from 'vitest'
import { addMoney, money } from './money.ts'

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
