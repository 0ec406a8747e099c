// Why something was passed over and what it is worth, in words.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay, formatMoney } from '../../controls/format.ts'
import { card } from './cards.fixture.ts'
import { type PassedOver, whyPassedOver, worthPassedOver } from './passed-over-words.ts'

const none = { hoursLeft: null, putAwayBy: null, until: null, handedTo: null }
const why = (of: Partial<PassedOver['why']>): string =>
  whyPassedOver({ hours: 1.5, why: { kind: 'put_away', ...none, ...of } }, id =>
    id === 'per_2' ? 'Bo Lind' : null,
  )

test('why it waits is said with the hours, the day or the person', () => {
  const until = '2026-12-03'
  expect(why({ kind: 'hours_used', hoursLeft: 0.5 })).toBe(
    'The hours of the day went to what is worth more an hour.',
  )
  expect(asRead(why({ kind: 'too_long', hoursLeft: 0.5 }))).toBe(
    'It takes 1 h 30, and 30 min were left: something shorter fitted.',
  )
  expect(why({ kind: 'handed_over', handedTo: 'per_2' })).toBe('Bo Lind has it in hand.')
  expect(why({ kind: 'handed_over', handedTo: 'per_9' })).toBe('A colleague has it in hand.')
  expect(why({ putAwayBy: 'snooze', until })).toBe(`Snoozed until ${formatDay(until)}.`)
  expect(why({ putAwayBy: 'done', until })).toBe(
    `Done lately: it rests until ${formatDay(until)}, unless it grows.`,
  )
  expect(why({ putAwayBy: 'no_answer', until })).toBe(
    `Nobody answered: it waits until ${formatDay(until)}, unless it grows.`,
  )
  expect(why({ putAwayBy: 'dismiss' })).toBe('Dismissed, until it grows.')
  expect(why({})).toBe('Put away, until it grows.')
})

test('what it is worth is money an hour, or a share of what nobody recorded', () => {
  const { value, basis, ownResults } = card()
  expect(worthPassedOver({ value, basis, ownResults, shareKeptPerHour: 0.02 }, 'EUR')).toBe(
    `Worth about ${formatMoney(590_000, 'EUR')} an hour, a first guess`,
  )
  const unknown = (shareKeptPerHour: number) =>
    worthPassedOver({ value: null, basis, ownResults, shareKeptPerHour }, 'EUR')
  expect(unknown(0.02)).toMatch(/^Nobody recorded what they pay: an hour keeps about 2\s?% of it/)
  expect(unknown(0.001)).toContain('less than 1 %')
})
