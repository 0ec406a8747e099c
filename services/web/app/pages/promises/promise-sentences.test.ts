// Sentences of promises, by example.
import { expect, test } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay } from '../../controls/format.ts'
import {
  countSentence,
  type DuePromise,
  dueSentence,
  groupByReason,
  madeSentence,
  settledWords,
} from './promise-sentences.ts'

const TODAY = '2026-11-29'

const promise = (id: string, reasons: DuePromise['reasons']): DuePromise => ({
  id,
  externalId: id,
  account: 'acc_1',
  accountExternalId: 'northfield',
  accountName: 'Northfield',
  segment: null,
  csmId: null,
  reasons,
  capability: 'audit trail',
  concernLevel: null,
  concernWords: null,
  ourWords: null,
  weight: 4,
  madeBy: 'sales',
  madeOn: '2026-06-02',
  dueOn: '2026-11-20',
  daysOverdue: 9,
  segmentPromise: null,
})

test('promises stand in the group of their worst reason, the worst group first', () => {
  const all = [
    promise('c', ['unconfirmed']),
    promise('a', ['past_grace', 'unconfirmed']),
    promise('b', ['due_soon']),
    promise('d', ['past_grace']),
  ]
  expect(groupByReason(all).map(group => [group.reason, group.promises.map(({ id }) => id)])).toEqual([
    ['past_grace', ['a', 'd']],
    ['due_soon', ['b']],
    ['unconfirmed', ['c']],
  ])
  expect(countSentence(all, false)).toBe(
    '4 to see to: 2 so late that they count as broken, 1 due soon, 1 not confirmed by the customer.',
  )
  expect(countSentence(all.slice(2, 3), true)).toBe('1 or more to see to: 1 due soon.')
  expect(countSentence([], false)).toBe('No promise needs you.')
})

test('a day is said with how far it is', () => {
  expect(asRead(dueSentence({ dueOn: '2026-12-01' }, TODAY))).toBe(
    asRead(`Due ${formatDay('2026-12-01')}, in 2 days`),
  )
  expect(dueSentence({ dueOn: TODAY }, TODAY)).toBe(`Due ${formatDay(TODAY)}, today`)
  expect(asRead(dueSentence({ dueOn: '2026-11-20' }, TODAY))).toBe(
    asRead(`Was due ${formatDay('2026-11-20')}, 9 days ago`),
  )
  expect(dueSentence({ dueOn: null }, TODAY)).toBe('No day was named')
})

test('who promised, when, and how much hangs on it', () => {
  expect(madeSentence(promise('a', []))).toBe(
    `Promised by sales on ${formatDay('2026-06-02')}; much hangs on it (4 of 5)`,
  )
})

test('counts of a capability leave out what is none', () => {
  const none = { promises: 0 }
  const counts = { open: { promises: 3 }, kept: none, broken: { promises: 1 }, withdrawn: none }
  expect(settledWords(counts)).toBe('3 open, 1 broken')
  expect(asRead(settledWords({ open: none, kept: none, broken: none, withdrawn: none }))).toBe('0 promises')
})
