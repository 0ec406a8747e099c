// A format is made once, and never mistaken for one of other options.
import { expect, it } from 'vitest'
import { numberFormat } from './number-format.ts'

it('gives the same format for the same options, and another for others', () => {
  const whole = numberFormat({ maximumFractionDigits: 0 }, 'en')
  expect(numberFormat({ maximumFractionDigits: 0 }, 'en')).toBe(whole)
  expect(whole.format(1.25)).toBe('1')
  expect(numberFormat({ maximumFractionDigits: 2 }, 'en').format(1.25)).toBe('1.25')
  expect(numberFormat({ maximumFractionDigits: 2 }, 'de').format(1.25)).toBe('1,25')
})
