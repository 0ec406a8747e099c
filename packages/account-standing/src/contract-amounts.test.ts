// ARR, seats and money of contracts, as of a day.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { arrAsOf } from './arr-as-of.ts'
import { aCustomer, aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { arrOn, seatsOn } from './contract-amounts.ts'
import { convertMoney } from './convert-money.ts'
import { STANDING_POLICY } from './policy.ts'
import { seatsAsOf } from './seats-as-of.ts'

const change = (changeId: string, on: string, arrMinor: number | null, seats: number | null) => ({
  changeId,
  effectiveOn: day(on),
  arrMinor,
  seats,
})

describe('amounts of a contract', () => {
  const changed = aSubscription({
    changes: [
      change('chg_2', '2026-01-01', 1_500_000, null),
      change('chg_1', '2025-09-01', null, 12),
      change('chg_3', '2026-01-01', 1_600_000, 20),
    ],
  })

  it('take effect on their day, the later written of one day last', () => {
    expect(arrOn(changed, day('2025-12-31'))).toBe(1_200_000)
    expect(arrOn(changed, day('2026-01-01'))).toBe(1_600_000)
  })

  it('leave alone what a change does not name', () => {
    expect(seatsOn(changed, day('2025-08-31'))).toBe(10)
    expect(seatsOn(changed, day('2025-09-01'))).toBe(12)
    expect(seatsOn(changed, day('2026-01-01'))).toBe(20)
    expect(seatsOn(aSubscription({ seats: null }), day('2026-01-01'))).toBeNull()
  })

  it('follow a kept renewal from its due date, and a change of that day over it', () => {
    const kept = aRenewal({ resolution: 'expanded', resolvedOn: day('2026-05-01'), arrAfterMinor: 2_000_000 })
    expect(arrOn(aSubscription({ renewals: [kept] }), day('2026-05-31'))).toBe(1_200_000)
    expect(arrOn(aSubscription({ renewals: [kept] }), day('2026-06-01'))).toBe(2_000_000)
    const both = aSubscription({
      renewals: [kept],
      changes: [change('chg_1', '2026-06-01', 2_100_000, null)],
    })
    expect(arrOn(both, day('2026-06-01'))).toBe(2_100_000)
  })

  it('follow neither an undecided nor a lost renewal, nor one that names no amount', () => {
    const renewals = [
      aRenewal({ arrAfterMinor: 1 }),
      aRenewal({ resolution: 'churned', arrAfterMinor: 0 }),
      aRenewal({ resolution: 'renewed' }),
    ]
    expect(arrOn(aSubscription({ renewals }), day('2026-07-01'))).toBe(1_200_000)
  })
})

describe('seatsAsOf', () => {
  it('adds up the contracts in force that count seats', () => {
    const subscriptions = [
      aSubscription(),
      aSubscription({ subscriptionId: 'sub_2', seats: 5 }),
      aSubscription({ subscriptionId: 'sub_3', seats: null }),
      aSubscription({ subscriptionId: 'sub_4', endedOn: day('2025-07-01') }),
    ]
    expect(seatsAsOf({ seats: 99, closedOn: null, subscriptions }, day('2026-01-01'))).toBe(15)
  })

  it("falls back on the account's own count, and is unknown without one", () => {
    expect(seatsAsOf({ seats: 99, closedOn: null, subscriptions: [] }, day('2026-01-01'))).toBe(99)
    expect(seatsAsOf({ seats: null, closedOn: null, subscriptions: [] }, day('2026-01-01'))).toBeNull()
  })
})

describe('convertMoney', () => {
  const asOf = day('2026-03-01')
  const rate = (rateId: string, base: string, quote: string, worth: number, on: string) => ({
    rateId,
    base,
    quote,
    rate: worth,
    on: day(on),
  })

  it('leaves an amount in the same currency alone', () => {
    expect(convertMoney(1000, 'EUR', 'EUR', [], asOf)).toEqual({ amountMinor: 1000, rateId: null })
  })

  it('uses the newest rate on or before the day, quoted either way round', () => {
    const rates = [
      rate('fxr_3', 'USD', 'EUR', 0.8, '2026-02-01'),
      rate('fxr_1', 'EUR', 'USD', 1.1, '2026-01-01'),
      rate('fxr_9', 'EUR', 'USD', 9, '2026-03-02'),
      rate('fxr_2', 'EUR', 'CHF', 7, '2026-02-15'),
    ]
    expect(convertMoney(1000, 'EUR', 'USD', rates, asOf)).toEqual({ amountMinor: 1250, rateId: 'fxr_3' })
    expect(convertMoney(1000, 'EUR', 'USD', rates, day('2026-01-31'))).toMatchObject({ amountMinor: 1100 })
  })

  it('does not know what an absurd rate makes of an amount', () => {
    const rates = [rate('fxr_1', 'EUR', 'USD', 1e9, '2026-01-01')]
    expect(convertMoney(1e6, 'EUR', 'USD', rates, asOf)).toEqual({ amountMinor: 1e15, rateId: 'fxr_1' })
    expect(convertMoney(1e7, 'EUR', 'USD', rates, asOf)).toEqual({ missingPair: 'EUR/USD' })
  })

  it('takes the later written of two rates of one day', () => {
    const rates = [
      rate('fxr_2', 'EUR', 'USD', 1.2, '2026-01-01'),
      rate('fxr_1', 'EUR', 'USD', 1.1, '2026-01-01'),
    ]
    expect(convertMoney(1000, 'EUR', 'USD', rates, asOf)).toEqual({ amountMinor: 1200, rateId: 'fxr_2' })
  })

  it('knows that a yen has no hundredths and a dinar has thousandths', () => {
    expect(
      convertMoney(1000, 'EUR', 'JPY', [rate('fxr_1', 'EUR', 'JPY', 160, '2026-01-01')], asOf),
    ).toMatchObject({ amountMinor: 1600 })
    expect(
      convertMoney(1000, 'EUR', 'KWD', [rate('fxr_1', 'EUR', 'KWD', 0.33, '2026-01-01')], asOf),
    ).toMatchObject({ amountMinor: 3300 })
  })

  it('names the pair it has no rate for', () => {
    expect(convertMoney(1000, 'USD', 'EUR', [], asOf)).toEqual({ missingPair: 'USD/EUR' })
  })
})

describe('arrAsOf', () => {
  const inDollars = aSubscription({ subscriptionId: 'sub_2', currency: 'USD', arrMinor: 500_000 })
  const rates = [{ rateId: 'fxr_1', base: 'USD', quote: 'EUR', rate: 0.9, on: day('2025-01-01') }]

  it('adds up what is in force, in the one reporting currency', () => {
    const account = aCustomer({
      subscriptions: [aSubscription(), inDollars, aSubscription({ endedOn: day('2025-07-01') })],
    })
    expect(arrAsOf(account, aWorkspace({ rates }), STANDING_POLICY, day('2026-01-01'))).toEqual({
      arrMinor: 1_650_000,
      evidence: ['fxr_1', 'sub_1', 'sub_2'],
      missingPairs: [],
    })
  })

  it('is unknown while a rate is missing, and says which', () => {
    const account = aCustomer({ subscriptions: [aSubscription(), inDollars] })
    expect(arrAsOf(account, aWorkspace(), STANDING_POLICY, day('2026-01-01'))).toMatchObject({
      arrMinor: null,
      missingPairs: ['USD/EUR'],
    })
  })

  it('is zero once no contract is in force, and unknown when there never was one', () => {
    const over = aCustomer({ subscriptions: [aSubscription()] })
    expect(arrAsOf(over, aWorkspace(), STANDING_POLICY, day('2027-01-01')).arrMinor).toBe(0)
    expect(arrAsOf(aCustomer(), aWorkspace(), STANDING_POLICY, day('2027-01-01')).arrMinor).toBeNull()
  })
})
