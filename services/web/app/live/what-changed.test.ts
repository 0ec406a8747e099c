// What is asked again after what others changed.
import type { Change } from '@rung/client'
import { expect, it } from 'vitest'
import { staleAfter } from './what-changed.ts'

const change = (type: string, more: Partial<Change> = {}): Change => ({
  type,
  resource: null,
  accounts: ['acc_1'],
  person: 'per_2',
  at: '2026-03-18T12:00:00Z',
  ...more,
})

it('asks lists again only when whoever reads wants it, and what keeps its place at once', () => {
  const stale = staleAfter([change('band.changed'), change('forecast.committed', { accounts: [] })], 'per_1')
  expect(stale.inPlace).toEqual(['/v1/forecast'])
  expect(stale.lists).toContain('/v1/portfolio')
  expect([...stale.accounts]).toEqual(['acc_1'])
})

it('leaves lists alone for what one changed oneself, and asks again in place whose cards one has', () => {
  const stale = staleAfter([change('card.changed', { person: 'per_1' })], 'per_1')
  expect(stale).toMatchObject({ inPlace: ['/v1/handed-cards', '/v1/way-out-tasks'], lists: [] })
})

it('asks nothing again for what it does not know', () => {
  expect(staleAfter([change('new.kind')], 'per_1')).toMatchObject({ inPlace: [], lists: [] })
})
