// What a lead reads of each CSM's day.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatHours } from '../../controls/format.ts'
import { daySentence, type ListOfDay } from './day-sentence.ts'

const cards = { open: 0, started: 0, done: 0, no_answer: 0, snoozed: 0, dismissed: 0, handed_over: 0 }
const list = (over: Partial<ListOfDay> = {}): ListOfDay => ({
  csmId: 'per_1',
  externalId: 'amara',
  date: '2026-11-29',
  timeZone: 'UTC',
  dayOff: null,
  builtAt: '2026-11-29T08:00:00.000Z',
  hours: 6,
  plannedHours: 5,
  hoursLeft: 0,
  cards,
  followUpsDue: 0,
  handedToThem: 0,
  unanswered: 0,
  ...over,
})

test('a day is said by what is left of it, and by what was agreed', () => {
  expect(daySentence(undefined)).toBe('')
  expect(daySentence(list({ cards: null }))).toBe('Not opened yet')
  expect(daySentence(list({ cards: null, dayOff: 'Good Friday' }))).toBe('Off: Good Friday')
  expect(daySentence(list())).toBe('Nothing for today')
  expect(asRead(daySentence(list({ cards: { ...cards, done: 2, snoozed: 1 } })))).toBe(
    'All 3 cards done with',
  )
  const busy = { ...cards, open: 2, started: 1, done: 6 }
  expect(asRead(daySentence(list({ cards: busy, hoursLeft: 2.25 })))).toBe(
    asRead(`3 of 9 cards left, ${formatHours(2.25)}`),
  )
  expect(daySentence(list({ cards: busy, hoursLeft: 1, followUpsDue: 1 }))).toMatch(
    /; 1 was agreed for today$/,
  )
  expect(daySentence(list({ cards: busy, hoursLeft: 1, followUpsDue: 2 }))).toMatch(
    /; 2 were agreed for today$/,
  )
  expect(daySentence(list({ cards: busy, hoursLeft: 1, followUpsDue: 1, unanswered: 2 }))).toMatch(
    /; 1 was agreed for today; nobody answers at 2$/,
  )
})
