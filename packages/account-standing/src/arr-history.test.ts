// What an account paid day by day: dates of contracts, late renewals, exchange rates.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrAsOf } from './arr-as-of.ts'
import { arrHistory } from './arr-history.ts'
import { aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'

type Sold = Parameters<typeof aSubscription>[0]
const TODAY = day('2026-12-31')
const history = (subscriptions: readonly Sold[], workspace = aWorkspace(), closedOn: Day | null = null) =>
  arrHistory(
    {
      closedOn,
      subscriptions: subscriptions.map((each, at) => aSubscription({ subscriptionId: `sub_${at}`, ...each })),
    },
    workspace,
    STANDING_POLICY,
    TODAY,
  )
const amounts = (of: ReturnType<typeof history>, ...days: string[]) => days.map(each => of.onDay(day(each)))

describe('ARR on a day', () => {
  it('is that of the contracts in force, as changed in mid-term, and nothing before and after', () => {
    const grown = { changeId: 'chg_1', effectiveOn: day('2026-01-15'), arrMinor: 1_500_000, seats: null }
    const of = history([{ changes: [grown] }])
    expect(
      amounts(of, '2025-05-31', '2025-06-01', '2026-01-14', '2026-01-15', '2026-05-31', '2026-06-01'),
    ).toEqual([0, 1_200_000, 1_200_000, 1_500_000, 1_500_000, 0])
    expect(of.firstPaidOn()).toBe('2025-06-01')
    expect(of.movedMinor(day('2025-12-31'), day('2026-01-31'))).toBe(300_000)
  })

  it('of a renewal that was decided weeks late has no gap', () => {
    const late = aRenewal({ resolution: 'expanded', resolvedOn: day('2026-07-20'), arrAfterMinor: 1_300_000 })
    const of = history([{ renewals: [late] }])
    expect(amounts(of, '2026-05-31', '2026-06-01', '2026-06-30')).toEqual([1_200_000, 1_300_000, 1_300_000])
    expect(of.movedMinor(day('2026-05-31'), day('2026-06-30'))).toBe(100_000)
  })

  it('goes on over the days between a contract and the one that follows it', () => {
    const of = history([{}, { startsOn: day('2026-06-15'), endsOn: null, arrMinor: 900_000 }])
    expect(amounts(of, '2026-06-01', '2026-06-14', '2026-06-15')).toEqual([1_200_000, 1_200_000, 900_000])
    expect(of.movedMinor(day('2026-05-31'), day('2026-06-30'))).toBe(-300_000)
  })

  it('ends with the account', () => {
    const of = history([{ endsOn: null }], aWorkspace(), day('2026-02-01'))
    expect(amounts(of, '2026-01-31', '2026-02-01')).toEqual([1_200_000, 0])
  })

  it('of a trial is nothing until it is paid for, and of no contract nothing at all', () => {
    const bought = { changeId: 'chg_1', effectiveOn: day('2025-09-01'), arrMinor: 500, seats: null }
    expect(history([{ arrMinor: 0, changes: [bought] }]).firstPaidOn()).toBe('2025-09-01')
    expect(history([{ arrMinor: 0 }]).firstPaidOn()).toBeNull()
    expect(history([]).firstPaidOn()).toBeNull()
    expect(history([]).onDay(TODAY)).toBe(0)
  })
})

describe('contracts in another currency', () => {
  const rate = (on: string, rateTo: number) => ({
    rateId: `rate_${on}`,
    base: 'USD',
    quote: 'EUR',
    rate: rateTo,
    on: day(on),
  })
  const dollars = { currency: 'USD', arrMinor: 1_000, startsOn: day('2025-06-01'), endsOn: null }
  const workspace = aWorkspace({ rates: [rate('2025-01-01', 0.9), rate('2026-02-01', 0.8)] })

  it('are worth what the rate of the day makes of them, which moves nothing', () => {
    const of = history([dollars], workspace)
    expect(amounts(of, '2026-01-31', '2026-02-28')).toEqual([900, 800])
    expect(of.movedMinor(day('2026-01-31'), day('2026-02-28'))).toBe(0)
  })

  it('move by the rate of the day on which each change takes effect', () => {
    const changes = [
      { changeId: 'chg_1', effectiveOn: day('2026-01-10'), arrMinor: 2_000, seats: null },
      { changeId: 'chg_2', effectiveOn: day('2026-02-10'), arrMinor: 1_500, seats: null },
    ]
    const of = history([{ ...dollars, changes }], workspace)
    expect(of.movedMinor(day('2025-12-31'), day('2026-02-28'))).toBe(900 - 400)
    expect(of.movedMinor(day('2026-01-31'), day('2026-02-28'))).toBe(-400)
  })

  it('are unknown without a rate, and known again when none is in force', () => {
    const of = history([{ ...dollars, endedOn: day('2026-03-01') }])
    expect(amounts(of, '2026-02-28', '2026-03-01')).toEqual([null, 0])
    expect(of.movedMinor(day('2026-02-28'), day('2026-03-31'))).toBeNull()
  })
})

describe('the history of any contracts', () => {
  const sold = fc.record({
    arrMinor: fc.integer({ min: 0, max: 1_000_000 }),
    startsOn: fc.integer({ min: 0, max: 900 }).map(after => addDays(day('2024-01-01'), after)),
    termMonths: fc.constantFrom(1, 12),
    autoRenews: fc.boolean(),
    endsOn: fc.constant(null),
    endedOn: fc.option(fc.integer({ min: 901, max: 1_300 }).map(after => addDays(day('2024-01-01'), after))),
  })

  it('ends with what is said of the account on its last day, and moves by what it moved by', () => {
    fc.assert(
      fc.property(
        fc.array(sold, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 700 }),
        (all, before) => {
          const subscriptions = all.map((each, at) => aSubscription({ subscriptionId: `sub_${at}`, ...each }))
          const account = { closedOn: null, subscriptions }
          const of = arrHistory(account, aWorkspace(), STANDING_POLICY, TODAY)
          const opening = addDays(TODAY, -before)
          expect(of.onDay(TODAY)).toBe(arrAsOf(account, aWorkspace(), STANDING_POLICY, TODAY).arrMinor)
          expect(of.movedMinor(opening, TODAY)).toBe(Number(of.onDay(TODAY)) - Number(of.onDay(opening)))
        },
      ),
    )
  })
})
