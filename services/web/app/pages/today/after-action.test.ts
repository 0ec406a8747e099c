// What is said after an action, what is left out at the end, and the days to snooze to.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay, formatMoneyShort } from '../../controls/format.ts'
import { saidAtOnce, statusAfter, type Tell } from './after-action.ts'
import { worklist } from './cards.fixture.ts'
import { leftOutSentences } from './left-out-sentences.ts'
import { snoozeDays } from './snooze-days.ts'
import { summarySentence } from './summary-sentence.ts'
import { whatChanged } from './what-changed.ts'

test('an action says what became of the card, and what is to be done by when', () => {
  const said = (action: Parameters<Tell>[1], followUp: Parameters<Tell>[2] = null) =>
    whatChanged('Northfield', action, followUp)
  expect(saidAtOnce('Northfield', { action: 'start' }, null)).toBe('Northfield is started.')
  expect(said({ action: 'snooze', until: '2026-12-03' })).toBe(
    `Northfield comes back on ${formatDay('2026-12-03')}.`,
  )
  expect(said({ action: 'dismiss', reason: 'other' })).toBe('Northfield stays away until its reasons grow.')
  expect(said({ action: 'no_answer' })).toBe('Northfield comes back when it is time to try again.')
  expect(said({ action: 'hand_over', to: 'per_2' })).toBe('Northfield is on their list now.')
  expect(saidAtOnce('Northfield', { action: 'undo' }, null)).toBe('Northfield is back.')
  const done = { action: 'done', result: 'worked', reaction: 'tell_me_more', followUpOn: null } as const
  expect(said(done)).toBe('Northfield is done.')
  const step = { does: 'Send the step.', withinDays: 2, on: '2026-12-01' }
  expect(said(done, { ...step, movedFrom: null, movedFor: null })).toBe(
    `Northfield is done, and comes back on ${formatDay('2026-12-01')}: Send the step.`,
  )
  const from = formatDay('2026-11-30')
  for (const [movedFor, why] of [
    ['St Andrew’s Day', 'St Andrew’s Day'],
    [null, 'no working day'],
  ] as const)
    expect(said(done, { ...step, movedFrom: '2026-11-30', movedFor })).toContain(
      `(moved from ${from}, ${why}): `,
    )
  expect(statusAfter(done)).toBe('done')
})

test('what is left out is said with its reason, one and many', () => {
  expect(leftOutSentences(worklist())).toEqual([])
  const many = worklist({ passedOver: 41, putAway: 2, heldOut: 2, stuckAccounts: { count: 3, ids: [] } })
  expect(asRead(leftOutSentences(many))).toEqual([
    '41 more accounts had a reason this morning and did not fit into 6 h: an hour on them prevents less.',
    '2 more accounts wait: put away until a day or until it grows, or in a colleague’s hands.',
    '2 more accounts with a reason are on no list, chosen by lot, to measure what lists do.',
    '3 more accounts could not be judged, so they may be missing here.',
  ])
  const one = worklist({ putAway: 1, heldOut: 1, stuckAccounts: { count: 1, ids: ['acc_1'] } })
  expect(leftOutSentences(one)).toEqual([
    'One more account waits: put away until a day or until it grows, or in a colleague’s hands.',
    'One more account with a reason is on no list, chosen by lot, to measure what lists do.',
    'One more account could not be judged, so it may be missing here.',
  ])
})

test('snoozing offers each day once, all after today', () => {
  const days = (today: string) => snoozeDays(today).map(({ day }) => day)
  expect(days('2026-11-26')).toEqual(['2026-11-27', '2026-11-29', '2026-11-30', '2026-12-10'])
  // on a Sunday tomorrow is Monday
  expect(days('2026-11-29')).toEqual(['2026-11-30', '2026-12-02', '2026-12-13'])
})

test('the lead reads how customers stand, what hurts first', () => {
  const count = (accounts: number) => ({ accounts, provisional: 0, arrMinor: 0, arrUnknown: 0 })
  const all = { ...count(5), arrMinor: 120_000_000 }
  const bands = [
    { key: 'healthy', ...count(3) },
    { key: 'unknown', ...count(0) },
    { key: 'at_risk', ...count(2) },
  ] as const
  expect(asRead(summarySentence({ all, bands: [...bands], currency: 'EUR' }))).toBe(
    asRead(`5 customers, ${formatMoneyShort(120_000_000, 'EUR')}: 2 at risk, 3 healthy.`),
  )
  expect(summarySentence({ all: count(0), bands: [], currency: null })).toBe('No customers yet.')
})
