import { expect, test } from 'vitest'
import { asRead } from './as-read.ts'
import { chanceRange, formatChance, isWide } from './chance-words.ts'

test('a chance is never said as a certainty', () => {
  expect(asRead([0.0004, 0.01, 0.284, 0.99, 0.9957].map(formatChance))).toEqual([
    'under 1 %',
    '1 %',
    '28 %',
    '99 %',
    'over 99 %',
  ])
})

test('nor is a range of chances, and one of four fifths is wide', () => {
  expect(asRead(chanceRange({ low: 0.28, high: 0.614 }))).toBe('28 to 61 %')
  expect(asRead(chanceRange({ low: 0.002, high: 0.998 }))).toBe('1 to 99 %')
  expect([0.15, 0.25].map(low => isWide({ low, high: 0.998 }))).toEqual([true, false])
})
