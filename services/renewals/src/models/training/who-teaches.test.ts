// Whose terms are worth judging a day of the past for: those that a row is made of.
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import type { Resolution } from '../storage/read-resolutions.ts'
import { wasOpenOn, whoTeaches } from './who-teaches.ts'

const term = (accountId: string, others: Partial<Resolution> = {}): Resolution => ({
  accountId,
  renewalId: `sub_${accountId}:2026-03-01`,
  dueOn: day('2026-03-01'),
  termMonths: 12,
  resolution: 'renewed',
  wentOn: true,
  becameKnownAt: new Date('2026-03-01T12:00:00Z'),
  evidence: [`sub_${accountId}`],
  ...others,
})
const STORED_LATER = new Date('2026-06-01T00:00:00Z')
const among = (resolutions: readonly Resolution[], watched: readonly string[] = []) => {
  const since = resolutions.map(({ accountId }): [string, Date] => [
    accountId,
    watched.includes(accountId) ? new Date('2025-01-01T00:00:00Z') : STORED_LATER,
  ])
  return resolutions.filter(whoTeaches(resolutions, 30, new Map(since))).map(({ accountId }) => accountId)
}

it('is nobody in a record of survivors alone, made later', () => {
  expect(among([term('a'), term('b')])).toEqual([])
})

it('is who was watched, or whose end somebody wrote down', () => {
  const written = term('b', { renewalId: 'rnw_b' })
  expect(among([term('a'), written, term('c')], ['c'])).toEqual(['b', 'c'])
})

it('is everybody where the record tells of a loss', () => {
  expect(among([term('a'), term('b', { resolution: 'churned', wentOn: false })])).toEqual(['a', 'b'])
})

it('is nobody of whose account it is not known since when it was watched', () => {
  expect([term('a')].filter(whoTeaches([term('a')], 30, new Map()))).toEqual([])
})

it('was open on a day by whose end nothing was decided', () => {
  const decided = term('a', { becameKnownAt: new Date('2026-01-30T23:59:59.999Z') })
  expect([wasOpenOn(day('2026-01-29'), decided), wasOpenOn(day('2026-01-30'), decided)]).toEqual([
    true,
    false,
  ])
})
