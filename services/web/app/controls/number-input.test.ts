// Numbers as people type them.
import { expect, it } from 'vitest'
import { numberOf } from './number-input.ts'

it.each([
  ['12', 'en', 12],
  ['2.5', 'en', 2.5],
  ['2,5', 'en', 2.5],
  ['1,200', 'en', 1200],
  ['1,200.5', 'en', 1200.5],
  ['0.125', 'en', 0.125],
  ['1.200', 'de', 1200],
  ['1.200,5', 'de', 1200.5],
  ['2,5', 'de', 2.5],
  ['12 000', 'fr', 12_000],
  ['-3', 'en', -3],
  ['12 h', 'en', undefined],
  ['', 'en', undefined],
  ['1,2,3', 'en', undefined],
])('%s in %s is %s', (text, locale, number) => {
  expect(numberOf(text, locale)).toBe(number)
})
