// Days and instants of answers, against the parser of all of ISO 8601.
import { isValid, parseISO } from 'date-fns'
import { expect, it } from 'vitest'
import { dateOf } from './date-of.ts'

it.each([
  '2026-11-28',
  '2024-02-29',
  '2026-03-29',
  '1999-12-31',
  '2026-11-28T09:30:00.000Z',
  '2026-11-28T09:30:00Z',
  '2026-11-28T09:30:00+02:00',
])('reads %s as ISO 8601 has it', text => {
  expect(dateOf(text)).toEqual(parseISO(text))
})

it.each(['', 'today', '2026-13-01', '2026-11-32', 'ten letters'])('reads %j as no day', text => {
  expect(isValid(dateOf(text))).toBe(false)
})
