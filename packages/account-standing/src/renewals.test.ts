// Renewals in view: open ones, and those decided lately.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Renewal, Subscription } from './account-facts.ts'
import { aCustomer, aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { openRenewals } from './open-renewals.ts'
import { STANDING_POLICY } from './policy.ts'
import { renewalSignals } from './renewal-signals.ts'
import { resolvedRenewals } from './resolved-renewals.ts'
import { termsAsOf } from './terms-as-of.ts'

const open = (signed: Subscription, asOf: string): Renewal[] =>
  openRenewals(termsAsOf(signed, null, day(asOf)), STANDING_POLICY, day(asOf))
const openIds = (signed: Subscription, asOf: string): string[] =>
  open(signed, asOf).map(renewal => renewal.renewalId)
const resolved = (signed: Subscription, asOf: string): Renewal[] =>
  resolvedRenewals(
    { signed, terms: termsAsOf(signed, null, day(asOf)) },
    null,
    STANDING_POLICY,
    addDays(day(asOf), -100),
    day(asOf),
  )
const idsInSignals = (subscriptions: Subscription[], asOf: string): string[] => {
  const signals = renewalSignals(aCustomer({ subscriptions }), aWorkspace(), STANDING_POLICY, day(asOf))
  return [...new Set(signals.map(signal => signal.subject.id))]
}

describe('open renewals', () => {
  it('come from the contract alone, under an id that stays', () => {
    expect(openIds(aSubscription(), '2025-06-02')).toEqual(['sub_1:2026-06-01'])
    expect(openIds(aSubscription(), '2026-05-31')).toEqual(['sub_1:2026-06-01'])
  })

  it('are there from the day a contract is signed, before it starts', () => {
    expect(openIds(aSubscription(), '2025-05-01')).toEqual(['sub_1:2026-06-01'])
  })

  it('are the one written down, when there is one', () => {
    const written = aSubscription({ renewals: [aRenewal({ dueOn: day('2026-05-30') })] })
    expect(openIds(written, '2026-01-01')).toEqual(['rnw_1'])
  })

  it('are one a due day, however often it is written: a resolved one first, else that written last', () => {
    const twice = [aRenewal({ renewalId: 'rnw_1' }), aRenewal({ renewalId: 'rnw_2' })]
    expect(openIds(aSubscription({ renewals: twice }), '2026-01-01')).toEqual(['rnw_2'])
    const kept = aRenewal({ renewalId: 'rnw_0', resolution: 'renewed', resolvedOn: day('2026-04-01') })
    expect(openIds(aSubscription({ renewals: [...twice, kept] }), '2026-04-01')).toEqual(['sub_1:2027-06-01'])
    const other = aRenewal({ renewalId: 'rnw_3', dueOn: day('2026-05-30') })
    expect(openIds(aSubscription({ renewals: [...twice, other] }), '2026-01-01')).toEqual(['rnw_2', 'rnw_3'])
  })

  it('are those of the next boundary when a contract rolls', () => {
    expect(openIds(aSubscription({ autoRenews: true }), '2026-06-01')).toEqual(['sub_1:2027-06-01'])
    const monthly = aSubscription({ endsOn: null })
    expect(openIds(monthly, '2025-06-30')).toEqual(['sub_1:2025-07-01'])
    expect(openIds(monthly, '2025-07-01')).toEqual(['sub_1:2025-08-01'])
  })

  it('are those of the next term once one is kept', () => {
    const kept = aRenewal({ resolution: 'renewed', resolvedOn: day('2026-04-01') })
    expect(openIds(aSubscription({ renewals: [kept] }), '2026-03-31')).toEqual(['rnw_1'])
    expect(openIds(aSubscription({ renewals: [kept] }), '2026-04-01')).toEqual(['sub_1:2027-06-01'])
  })

  it('stay open past their day, never renewed, until nobody can still be deciding', () => {
    expect(openIds(aSubscription(), '2026-08-30')).toEqual(['sub_1:2026-06-01'])
    expect(openIds(aSubscription(), '2026-08-31')).toEqual([])
    expect(resolved(aSubscription(), '2026-08-31')).toEqual([])
    const written = aSubscription({ renewals: [aRenewal()] })
    expect(openIds(written, '2026-08-30')).toEqual(['rnw_1'])
    expect(openIds(written, '2026-08-31')).toEqual([])
  })

  it('are none of a contract that ended or was lost', () => {
    expect(openIds(aSubscription({ endedOn: day('2025-10-01') }), '2025-10-01')).toEqual([])
    expect(openIds(aSubscription({ endedOn: day('2025-10-01') }), '2025-09-30')).toHaveLength(1)
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-04-01') })
    expect(openIds(aSubscription({ renewals: [lost] }), '2026-04-01')).toEqual([])
  })

  it('come back when a customer who was lost signed again', () => {
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-06-01') })
    const won = aRenewal({
      renewalId: 'rnw_2',
      dueOn: day('2026-08-15'),
      resolution: 'renewed',
      resolvedOn: day('2026-08-15'),
    })
    expect(openIds(aSubscription({ renewals: [lost, won] }), '2026-09-01')).toEqual(['sub_1:2027-06-01'])
  })
})

describe('resolved renewals', () => {
  it('stay in view for a quarter after they were due and decided', () => {
    const kept = aRenewal({ resolution: 'renewed', resolvedOn: day('2026-04-01') })
    const subscription = aSubscription({ renewals: [kept] })
    expect(resolved(subscription, '2026-03-31')).toEqual([])
    expect(resolved(subscription, '2026-09-10')).toEqual([kept])
    expect(idsInSignals([subscription], '2026-09-09')).toEqual(['rnw_1', 'sub_1:2027-06-01'])
    expect(idsInSignals([subscription], '2026-09-10')).toEqual(['sub_1:2027-06-01'])
    const late = aRenewal({ resolution: 'renewed', resolvedOn: day('2026-08-01') })
    expect(idsInSignals([aSubscription({ renewals: [late] })], '2026-09-10')).toContain('rnw_1')
  })

  it('are those that rolled by themselves, with what a change on the day did to them', () => {
    const monthly = aSubscription({
      endsOn: null,
      changes: [
        { changeId: 'chg_1', effectiveOn: day('2025-08-01'), arrMinor: 1_300_000, seats: null },
        { changeId: 'chg_2', effectiveOn: day('2025-09-01'), arrMinor: 900_000, seats: null },
      ],
    })
    expect(
      resolved(monthly, '2025-09-15').map(renewal => [
        renewal.renewalId,
        renewal.resolution,
        renewal.arrAfterMinor,
      ]),
    ).toEqual([
      ['sub_1:2025-07-01', 'renewed', 1_200_000],
      ['sub_1:2025-08-01', 'expanded', 1_300_000],
      ['sub_1:2025-09-01', 'contracted', 900_000],
    ])
    expect(resolved(monthly, '2026-09-15').map(renewal => renewal.renewalId)).toEqual([
      'sub_1:2026-07-01',
      'sub_1:2026-08-01',
      'sub_1:2026-09-01',
    ])
  })

  it('are not derived where one is written, nor past a notice', () => {
    const written = aSubscription({ autoRenews: true, renewals: [aRenewal()] })
    expect(resolved(written, '2026-06-10')).toEqual([])
    const noticed = aSubscription({ endsOn: null, renewals: [aRenewal({ noticeOn: day('2026-05-01') })] })
    expect(resolved(noticed, '2026-07-11').map(renewal => renewal.renewalId)).toEqual(['sub_1:2026-05-01'])
  })

  it('are lost with the contract, under the id they were open with', () => {
    const ended = aSubscription({ endedOn: day('2025-10-01') })
    expect(resolved(ended, '2025-10-01')).toMatchObject([
      { renewalId: 'sub_1:2026-06-01', resolution: 'churned', resolvedOn: '2025-10-01', arrAfterMinor: 0 },
    ])
    const written = aSubscription({ endedOn: day('2025-10-01'), renewals: [aRenewal()] })
    expect(resolved(written, '2025-10-01')).toMatchObject([{ renewalId: 'rnw_1', resolution: 'churned' }])
  })

  it('are lost once, also when both the renewal and the contract say so', () => {
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-06-01') })
    const both = aSubscription({ endedOn: day('2026-06-01'), renewals: [lost] })
    expect(resolved(both, '2026-06-01')).toEqual([lost])
  })

  it('of one day come in the order of their ids', () => {
    const kept = { resolution: 'renewed', resolvedOn: day('2026-06-01') } as const
    const twice = [aRenewal({ renewalId: 'rnw_2', ...kept }), aRenewal({ renewalId: 'rnw_1', ...kept })]
    expect(resolved(aSubscription({ renewals: twice }), '2026-06-01').map(r => r.renewalId)).toEqual([
      'rnw_1',
      'rnw_2',
    ])
  })
})

describe('renewal signals', () => {
  const valuesOf = (...given: Parameters<typeof renewalSignals>) =>
    Object.fromEntries(
      renewalSignals(...given).map(signal => [`${signal.subject.id} ${signal.name}`, signal.value]),
    )

  it('say all eleven things of an open renewal', () => {
    const written = aRenewal({
      arrMinor: 1_100_000,
      noticeOn: day('2026-01-10'),
      csmCall: 'contracted',
      csmProbability: 0.4,
    })
    const facts = aCustomer({ subscriptions: [aSubscription({ renewals: [written] })] })
    const signals = renewalSignals(facts, aWorkspace(), STANDING_POLICY, day('2026-02-01'))
    expect(Object.fromEntries(signals.map(signal => [signal.name, signal.value]))).toEqual({
      due_on: '2026-06-01',
      arr_minor: 1_100_000,
      currency: 'EUR',
      term_months: 12,
      notice_on: '2026-01-10',
      csm_call: 'contracted',
      csm_probability: 0.4,
      resolution: null,
      resolved_on: null,
      arr_after_minor: null,
      auto_renews: false,
    })
    expect(signals.find(signal => signal.name === 'notice_on')?.ageDays).toBe(22)
    expect(signals.find(signal => signal.name === 'due_on')?.evidence).toEqual(['rnw_1', 'sub_1'])
  })

  it('rest on the contract alone where nobody wrote the renewal down', () => {
    const facts = aCustomer({ subscriptions: [aSubscription()] })
    const signals = renewalSignals(facts, aWorkspace(), STANDING_POLICY, day('2026-02-01'))
    expect(signals.find(signal => signal.name === 'due_on')).toMatchObject({
      subject: { id: 'sub_1:2026-06-01' },
      evidence: ['sub_1'],
    })
  })

  it('put the amount of the last day at stake, and say nothing came after a loss', () => {
    const changes = [{ changeId: 'chg_1', effectiveOn: day('2026-05-01'), arrMinor: 700_000, seats: null }]
    const lost = aRenewal({ resolution: 'churned', resolvedOn: day('2026-06-01') })
    const facts = aCustomer({ subscriptions: [aSubscription({ changes, renewals: [lost] })] })
    const values = valuesOf(facts, aWorkspace(), STANDING_POLICY, day('2026-06-02'))
    expect(values).toMatchObject({ 'rnw_1 arr_minor': 700_000, 'rnw_1 arr_after_minor': 0 })
  })

  it('convert before and after by one rate, or leave both unknown and name the pair', () => {
    const kept = aRenewal({ resolution: 'renewed', resolvedOn: day('2026-05-01') })
    const facts = aCustomer({ subscriptions: [aSubscription({ currency: 'USD', renewals: [kept] })] })
    const asOf = day('2026-05-02')
    const rates = [{ rateId: 'fxr_1', base: 'USD', quote: 'EUR', rate: 0.5, on: asOf }]
    expect(valuesOf(facts, aWorkspace({ rates }), STANDING_POLICY, asOf)).toMatchObject({
      'rnw_1 arr_minor': 600_000,
      'rnw_1 arr_after_minor': 600_000,
      'sub_1:2027-06-01 arr_minor': 600_000,
    })
    const without = renewalSignals(facts, aWorkspace(), STANDING_POLICY, asOf)
    expect(without.find(signal => signal.name === 'arr_minor')).toMatchObject({
      value: null,
      evidence: ['missing_rate:USD/EUR', 'sub_1'],
    })
  })

  it('see that one contract of the account followed another', () => {
    const first = aSubscription({ endedOn: day('2025-10-01') })
    const second = aSubscription({
      subscriptionId: 'sub_2',
      startsOn: day('2025-10-01'),
      endsOn: day('2026-10-01'),
    })
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      expect(idsInSignals(order, '2025-09-30')).toEqual(['sub_1:2026-06-01', 'sub_2:2026-10-01'])
      expect(
        valuesOf(aCustomer({ subscriptions: order }), aWorkspace(), STANDING_POLICY, day('2025-10-01')),
      ).toMatchObject({
        'sub_1:2026-06-01 resolution': 'renewed',
        'sub_1:2026-06-01 resolved_on': '2025-10-01',
        'sub_2:2026-10-01 resolution': null,
      })
    }
  })
})
