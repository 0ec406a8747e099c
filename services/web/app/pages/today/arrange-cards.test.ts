// How a day is laid out: sections, the next card, progress.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import {
  arrangeCards,
  cardKey,
  headline,
  neighbour,
  nextOpen,
  progressOf,
  shareOfDay,
} from './arrange-cards.ts'
import { card, worklist } from './cards.fixture.ts'
import type { Card } from './worklist-types.ts'

const named = (id: string, over: Partial<Card> = {}): Card => card({ id, ...over })
const first = named('a')
const closed = named('b', { status: 'done' })
const last = named('c', { status: 'started', hours: 0.5 })
const cards = [first, closed, last]

test('sections are read in order, what is new and what gave notice apart, none empty', () => {
  const list = worklist({
    cards: [
      named('win', { pool: 'care' }),
      named('loss'),
      named('late', { newToday: true }),
      named('late win', { newToday: true, pool: 'care' }),
    ],
    winBacks: [named('gone')],
  })
  expect(arrangeCards(list).map(({ key, cards }) => [key, cards.map(cardKey)])).toEqual([
    ['loss', ['loss']],
    ['care', ['win']],
    ['new', ['late', 'late win']],
    ['win_back', ['gone']],
  ])
  expect(arrangeCards(worklist({ cards: [] }))).toEqual([])
})

test('a card of a list that was not kept is known by its account', () => {
  expect(cardKey({ id: null, accountId: 'acc_1' })).toBe('acc_1')
})

test('moving stops at both ends and starts at the first', () => {
  expect(neighbour(cards, 'a', 1)).toBe(closed)
  expect(neighbour(cards, 'a', -1)).toBe(first)
  expect(neighbour(cards, 'c', 1)).toBe(last)
  expect(neighbour(cards, undefined, 1)).toBe(first)
  expect(neighbour([], 'a', 1)).toBeUndefined()
})

test('after a card comes the next that is open, from the top when none follows', () => {
  expect(nextOpen(cards, 'a')).toBe(last)
  expect(nextOpen(cards, 'c')).toBe(first)
  expect(nextOpen([closed, named('d', { status: 'snoozed' })], 'b')).toBeUndefined()
  expect(nextOpen(cards, 'nowhere')).toBe(first)
})

test('the headline counts cards and hours', () => {
  expect(asRead(headline(worklist({ cards })))).toBe('Three for today, 5 h 45 of 6 h')
  expect(headline(worklist({ cards: [] }))).toBe('Nothing for today')
})

test('progress is by hours', () => {
  expect(progressOf(cards)).toEqual({ closed: 1, all: 3, share: 1.5 / 3.5 })
  expect(progressOf([])).toEqual({ closed: 0, all: 0, share: 0 })
})

test('the share of a day is of its hours', () => {
  expect(shareOfDay([last], 6)).toBe('8 % of the day')
  expect(shareOfDay([last], 0)).toBeNull()
})
