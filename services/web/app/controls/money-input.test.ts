// Sums as people of several countries type them.
import { expect, it } from 'vitest'
import { minorOf } from './money-input.ts'

it.each([
  ['48000', 4_800_000],
  ['48,000', 4_800_000],
  ['48.000,50', 4_800_050],
  ['48,000.5', 4_800_050],
  ['48 000', 4_800_000],
  ["48'000.05", 4_800_005],
  ['1,234,567', 123_456_700],
  ['0', 0],
])('%s EUR', (text, minor) => {
  expect(minorOf(text, 'EUR')).toBe(minor)
})

it.each(['', 'many', '-5', '1e9', '.'])('"%s" is no sum', text => {
  expect(minorOf(text, 'EUR')).toBeUndefined()
})

it('counts in units where a currency has no fraction', () => {
  expect(minorOf('48,000', 'JPY')).toBe(48_000)
})
