// Which terms that went on by themselves are decided, and since when that is known.
import { hearingOf } from '@rung/directory'
import { day } from '@rung/kernel'
import { expect, it } from 'vitest'
import type { Resolution } from '../storage/read-resolutions.ts'
import { heardOf } from './heard-of.ts'

const policy = { newsWithinDays: 90 }
const term = (dueOn: string, others: Partial<Resolution> = {}): Resolution => ({
  accountId: 'acc_1',
  renewalId: `sub_1:${dueOn}`,
  dueOn: day(dueOn),
  termMonths: 12,
  resolution: 'renewed',
  wentOn: true,
  becameKnownAt: new Date(`${dueOn}T00:00:00Z`),
  evidence: ['sub_1'],
  ...others,
})
const news = (on: string, recordedAt = `${on}T12:00:00Z`, monthly = false) => ({
  monthly,
  on: day(on),
  recordedAt: new Date(recordedAt),
})
const decidedAt = (given: Resolution, ...told: ReturnType<typeof news>[]) =>
  heardOf([given], hearingOf(told, policy)).decided.map(({ becameKnownAt }) => becameKnownAt.toISOString())

it('counts from when a contract was heard of, on its day or up to 90 days after', () => {
  const due = term('2026-03-01')
  expect(decidedAt(due)).toEqual([])
  expect(decidedAt(due, news('2026-02-28'))).toEqual([])
  expect(decidedAt(due, news('2026-03-01'))).toEqual(['2026-03-01T12:00:00.000Z'])
  expect(decidedAt(due, news('2026-02-28'), news('2026-05-30'))).toEqual(['2026-05-30T12:00:00.000Z'])
  expect(decidedAt(due, news('2026-05-31'))).toEqual([])
})

it('is known so from the first word on that was recorded, not before it was decided', () => {
  const late = news('2026-03-04', '2026-07-01T00:00:00Z')
  expect(decidedAt(term('2026-03-01'), late, news('2026-04-01'))).toEqual(['2026-04-01T12:00:00.000Z'])
  const toldLate = term('2026-03-01', { becameKnownAt: new Date('2026-08-01T00:00:00Z') })
  expect(decidedAt(toldLate, news('2026-04-01'))).toEqual(['2026-08-01T00:00:00.000Z'])
})

it('hears of months from month-to-month contracts, of terms from the others', () => {
  const month = term('2026-03-01', { termMonths: 1 })
  const monthly = news('2026-03-05', '2026-03-05T12:00:00Z', true)
  expect(decidedAt(month, news('2026-03-05'))).toEqual([])
  expect(decidedAt(month, monthly)).toHaveLength(1)
  expect(decidedAt(term('2026-03-01'), monthly)).toEqual([])
})

it('leaves what somebody said as it is, and names what nobody told of', () => {
  const said = term('2026-03-01', { wentOn: false })
  const silent = term('2026-09-01')
  const { decided, unheard } = heardOf([said, silent], hearingOf([], policy))
  expect(decided).toEqual([said])
  expect(unheard).toEqual([silent])
})
