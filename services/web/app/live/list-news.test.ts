// What is told of a list before it is shown anew.
import { expect, it } from 'vitest'
import { type ComparedList, listNews } from './list-news.ts'

type Card = ComparedList['cards'][number]
const card = (id: string, status: Card['status'] = 'open'): Card => ({ id, accountId: `acc_${id}`, status })
const list = (...cards: Card[]): ComparedList => ({ cards, winBacks: [] })

it.each([
  ['nothing where nothing of it changed', list(card('a')), list(card('a')), null],
  ['one card that came', list(card('a')), list(card('a'), card('b')), '1 new card'],
  ['several that came', list(), list(card('a'), card('b')), '2 new cards'],
  [
    'one that somebody took back',
    list(card('a'), card('b', 'started')),
    list(card('a'), card('b', 'handed_over')),
    '1 card taken over by somebody else',
  ],
  ['one that went', list(card('a'), card('b')), list(), '2 cards taken over by somebody else'],
  [
    'both',
    list(card('a')),
    list(card('a', 'handed_over'), card('b')),
    '1 new card, 1 card taken over by somebody else',
  ],
  ['another status', list(card('a')), list(card('a', 'done')), 'Something changed here'],
  ['nothing of a card that was closed before and went', list(card('a', 'done')), list(), null],
])('tells %s', (_, shown, newest, words) => {
  expect(listNews(shown, newest)).toBe(words)
})

it('counts cards to win back with the others', () => {
  expect(listNews(list(), { cards: [], winBacks: [card('a')] })).toBe('1 new card')
})
