// Sentences of a card, by example. Days and sums are written by the house's own formats, which follow the reader's language.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay, formatMoney } from '../../controls/format.ts'
import {
  atStake,
  guessOf,
  riskSentence,
  roundToTwoFigures,
  splitTalk,
  whatToDo,
  whyNow,
  withSpokenDays,
  worthAnHour,
} from './card-sentences.ts'
import { card } from './cards.fixture.ts'

const TODAY = '2026-11-29'
const money = formatMoney(4_800_000, 'EUR')

test('days inside of a sentence are said as people say them', () => {
  expect(withSpokenDays('Since 2026-11-12, until 2027-01-28.')).toBe(
    `Since ${formatDay('2026-11-12')}, until ${formatDay('2027-01-28')}.`,
  )
  expect(withSpokenDays('Ticket 2026-11-1234 stays.')).toBe('Ticket 2026-11-1234 stays.')
})

test('why now is the first reason, and without one the play', () => {
  expect(whyNow(card())).toBe(
    `Vera Lind, the champion, left on ${formatDay('2026-11-12')}, and nobody took their place.`,
  )
  expect(whyNow(card({ reasons: [] }))).toBe('Close the success gap.')
})

test('what to do names the renewal while it is ahead', () => {
  expect(whatToDo(card(), TODAY)).toBe(`Close the success gap before ${formatDay('2026-12-21')}.`)
  expect(whatToDo(card({ renewal: null }), TODAY)).toBe('Close the success gap.')
  const past = card({ renewal: { renewalId: 'rnw_1', dueOn: '2026-11-20' } })
  expect(whatToDo(past, TODAY)).toBe('Close the success gap.')
})

test('what is at stake counts days while they are few, and is not known without a value', () => {
  const due = (dueOn: string) => atStake(card({ renewal: { renewalId: 'rnw_1', dueOn } }), 'EUR', TODAY)
  expect(asRead(due('2026-12-21'))).toBe(asRead(`${money} renews in 22 days`))
  expect(due('2026-11-29')).toBe(`${money} renews today`)
  expect(asRead(due('2027-03-29'))).toBe(asRead(`${money} renews in 120 days`))
  expect(due('2027-03-30')).toBe(`${money}, due ${formatDay('2027-03-30')}`)
  expect(asRead(due('2026-11-24'))).toBe(asRead(`${money} was due 5 days ago, undecided`))
  expect(atStake(card({ renewal: null }), 'EUR', TODAY)).toBe(`${money}, no renewal dated`)
  expect(atStake(card({ value: null }), 'EUR', TODAY)).toBeNull()
  expect(atStake(card(), null, TODAY)).toBeNull()
})

test('a guess is said with two figures', () => {
  expect([588_807, 93_091, 1_049, 7, 0, -1_550].map(roundToTwoFigures)).toEqual([
    590_000, 93_000, 1_000, 7, 0, -1_500,
  ])
  expect(worthAnHour(card(), 'EUR')).toBe(`Worth about ${formatMoney(590_000, 'EUR')} an hour, a first guess`)
  expect(worthAnHour(card({ value: null }), 'EUR')).toBeNull()
})

test('a risk comes with its range, and a wide range is called a guess', () => {
  const risk = (low: number, high: number) =>
    riskSentence({ probabilityLost: 0.44, interval: { level: 0.8, low, high } })
  expect(asRead(risk(0.28, 0.61))).toBe('We expect to lose it with 44 % (28 to 61 %).')
  expect(asRead(risk(0.002, 0.998))).toBe(
    'Whether we lose it is a guess: 44 % by what is known, and anything from 1 to 99 % may be true.',
  )
})

test('what one finds out and agrees on is for whoever calls', () => {
  const line = (kind: 'opening' | 'concern' | 'question' | 'agree') => ({ kind, text: kind, quotes: null })
  const { toSay, forYou } = splitTalk([line('opening'), line('concern'), line('question'), line('agree')])
  expect(toSay.map(({ kind }) => kind)).toEqual(['opening', 'concern'])
  expect(forYou.map(({ kind }) => kind)).toEqual(['question', 'agree'])
})

test('what a value rests on is said: a first guess, with or without results of ones own, or those', () => {
  expect(guessOf({ basis: 'first_guess', ownResults: 0 })).toBe('a first guess')
  expect(asRead(guessOf({ basis: 'first_guess', ownResults: 1 }))).toBe(
    'a first guess with 1 result of yours',
  )
  expect(asRead(guessOf({ basis: 'own_results', ownResults: 14 }))).toBe('by 14 results of yours')
})
