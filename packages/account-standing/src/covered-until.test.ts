// Until when contracts run.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRenewal, aSubscription } from './build-customer.ts'
import { coveredUntil, isInForce, overOn, termMonthsOf } from './covered-until.ts'
import { termsAsOf } from './terms-as-of.ts'

const monthly = aSubscription({ startsOn: day('2025-01-31'), endsOn: null })

describe('termMonthsOf', () => {
  it('is what is written, else what the dates say, else a month for evergreen contracts', () => {
    expect(termMonthsOf(aSubscription({ termMonths: 24 }))).toBe(24)
    expect(termMonthsOf(aSubscription())).toBe(12)
    expect(termMonthsOf(aSubscription({ endsOn: day('2025-06-08') }))).toBe(1)
    expect(termMonthsOf(monthly)).toBe(1)
  })
})

describe('coveredUntil', () => {
  it('is the end of the term, and stays it once the term is over', () => {
    expect(coveredUntil(aSubscription(), day('2025-07-01'))).toBe('2026-06-01')
    expect(coveredUntil(aSubscription(), day('2026-09-01'))).toBe('2026-06-01')
    expect(isInForce(aSubscription(), day('2026-05-31'))).toBe(true)
    expect(isInForce(aSubscription(), day('2026-06-01'))).toBe(false)
    expect(isInForce(aSubscription(), day('2025-05-31'))).toBe(false)
  })

  it('rolls on by itself when it was agreed so', () => {
    const rolling = aSubscription({ autoRenews: true })
    expect(coveredUntil(rolling, day('2026-05-31'))).toBe('2026-06-01')
    expect(coveredUntil(rolling, day('2026-06-01'))).toBe('2027-06-01')
  })

  it('is the next monthly boundary of an evergreen contract, without drifting off the 31st', () => {
    expect(coveredUntil(monthly, day('2025-02-10'))).toBe('2025-02-28')
    expect(coveredUntil(monthly, day('2025-03-01'))).toBe('2025-03-31')
  })

  it('goes on for a term once a renewal is kept, early or late', () => {
    const kept = aSubscription({
      renewals: [
        aRenewal({ dueOn: day('2026-05-28'), resolution: 'renewed', resolvedOn: day('2026-04-01') }),
      ],
    })
    expect(coveredUntil(kept, day('2026-04-02'))).toBe('2027-06-01')
    expect(isInForce(kept, day('2026-12-01'))).toBe(true)
  })

  it('stops at the due date of a lost renewal or a notice, though it would roll', () => {
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-05-01') })
    const noticed = aRenewal({ noticeOn: day('2026-03-01') })
    for (const renewal of [lost, noticed]) {
      const stopped = aSubscription({ autoRenews: true, renewals: [renewal] })
      expect(coveredUntil(stopped, day('2026-08-01'))).toBe('2026-06-01')
    }
  })

  it('goes on when the customer who gave notice stayed', () => {
    const stayed = aRenewal({
      noticeOn: day('2026-03-01'),
      resolution: 'contracted',
      resolvedOn: day('2026-05-01'),
    })
    expect(coveredUntil(aSubscription({ renewals: [stayed] }), day('2026-08-01'))).toBe('2027-06-01')
  })

  it('forgets a loss that a later renewal made good', () => {
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-06-01') })
    const won = aRenewal({
      renewalId: 'rnw_2',
      dueOn: day('2026-08-15'),
      resolution: 'renewed',
      resolvedOn: day('2026-08-15'),
    })
    expect(coveredUntil(aSubscription({ renewals: [lost, won] }), day('2026-09-01'))).toBe('2027-06-01')
  })

  it('runs until an undecided renewal is due, when that is written later than the term ends', () => {
    const late = aRenewal({ dueOn: day('2026-06-15') })
    expect(coveredUntil(aSubscription({ renewals: [late] }), day('2026-05-01'))).toBe('2026-06-15')
    const early = aRenewal({ dueOn: day('2026-05-15') })
    expect(coveredUntil(aSubscription({ renewals: [early] }), day('2026-05-01'))).toBe('2026-06-01')
  })

  it('stops at once on the day it ended', () => {
    const ended = aSubscription({ endedOn: day('2025-10-01') })
    expect(coveredUntil(ended, day('2025-11-01'))).toBe('2025-10-01')
    expect(isInForce(ended, day('2025-10-01'))).toBe(false)
  })

  it('of a contract that rolls and was not stopped always lies ahead, by one term at most', () => {
    const days = fc.date({ min: new Date('2025-06-01'), max: new Date('2045-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 36 }), (date, termMonths) => {
        const asOf = day(date.toISOString().slice(0, 10))
        const until = coveredUntil(aSubscription({ endsOn: null, termMonths }), asOf)
        expect(until > asOf).toBe(true)
        expect(until <= day(`${Number(asOf.slice(0, 4)) + 4}-01-01`)).toBe(true)
      }),
    )
  })
})

describe('isInForce and overOn', () => {
  it('say of every day what coveredUntil says of it', () => {
    const someDay = fc.integer({ min: 0, max: 2_500 }).map(after => addDays(day('2022-01-01'), after))
    const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
    const renewal = fc.record({
      dueOn: someDay,
      noticeOn: orNone(someDay),
      resolution: orNone(fc.constantFrom('renewed' as const, 'contracted' as const, 'churned' as const)),
    })
    const terms = fc.record({
      startsOn: someDay,
      endsOn: orNone(someDay),
      endedOn: orNone(someDay),
      termMonths: orNone(fc.integer({ min: 1, max: 36 })),
      autoRenews: fc.boolean(),
      renewals: fc.array(renewal.map(aRenewal), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(terms.map(aSubscription), someDay, (contract, on) => {
        const runs = contract.startsOn <= on && on < coveredUntil(contract, on)
        expect(isInForce(contract, on)).toBe(runs)
        const over = overOn(contract)
        expect(contract.startsOn <= on && (over === null || on < over)).toBe(runs)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('termsAsOf', () => {
  const told = aSubscription({
    endedOn: day('2026-02-01'),
    renewals: [
      aRenewal({ noticeOn: day('2026-01-10'), resolution: 'churned', resolvedOn: day('2026-02-01') }),
    ],
  })

  it('takes away an end, a notice and a resolution that had not happened yet', () => {
    const before = termsAsOf(told, null, day('2026-01-09'))
    expect(before.endedOn).toBeNull()
    expect(before.renewals[0]).toMatchObject({ noticeOn: null, resolution: null, resolvedOn: null })
  })

  it('keeps what had', () => {
    expect(termsAsOf(told, null, day('2026-02-01'))).toEqual(told)
    expect(termsAsOf(told, null, day('2026-01-10')).renewals[0]).toMatchObject({ noticeOn: '2026-01-10' })
  })

  it('ends every contract with the account', () => {
    expect(termsAsOf(told, day('2025-12-01'), day('2026-03-01')).endedOn).toBe('2025-12-01')
    expect(termsAsOf(aSubscription(), day('2025-12-01'), day('2025-11-30')).endedOn).toBeNull()
  })
})
