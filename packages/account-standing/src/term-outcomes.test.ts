// What became of every term, however long ago.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Subscription } from './account-facts.ts'
import { aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'
import { termOutcomes } from './term-outcomes.ts'

const outcomes = (subscriptions: readonly Subscription[], asOf: string, workspace = aWorkspace()) =>
  termOutcomes({ closedOn: null, subscriptions }, workspace, STANDING_POLICY, day(asOf))
const brief = (...given: Parameters<typeof outcomes>) =>
  outcomes(...given).map(({ kind, id, dueOn, outcome, decidedOn }) => [kind, id, dueOn, outcome, decidedOn])

describe('outcomes of renewals', () => {
  it('stay for good, with what was paid before and after, and what the CSM had said', () => {
    const kept = aRenewal({
      csmCall: 'renewed',
      csmProbability: 0.8,
      resolution: 'contracted',
      resolvedOn: day('2026-05-01'),
      arrAfterMinor: 900_000,
    })
    expect(outcomes([aSubscription({ renewals: [kept] })], '2029-01-01')[0]).toEqual({
      kind: 'renewal',
      id: 'rnw_1',
      dueOn: '2026-06-01',
      outcome: 'contracted',
      decidedOn: '2026-05-01',
      termMonths: 12,
      arrMinor: 1_200_000,
      arrAfterMinor: 900_000,
      csmCall: 'renewed',
      csmProbability: 0.8,
      evidence: ['rnw_1', 'sub_1'],
    })
  })

  it('are each month of a plan that rolls, from its first on', () => {
    const monthly = aSubscription({ endsOn: null })
    expect(outcomes([monthly], '2027-05-31')).toHaveLength(23)
  })

  it('are undecided ones only when nobody can still be deciding', () => {
    expect(brief([aSubscription()], '2026-08-30')).toEqual([])
    expect(brief([aSubscription()], '2026-08-31')).toEqual([
      ['renewal', 'sub_1:2026-06-01', '2026-06-01', null, null],
    ])
  })

  it('leave amounts unknown without a rate', () => {
    const inDollars = aSubscription({ currency: 'USD', endedOn: day('2026-06-01') })
    expect(outcomes([inDollars], '2026-06-01')).toMatchObject([
      { outcome: 'churned', arrMinor: null, arrAfterMinor: null },
    ])
  })
})

describe('outcomes of trials', () => {
  const pilot = aSubscription({ arrMinor: 0, endsOn: day('2025-09-01') })
  const paid = aSubscription({
    subscriptionId: 'sub_2',
    startsOn: day('2025-08-01'),
    signedOn: day('2025-07-20'),
  })

  it('are lapsed once they ended and nobody bought, and nothing while they run', () => {
    expect(brief([pilot], '2025-08-31')).toEqual([])
    expect(brief([pilot], '2025-09-01')).toEqual([['trial', 'sub_1', '2025-09-01', 'lapsed', '2025-09-01']])
    expect(brief([{ ...pilot, autoRenews: true }], '2026-09-01')).toEqual([])
    expect(brief([{ ...pilot, endsOn: null, endedOn: day('2025-07-01') }], '2026-09-01')).toEqual([
      ['trial', 'sub_1', '2025-07-01', 'lapsed', '2025-07-01'],
    ])
  })

  it('are converted by a paid contract that starts while they run or up to 31 days later', () => {
    const found = ['trial', 'sub_1', '2025-09-01', 'converted', '2025-07-20']
    expect(brief([pilot, paid], '2025-07-20')).toEqual([found])
    expect(
      brief(
        [
          { ...pilot, plan: 'Pilot' },
          { ...paid, plan: 'Team' },
        ],
        '2025-08-01',
      ),
    ).toEqual([found])
    const later = (on: string) => brief([pilot, { ...paid, startsOn: day(on) }], '2025-11-01')
    expect(later('2025-10-02')).toEqual([found])
    expect(later('2025-10-03')).toEqual([['trial', 'sub_1', '2025-09-01', 'lapsed', '2025-09-01']])
    expect(later('2025-05-31')).toEqual([['trial', 'sub_1', '2025-09-01', 'lapsed', '2025-09-01']])
    const evergreen = { ...pilot, endsOn: null, plan: 'Pilot' }
    expect(brief([evergreen, { ...paid, plan: 'Team' }], '2025-08-02')).toEqual([
      ['trial', 'sub_1', '2025-07-20', 'converted', '2025-07-20'],
    ])
  })

  it('are not converted by what follows a paid one', () => {
    const before = aSubscription({
      subscriptionId: 'sub_0',
      plan: 'Team',
      startsOn: day('2024-08-01'),
      endsOn: day('2025-08-01'),
      endedOn: day('2025-08-01'),
    })
    const lapsed = { ...pilot, plan: 'Pilot' }
    expect(brief([before, lapsed, { ...paid, plan: 'Team' }], '2025-09-01')).toEqual([
      ['renewal', 'sub_0:2025-08-01', '2025-08-01', 'renewed', '2025-07-20'],
      ['trial', 'sub_1', '2025-09-01', 'lapsed', '2025-09-01'],
    ])
  })

  it('are converted by ARR put on them, and renew from then on', () => {
    const changes = [
      { changeId: 'chg_1', effectiveOn: day('2025-07-01'), arrMinor: null, seats: 3 },
      { changeId: 'chg_2', effectiveOn: day('2025-08-15'), arrMinor: 500_000, seats: null },
    ]
    const bought = { ...pilot, changes, endedOn: day('2025-09-01') }
    expect(brief([bought], '2025-08-14')).toEqual([])
    expect(brief([bought], '2025-09-01')).toEqual([
      ['trial', 'sub_1', '2025-08-15', 'converted', '2025-08-15'],
      ['renewal', 'sub_1:2025-09-01', '2025-09-01', 'churned', '2025-09-01'],
    ])
  })
})
