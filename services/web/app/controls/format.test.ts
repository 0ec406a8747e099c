// What the pages say of themselves: no number is parted from its unit, no day from its month, wherever a line ends.

import { describe, expect, it } from 'vitest'
import { asRead } from './as-read.ts'
import { chanceRange, formatChance } from './chance-words.ts'
import {
  exactMoney,
  formatDay,
  formatDaysFrom,
  formatHours,
  formatInstant,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  plural,
  shortSum,
} from './format.ts'

const NOON = '2026-11-30T12:00:00.000Z'

describe('a number with its unit, or a day', () => {
  it.each([
    formatDay('2026-11-30'),
    formatDay('2024-02-29'),
    formatInstant(NOON),
    formatDaysFrom('2026-12-23', NOON),
    formatDaysFrom('2026-11-18', NOON),
    formatMoney(4_800_000, 'EUR'),
    formatMoneyShort(123_456_789, 'EUR'),
    exactMoney(4_800_050, 'EUR'),
    formatPercent(0.79),
    formatHours(0.75),
    formatHours(2),
    formatHours(1.5),
    plural(1, 'card'),
    plural(20_000, 'account'),
    chanceRange({ low: 0.28, high: 0.61 }).split(' to ')[1] ?? '',
    formatChance(0.5),
  ])('%s is in one line', words => {
    expect(words).not.toContain(' ')
    expect(words).toContain('\u00a0')
  })
})

it.each([
  ['2026-11-28', '2 days ago'],
  ['2026-11-29', 'yesterday'],
  ['2026-11-30', 'today'],
  ['2026-12-01', 'tomorrow'],
  ['2026-12-02', 'in 2 days'],
])('says how far %s is from 30 November', (day, words) => {
  expect(asRead(formatDaysFrom(day, '2026-11-30'))).toBe(words)
})

it('says hours as one does', () => {
  expect([0.75, 1, 1.5, 6].map(hours => asRead(formatHours(hours)))).toEqual([
    '45 min',
    '1 h',
    '1 h 30',
    '6 h',
  ])
})

it('leaves a currency out where it is named once for all', () => {
  expect(formatMoneyShort(4_800_000, 'EUR')).toBe(`${shortSum(4_800_000, 'EUR')}\u00a0EUR`)
})
