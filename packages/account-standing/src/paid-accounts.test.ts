// What accounts weigh that somebody else pays for.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { aCustomer, aSubscription, aWorkspace, BUILT_IN } from './build-customer.ts'
import { paidWeights } from './paid-accounts.ts'
import { standingSignals } from './standing-signals.ts'

const asOf = day('2026-03-01')
const weigh = (...paid: ReturnType<typeof aCustomer>[]) =>
  paidWeights(paid, aWorkspace(), BUILT_IN, asOf).map(({ accountId, weight }) => [accountId, weight])
const north = aCustomer({ accountId: 'acc_n', seats: 30 })
const south = aCustomer({ accountId: 'acc_s', seats: 10 })

describe('the accounts that somebody pays for', () => {
  it('weigh by seats where they have no contracts, in id order', () => {
    expect(weigh(south, north)).toEqual([
      ['acc_n', 30],
      ['acc_s', 10],
    ])
  })

  it('weigh by ARR where that is known of all', () => {
    const paying = { ...north, subscriptions: [aSubscription({ arrMinor: 500_000 })] }
    const other = { ...south, subscriptions: [aSubscription({ arrMinor: 250_000 })] }
    expect(weigh(paying, other)).toEqual([
      ['acc_n', 500_000],
      ['acc_s', 250_000],
    ])
    expect(weigh(paying, south)).toEqual([
      ['acc_n', 10],
      ['acc_s', 10],
    ])
  })

  it('weigh alike where nothing says how much, and not at all once they are closed', () => {
    expect(weigh({ ...north, seats: null }, south)).toEqual([
      ['acc_n', 1],
      ['acc_s', 1],
    ])
    expect(weigh({ ...north, closedOn: day('2026-03-01') }, south)).toEqual([['acc_s', 10]])
  })

  it('are signals of the payer, by our ids', () => {
    const signals = standingSignals(aCustomer({ paysFor: [north, south] }), aWorkspace(), BUILT_IN, asOf)
    expect(
      signals.filter(({ name }) => name.startsWith('pays_for:')).map(({ name, value }) => [name, value]),
    ).toEqual([
      ['pays_for:acc_n', 30],
      ['pays_for:acc_s', 10],
    ])
  })
})
