// When the running term began, of contracts as they are written down.
import { type Day, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Subscription } from './account-facts.ts'
import { aRenewal, aSubscription } from './build-customer.ts'
import { termStartedOn } from './term-started-on.ts'

const began = (subscriptions: readonly Subscription[], asOf: string, closedOn: Day | null = null) =>
  termStartedOn({ closedOn, subscriptions }, day(asOf))
const year = (rest: Partial<Subscription> = {}) =>
  aSubscription({
    startsOn: day('2025-03-01'),
    endsOn: day('2026-03-01'),
    termMonths: 12,
    autoRenews: false,
    renewals: [],
    ...rest,
  })

describe('the running term', () => {
  it('of a first year began when the contract did', () => {
    expect(began([year()], '2026-02-01')).toBe('2025-03-01')
  })

  it('of a renewed one began with the renewal, written down or by itself', () => {
    const kept = aRenewal({
      dueOn: day('2026-03-01'),
      resolution: 'renewed',
      resolvedOn: day('2026-02-10'),
    })
    expect(began([year({ renewals: [kept] })], '2026-06-01')).toBe('2026-03-01')
    // renewed ahead of its day: the term it is in runs on
    expect(began([year({ renewals: [kept] })], '2026-02-20')).toBe('2025-03-01')
    expect(began([year({ autoRenews: true })], '2027-06-01')).toBe('2027-03-01')
  })

  it('of a month-to-month plan began when it was signed', () => {
    const monthly = year({ endsOn: null, termMonths: 1, autoRenews: true })
    expect(began([monthly], '2026-06-01')).toBe('2025-03-01')
  })

  it('is the earliest of several, and none of what is not paid, over, or not there', () => {
    const later = year({
      subscriptionId: 'sub_2',
      startsOn: day('2025-09-01'),
      endsOn: day('2026-09-01'),
      plan: 'Other',
    })
    expect(began([later, year()], '2026-02-01')).toBe('2025-03-01')
    expect(began([year({ paid: false })], '2026-02-01')).toBeNull()
    expect(began([year()], '2026-06-01')).toBeNull()
    expect(began([year()], '2026-02-01', day('2026-01-01'))).toBeNull()
    expect(began([], '2026-02-01')).toBeNull()
  })
})
