// Who was a customer and is none any more.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { aCustomer, aRenewal, aSubscription, BUILT_IN } from './build-customer.ts'
import { isFormerCustomer } from './former-customer.ts'

const lost = aSubscription({
  renewals: [aRenewal({ resolution: 'churned', resolvedOn: day('2026-04-10'), noticeOn: day('2026-03-01') })],
})
const isFormer = (asOf: string, facts: Parameters<typeof aCustomer>[0]) =>
  isFormerCustomer(aCustomer(facts), BUILT_IN, day(asOf))

describe('a former customer', () => {
  it('is one whose renewal was lost, from the end of the term on', () => {
    expect(isFormer('2026-05-31', { subscriptions: [lost] })).toBe(false)
    expect(isFormer('2026-06-01', { subscriptions: [lost] })).toBe(true)
  })

  it('is one whose contract ended, whatever became of its renewal', () => {
    const ended = aSubscription({ autoRenews: true, termMonths: 12, endedOn: day('2026-02-01') })
    expect(isFormer('2026-01-31', { subscriptions: [ended] })).toBe(false)
    expect(isFormer('2026-02-01', { subscriptions: [ended] })).toBe(true)
  })

  it('is nobody of whom another contract runs or is to come', () => {
    const other = aSubscription({ subscriptionId: 'sub_2', plan: 'Other', endsOn: day('2027-01-01') })
    expect(isFormer('2026-07-01', { subscriptions: [lost, other] })).toBe(false)
    const later = { ...other, startsOn: day('2026-12-01') }
    expect(isFormer('2026-07-01', { subscriptions: [lost, later] })).toBe(false)
  })

  it('is nobody without a contract, and nobody whose term ran out undecided', () => {
    expect(isFormer('2026-07-01', {})).toBe(false)
    expect(isFormer('2026-07-01', { subscriptions: [aSubscription()] })).toBe(false)
  })

  it('is nobody who is paid for, or pays for an account that is not closed', () => {
    expect(isFormer('2026-07-01', { subscriptions: [lost], isPaidFor: true })).toBe(false)
    const paid = aCustomer({ accountId: 'acc_2' })
    expect(isFormer('2026-07-01', { subscriptions: [lost], paysFor: [paid] })).toBe(false)
    const later = { ...paid, closedOn: day('2026-08-01') }
    expect(isFormer('2026-07-01', { subscriptions: [lost], paysFor: [later] })).toBe(false)
    expect(isFormer('2026-08-01', { subscriptions: [lost], paysFor: [later] })).toBe(true)
  })
})
