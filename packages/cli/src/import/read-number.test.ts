// Numbers and amounts: exact, in the file's own way of writing, and refused when they may mean another.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currencyDecimals } from './currency-decimals.ts'
import {
  add,
  compareDecimals,
  decimalOf,
  divide,
  multiply,
  roundedUnits,
  toNumber,
  toText,
  wholeUnits,
} from './decimal.ts'
import { isRoundedBySpreadsheet, numberFrom } from './read-number.ts'

const POINT = { decimal: '.', thousands: undefined }
const ENGLISH = { decimal: '.', thousands: ',' }
const GERMAN = { decimal: ',', thousands: '.' }
const read = (text: string, format: { decimal: string; thousands: string | undefined }) =>
  toText(numberFrom(text, format))

describe('a number', () => {
  it.each([
    ['1234.5', POINT, '1234.5'],
    ['-0.05', POINT, '-0.05'],
    ['+7', POINT, '7'],
    ['1e-3', POINT, '0.001'],
    ['1.5E+3', POINT, '1500'],
    ['(1200.50)', POINT, '-1200.5'],
    ['12.50-', POINT, '-12.5'],
    ['\u22124', POINT, '-4'],
    ['1,234,567.50', ENGLISH, '1234567.5'],
    ['(1,200.00)', ENGLISH, '-1200'],
    ['12,34,567', ENGLISH, '1234567'],
    ['999', ENGLISH, '999'],
    ['1.234,50', GERMAN, '1234.5'],
    ['12,5', GERMAN, '12.5'],
    ['1\u00a0234,5', { decimal: ',', thousands: ' ' }, '1234.5'],
    ['1\u202f234\u202f567', { decimal: ',', thousands: ' ' }, '1234567'],
    ['1\u2019234.50', { decimal: '.', thousands: "'" }, '1234.5'],
  ])('%s is read, %j', (text, format, expected) => {
    expect(read(text, format)).toBe(expected)
  })

  it.each([
    ['12,50', POINT, '`decimal` is "."'],
    ['1,234.50', POINT, 'say in the mapping how this file writes numbers'],
    ['1,5', ENGLISH, 'is not a number'],
    ['1,23,4', ENGLISH, 'is not a number'],
    ['1.234', { decimal: ',', thousands: undefined }, '`decimal` is ","'],
    ['1.5', GERMAN, 'is not a number'],
    ['0x10', POINT, 'is not a number'],
    ['Infinity', POINT, 'is not a number'],
    ['1_000', POINT, 'is not a number'],
    ['12 %', POINT, 'say `as: percent`'],
    ['$12.50', POINT, 'strip: ["$"]'],
    ['12,50 EUR', GERMAN, 'strip: ["EUR"]'],
    ['1 2', POINT, 'is not a number'],
    ['(-5)', POINT, 'is not a number'],
    ['', POINT, 'is not a number'],
  ])('%s is refused, %j: %s', (text, format, reason) => {
    expect(() => numberFrom(text, format)).toThrow(reason)
  })

  it('knows what a spreadsheet has rounded', () => {
    expect(['1.23457E+11', '4E+15'].every(isRoundedBySpreadsheet)).toBe(true)
    expect(['1e-05', '12E4', '123', 'E+11'].some(isRoundedBySpreadsheet)).toBe(false)
  })
})

describe('a decimal', () => {
  it('adds and multiplies without drift', () => {
    expect(toText(add(decimalOf(0.1), decimalOf(0.2)))).toBe('0.3')
    expect(toText(multiply(decimalOf(19.99), decimalOf(12)))).toBe('239.88')
    expect(toNumber(divide(decimalOf(10), decimalOf(4)))).toBe(2.5)
    expect(wholeUnits(decimalOf(19.99), 2)).toBe(1999n)
    expect(wholeUnits(decimalOf(19.999), 2)).toBeUndefined()
    expect([roundedUnits(decimalOf(0.005), 2), roundedUnits(decimalOf(-0.005), 2)]).toEqual([1n, -1n])
    expect(() => divide(decimalOf(1), decimalOf(0))).toThrow('division by zero')
  })

  it('keeps what it reads, and orders as numbers do', () => {
    const numbers = fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e12, max: 1e12 })
    fc.assert(fc.property(numbers, number => toNumber(decimalOf(number)) === (number === 0 ? 0 : number)))
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(compareDecimals(decimalOf(a), decimalOf(b))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
})

describe('a currency', () => {
  it.each([
    ['EUR', 2],
    ['usd', 2],
    ['JPY', 0],
    ['krw', 0],
    ['ISK', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['IRR', 2],
  ])('%s has %d decimals', (currency, decimals) => {
    expect(currencyDecimals(currency)).toBe(decimals)
  })

  it('is one of ISO 4217', () => {
    expect(() => currencyDecimals('EURO')).toThrow('is not a currency of ISO 4217')
    expect(() => currencyDecimals('XQZ')).toThrow('is not a currency of ISO 4217')
  })
})
