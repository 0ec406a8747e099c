// Until when a card is put off, and whether that is too late.
import { expect, it } from 'vitest'
import { passesRenewal, snoozeDays } from './snooze-days.ts'

it('each day is offered once, from the day of the list on', () => {
  // a Friday: in three days it is Monday
  expect(snoozeDays('2026-03-06').map(({ day }) => day)).toEqual(['2026-03-07', '2026-03-09', '2026-03-20'])
})

it('a snooze passes a renewal that is decided before its day, and none that was due already', () => {
  const passes = (until: string, dueOn?: string) => passesRenewal(until, '2026-03-02', dueOn)
  expect([passes('2026-03-20', '2026-03-19'), passes('2026-03-20', '2026-03-02')]).toEqual([true, true])
  expect(passes('2026-03-20', '2026-03-20')).toBe(false)
  expect(passes('2026-03-20', '2026-03-01')).toBe(false)
  expect(passes('2026-03-20')).toBe(false)
  expect(passes('', '2026-03-19')).toBe(false)
})
