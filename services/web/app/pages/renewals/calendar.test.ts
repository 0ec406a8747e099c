// Renewals as a calendar that others can read.
import { expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'

const made = { stamp: new Date('2026-03-18T12:00:00Z'), address: 'https://rung.example.com' }
const renewal = {
  accountId: 'acc_1',
  renewalId: 'rnw_1',
  dueOn: '2026-12-31',
  name: 'Fern; Lodge, Ltd',
  externalId: 'fern',
}

it('is a whole day each, with marks escaped, over the end of a year', () => {
  expect(calendarOf([renewal], made).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rung//Renewals//EN',
    'BEGIN:VEVENT',
    'UID:rnw_1@rung',
    'DTSTAMP:20260318T120000Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Fern\\; Lodge\\, Ltd renews',
    'URL:https://rung.example.com/accounts/fern',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

it('folds long lines without cutting a letter in two', () => {
  const name = 'ü'.repeat(100)
  const lines = calendarOf([{ ...renewal, name }], made).split('\r\n')
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`SUMMARY:${name} renews`)
})
