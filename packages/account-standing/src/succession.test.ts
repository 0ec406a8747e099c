// A row a term: which contract follows which, what that decides, and what is left open.
import { addDays, addMonths, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Renewal, Subscription, WorkspaceFacts } from './account-facts.ts'
import { renewalsAsOf } from './account-renewals.ts'
import { arrAsOf } from './arr-as-of.ts'
import { aRenewal, aSubscription, aWorkspace } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'
import { seatsAsOf } from './seats-as-of.ts'

type Row = Partial<Subscription> & { readonly id?: string; readonly end?: string | null }

/** A term of a year unless `end` says otherwise, `ended` by its row on the day it ends. */
function term(subscriptionId: string, start: string, facts: Row = {}): Subscription {
  const { end = addMonths(day(start), 12), ...rest } = facts
  const endsOn = end === null ? null : day(end)
  return aSubscription({ subscriptionId, startsOn: day(start), endsOn, endedOn: endsOn, ...rest })
}

function decisions(
  subscriptions: readonly Subscription[],
  asOf: string,
  workspace: WorkspaceFacts = aWorkspace(),
  closedOn: Day | null = null,
): Record<string, unknown> {
  const span = { since: day('2020-01-01'), asOf: day(asOf) }
  const found = renewalsAsOf({ closedOn, subscriptions }, workspace, STANDING_POLICY, span)
  return Object.fromEntries(
    found.map(({ renewal, arrAfter }) => {
      const { resolution, resolvedOn } = renewal
      if (resolution === null) return [renewal.renewalId, 'open']
      const after = arrAfter !== null && 'amountMinor' in arrAfter ? arrAfter.amountMinor : null
      return [renewal.renewalId, [resolution, resolvedOn, after]]
    }),
  )
}

const arr = (subscriptions: readonly Subscription[], asOf: string, workspace = aWorkspace()) =>
  arrAsOf({ closedOn: null, subscriptions }, workspace, STANDING_POLICY, day(asOf)).arrMinor

describe('a term that another follows', () => {
  const first = term('sub_1', '2024-05-01', { arrMinor: 110_000, seats: 10 })
  const next = term('sub_2', '2025-05-01', {
    arrMinor: 120_000,
    seats: 12,
    signedOn: day('2025-04-10'),
    endedOn: null,
  })

  it('is decided by it on the day it was signed, and nothing of it stays open', () => {
    const asSigned = { 'sub_1:2025-05-01': ['expanded', '2025-04-10', 120_000], 'sub_2:2026-05-01': 'open' }
    expect(decisions([first], '2025-04-09')).toEqual({ 'sub_1:2025-05-01': 'open' })
    expect(decisions([first, next], '2025-04-10')).toEqual(asSigned)
    expect(decisions([first, next], '2025-06-28')).toEqual(asSigned)
    expect(decisions([next, { ...first, endedOn: null }], '2025-06-28')).toEqual(asSigned)
  })

  it('leaves the ARR and the seats of the one that runs', () => {
    expect(arr([first, next], '2025-04-30')).toBe(110_000)
    expect(arr([first, next], '2025-05-01')).toBe(120_000)
    const early = { ...next, startsOn: day('2025-04-12') }
    for (const row of [first, { ...first, endedOn: null }]) {
      expect(arr([row, early], '2025-04-20')).toBe(120_000)
      expect(seatsAsOf({ seats: null, closedOn: null, subscriptions: [row, early] }, day('2025-04-20'))).toBe(
        12,
      )
    }
  })

  it('is renewed, expanded or contracted by what follows it pays', () => {
    const after = (arrMinor: number) =>
      decisions([first, { ...next, arrMinor }], '2025-05-01')['sub_1:2025-05-01']
    expect(after(110_000)).toEqual(['renewed', '2025-04-10', 110_000])
    expect(after(109_999)).toEqual(['contracted', '2025-04-10', 109_999])
  })

  it('may be followed up to 31 days later, and is carried over the gap once that is signed', () => {
    const starting = (on: string, signedOn = on) => ({ ...next, startsOn: day(on), signedOn: day(signedOn) })
    expect(decisions([first, starting('2025-06-01')], '2025-06-01')).toMatchObject({
      'sub_1:2025-05-01': ['expanded', '2025-06-01', 120_000],
    })
    expect(decisions([first, starting('2025-06-02')], '2025-06-02')).toMatchObject({
      'sub_1:2025-05-01': ['churned', '2025-05-01', 0],
    })
    expect(decisions([first], '2025-05-20')).toEqual({ 'sub_1:2025-05-01': ['churned', '2025-05-01', 0] })
    const signed = starting('2025-05-30', '2025-05-15')
    expect(arr([first], '2025-05-14')).toBe(0)
    expect(arr([first, signed], '2025-05-15')).toBe(110_000)
    expect(arr([first, signed], '2025-05-30')).toBe(120_000)
  })

  it('is lost when what follows is nothing, unpaid, or never began', () => {
    const lost = { 'sub_1:2025-05-01': ['churned', '2025-05-01', 0] }
    expect(decisions([first, { ...next, arrMinor: 0, paid: false }], '2025-06-10')).toEqual(lost)
    const never = { ...next, endedOn: next.startsOn }
    expect(decisions([first, never], '2025-06-10')).toMatchObject(lost)
  })

  it('is lost with the account when that closed before anything followed', () => {
    expect(decisions([first, next], '2025-06-10', aWorkspace(), day('2025-05-01'))).toMatchObject({
      'sub_1:2025-05-01': ['churned', '2025-05-01', 0],
    })
    expect(decisions([first, next], '2025-07-01', aWorkspace(), day('2025-07-01'))).toMatchObject({
      'sub_1:2025-05-01': ['expanded', '2025-04-10', 120_000],
      'sub_2:2026-05-01': ['churned', '2025-07-01', 0],
    })
  })

  it('ended early and followed is decided; ended early and not followed is lost', () => {
    const ended = { ...first, endedOn: day('2024-11-01') }
    const upgrade = {
      ...next,
      startsOn: day('2024-11-01'),
      signedOn: day('2024-10-20'),
      endsOn: day('2025-11-01'),
    }
    expect(decisions([ended, upgrade], '2024-11-02')).toEqual({
      'sub_1:2025-05-01': ['expanded', '2024-10-20', 120_000],
      'sub_2:2025-11-01': 'open',
    })
    expect(decisions([ended, next], '2025-05-02')).toMatchObject({
      'sub_1:2025-05-01': ['churned', '2024-11-01', 0],
    })
  })
})

describe('a chain of terms', () => {
  it('a row a month is decided month by month', () => {
    const months = ['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']
    const rows = months
      .slice(0, 3)
      .map((start, at) => term(`sub_${at}`, start, { end: months[at + 1] as string, arrMinor: 100 + at }))
    expect(decisions(rows, '2025-03-10')).toEqual({
      'sub_0:2025-02-01': ['expanded', '2025-02-01', 101],
      'sub_1:2025-03-01': ['expanded', '2025-03-01', 102],
      'sub_2:2025-04-01': 'open',
    })
    expect(decisions(rows, '2025-04-01')).toMatchObject({ 'sub_2:2025-04-01': ['churned', '2025-04-01', 0] })
    expect(arr(rows, '2025-02-10')).toBe(101)
  })

  it('of a contract that goes on by itself breaks only where a row ended it, or one takes its place to the day', () => {
    const rolling = term('sub_1', '2024-05-01', { autoRenews: true, endedOn: null })
    const next = term('sub_2', '2025-05-01', { autoRenews: true, endedOn: null })
    expect(decisions([rolling, next], '2025-06-01')).toEqual({
      'sub_1:2025-05-01': ['renewed', '2025-05-01', 1_200_000],
      'sub_2:2026-05-01': 'open',
    })
    const beside = { ...next, startsOn: day('2025-05-10') }
    expect(decisions([rolling, beside], '2025-06-01')).toEqual({
      'sub_1:2025-05-01': ['renewed', '2025-05-01', 1_200_000],
      'sub_1:2026-05-01': 'open',
      'sub_2:2026-05-01': 'open',
    })
    const evergreen = term('sub_1', '2025-03-15', { end: null, endedOn: day('2025-05-01') })
    expect(decisions([evergreen, next], '2025-05-01')).toMatchObject({
      'sub_1:2025-04-15': ['renewed', '2025-04-15', 1_200_000],
      'sub_1:2025-05-15': ['renewed', '2025-05-01', 1_200_000],
    })
    expect(decisions([{ ...evergreen, endedOn: null }, next], '2025-05-20')).toMatchObject({
      'sub_1:2025-06-15': 'open',
    })
  })
})

describe('several contracts side by side', () => {
  const team = term('sub_t1', '2024-05-01', { plan: 'Team', arrMinor: 100 })
  const reports = term('sub_r1', '2024-05-01', { plan: 'Reports', arrMinor: 50 })

  it('are followed each by its own plan, however it is written', () => {
    const rows = [team, reports, term('sub_t2', '2025-05-01', { plan: ' team', arrMinor: 90, endedOn: null })]
    expect(decisions(rows, '2025-05-02')).toEqual({
      'sub_t1:2025-05-01': ['contracted', '2025-05-01', 90],
      'sub_r1:2025-05-01': ['churned', '2025-05-01', 0],
      'sub_t2:2026-05-01': 'open',
    })
  })

  it('and one that ends beside one that goes on is not followed by another plan', () => {
    const running = { ...team, startsOn: day('2024-09-01'), endsOn: day('2025-09-01'), endedOn: null }
    const added = term('sub_x1', '2025-05-03', { plan: 'Forms', endedOn: null })
    for (const beside of [running, { ...running, endsOn: null }, { ...running, autoRenews: true }])
      expect(decisions([beside, reports, added], '2025-05-04')).toMatchObject({
        'sub_r1:2025-05-01': ['churned', '2025-05-01', 0],
      })
    const trial = { ...running, arrMinor: 0, paid: false }
    expect(decisions([trial, reports, added], '2025-05-04')).toMatchObject({
      'sub_r1:2025-05-01': ['expanded', '2025-05-03', 1_200_000],
    })
  })

  it('change plan when it is the only one, from the day it ended on', () => {
    const suite = term('sub_s1', '2025-05-01', { plan: 'Suite', arrMinor: 130, endedOn: null })
    expect(decisions([team, suite], '2025-05-01')).toMatchObject({
      'sub_t1:2025-05-01': ['expanded', '2025-05-01', 130],
    })
    const early = { ...suite, startsOn: day('2025-04-20'), signedOn: day('2025-04-20') }
    expect(decisions([{ ...team, endedOn: null }, early], '2025-04-21')).toMatchObject({
      'sub_t1:2025-05-01': 'open',
    })
    expect(decisions([team, early], '2025-05-01')).toMatchObject({
      'sub_t1:2025-05-01': ['expanded', '2025-04-20', 130],
    })
  })

  it('split: the sum of what follows on one day decides', () => {
    const halves = ['sub_2', 'sub_3'].map(id =>
      term(id, '2025-05-01', { plan: 'Team', arrMinor: 60, endedOn: null }),
    )
    expect(decisions([team, ...halves], '2025-05-02')).toEqual({
      'sub_t1:2025-05-01': ['expanded', '2025-05-01', 120],
      'sub_2:2026-05-01': 'open',
      'sub_3:2026-05-01': 'open',
    })
  })

  it('merged: each has its share of what follows', () => {
    const suite = term('sub_s1', '2025-05-01', { plan: 'Suite', arrMinor: 180, endedOn: null })
    expect(decisions([team, reports, suite], '2025-05-02')).toEqual({
      'sub_t1:2025-05-01': ['expanded', '2025-05-01', 120],
      'sub_r1:2025-05-01': ['expanded', '2025-05-01', 60],
      'sub_s1:2026-05-01': 'open',
    })
  })

  it('of one plan and amount are followed one by one: what is left was followed by nothing', () => {
    const ten = (year: number, ids: number) =>
      Array.from({ length: ids }, (_, at) => term(`sub_${year}_${at}`, `${year}-05-01`, { arrMinor: 10 }))
    const found = decisions([...ten(2024, 3), ...ten(2025, 2)], '2025-05-02')
    expect(Object.values(found)).toEqual([
      ['renewed', '2025-05-01', 10],
      ['renewed', '2025-05-01', 10],
      ['churned', '2025-05-01', 0],
      'open',
      'open',
    ])
    const [first, ...others] = ten(2025, 2) as [Subscription, Subscription]
    expect(
      Object.values(
        decisions([...ten(2024, 1), first, { ...others[0], arrMinor: 4 } as Subscription], '2025-05-02'),
      )[0],
    ).toEqual(['expanded', '2025-05-01', 14])
  })

  it('the nearest follows, and of the same nearness the one that comes after', () => {
    const rows = [
      { ...team, endedOn: null },
      term('sub_t0', '2025-04-25', { plan: 'Team', arrMinor: 5, endedOn: null }),
      term('sub_t2', '2025-05-07', { plan: 'Team', arrMinor: 100, endedOn: null }),
    ]
    expect(decisions(rows, '2025-05-08')).toMatchObject({
      'sub_t1:2025-05-01': ['renewed', '2025-05-07', 100],
      'sub_t0:2026-04-25': 'open',
    })
  })

  it('ended days apart are followed each by its own', () => {
    const rows = [
      term('sub_a1', '2024-05-01', { arrMinor: 100 }),
      term('sub_b1', '2024-05-05', { arrMinor: 50 }),
      term('sub_a2', '2025-05-01', { arrMinor: 110, endedOn: null }),
      term('sub_b2', '2025-05-02', { arrMinor: 55, endedOn: null }),
    ]
    expect(decisions(rows, '2025-05-05')).toMatchObject({
      'sub_a1:2025-05-01': ['expanded', '2025-05-01', 110],
      'sub_b1:2025-05-05': ['expanded', '2025-05-02', 55],
    })
  })
})

describe('what somebody wrote down of a renewal', () => {
  const first = term('sub_1', '2024-05-01', { arrMinor: 110_000, endedOn: null })
  const next = term('sub_2', '2025-05-01', { arrMinor: 120_000, endedOn: null })
  const saying = (facts: Partial<Renewal>) => ({
    ...first,
    renewals: [aRenewal({ dueOn: day('2025-05-01'), resolvedOn: day('2025-05-03'), ...facts })],
  })

  it('wins, and the term is over all the same', () => {
    const kept = saying({ resolution: 'contracted', arrAfterMinor: 90_000 })
    for (const row of [kept, { ...kept, endedOn: day('2025-05-01') }]) {
      expect(decisions([row, next], '2025-05-04')).toEqual({
        rnw_1: ['contracted', '2025-05-03', 90_000],
        'sub_2:2026-05-01': 'open',
      })
      expect(arr([row, next], '2025-05-04')).toBe(120_000)
    }
    const early = saying({ resolution: 'renewed', resolvedOn: day('2025-03-01') })
    expect(decisions([early, next], '2025-05-04')).toEqual({
      rnw_1: ['renewed', '2025-03-01', 110_000],
      'sub_2:2026-05-01': 'open',
    })
    expect(decisions([saying({ resolution: 'churned' }), next], '2025-05-04')).toEqual({
      rnw_1: ['churned', '2025-05-03', 0],
      'sub_2:2026-05-01': 'open',
    })
  })

  it('and a contract that starts some days after a renewal that was written down stands beside it', () => {
    const beside = { ...next, startsOn: day('2025-05-10') }
    expect(decisions([saying({ resolution: 'renewed' }), beside], '2025-05-10')).toMatchObject({
      rnw_1: ['renewed', '2025-05-03', 110_000],
      'sub_1:2026-05-01': 'open',
    })
    const later = { ...next, startsOn: day('2026-05-01'), signedOn: day('2026-05-01') }
    expect(decisions([saying({ resolution: 'renewed' }), later], '2026-05-01')).toMatchObject({
      rnw_1: ['renewed', '2025-05-03', 110_000],
      'sub_1:2026-05-01': ['expanded', '2026-05-01', 120_000],
    })
  })

  it('and left open is decided under its own id, by the amount it put at stake', () => {
    const open = saying({ resolution: null, resolvedOn: null, arrMinor: 125_000 })
    const another = aRenewal({ renewalId: 'rnw_0', dueOn: day('2025-04-01') })
    const rows = [{ ...open, renewals: [...open.renewals, another] }, next]
    expect(decisions(rows, '2025-05-04')).toEqual({
      rnw_1: ['contracted', '2025-05-01', 120_000],
      'sub_2:2026-05-01': 'open',
    })
  })

  it('of a loss long before the end is not decided again', () => {
    const lost = aRenewal({ dueOn: day('2024-11-01'), resolution: 'churned', resolvedOn: day('2024-11-01') })
    const old = { ...first, renewals: [lost], endedOn: day('2025-05-01') }
    expect(decisions([old, next], '2025-05-02')).toEqual({
      rnw_1: ['churned', '2024-11-01', 0],
      'sub_2:2026-05-01': 'open',
    })
  })

  it('a term that ran on past its end is decided under the day it was due', () => {
    const over = { ...first, endsOn: day('2025-01-01'), endedOn: day('2025-05-01') }
    expect(decisions([over, next], '2025-05-02')).toMatchObject({
      'sub_1:2025-01-01': ['expanded', '2025-05-01', 120_000],
    })
  })
})

describe('a change of currency', () => {
  const first = term('sub_1', '2024-05-01', { arrMinor: 100, currency: 'USD' })
  const next = term('sub_2', '2025-05-01', { arrMinor: 95, currency: 'EUR', endedOn: null })
  const rate = (rateId: string, on: string, rate: number) => ({
    rateId,
    base: 'USD',
    quote: 'EUR',
    rate,
    on: day(on),
  })

  it('compares both by the rate of the day it changed, for good', () => {
    const workspace = aWorkspace({
      rates: [rate('fxr_1', '2025-01-01', 0.9), rate('fxr_2', '2025-07-01', 2)],
    })
    for (const asOf of ['2025-05-01', '2025-08-01'])
      expect(decisions([first, next], asOf, workspace)).toMatchObject({
        'sub_1:2025-05-01': ['expanded', '2025-05-01', 95],
      })
  })

  it('is kept, and by how much is unknown, while a rate is missing', () => {
    expect(decisions([first, next], '2025-05-01')).toMatchObject({
      'sub_1:2025-05-01': ['renewed', '2025-05-01', null],
    })
  })

  it('takes rates that begin later where there are none of the day', () => {
    const kept = {
      ...first,
      endedOn: null,
      renewals: [
        aRenewal({ dueOn: day('2025-05-01'), resolution: 'renewed', resolvedOn: day('2025-04-01') }),
      ],
    }
    const workspace = aWorkspace({ rates: [rate('fxr_2', '2025-07-01', 0.5)] })
    expect(decisions([kept], '2025-08-01', workspace)).toMatchObject({ rnw_1: ['renewed', '2025-04-01', 50] })
  })

  it('shares also what is worth nothing in the other currency', () => {
    const tiny = { ...first, arrMinor: 1 }
    const workspace = aWorkspace({ rates: [rate('fxr_1', '2025-01-01', 0.001)] })
    expect(decisions([tiny, next], '2025-05-01', workspace)).toMatchObject({
      'sub_1:2025-05-01': ['expanded', '2025-05-01', 95],
    })
  })
})

describe('a term without ARR', () => {
  const pilot = term('sub_1', '2025-01-01', { end: '2025-04-01', arrMinor: 0, plan: 'Pilot' })

  it('is no renewal, open, lost or kept', () => {
    for (const asOf of ['2025-02-01', '2025-04-02', '2025-08-01'])
      expect(decisions([pilot], asOf)).toEqual({})
    const paid = term('sub_2', '2025-04-01', { arrMinor: 500, plan: 'Team', endedOn: null })
    expect(decisions([pilot, paid], '2025-04-02')).toEqual({ 'sub_2:2026-04-01': 'open' })
    expect(arr([pilot, paid], '2025-04-02')).toBe(500)
    expect(
      decisions([term('sub_3', '2025-01-01', { end: null, endedOn: null, arrMinor: 0 })], '2025-08-01'),
    ).toEqual({})
  })

  it('takes nothing from what a paid one beside it is followed by', () => {
    const paid = term('sub_2', '2024-04-01', { arrMinor: 500, plan: 'Pilot' })
    const next = term('sub_3', '2025-04-01', { arrMinor: 600, plan: 'Pilot', endedOn: null })
    expect(decisions([pilot, paid, next], '2025-04-02')).toEqual({
      'sub_2:2025-04-01': ['expanded', '2025-04-01', 600],
      'sub_3:2026-04-01': 'open',
    })
  })
})

describe('any ledger of terms', () => {
  const gap = fc.integer({ min: 0, max: 31 })
  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), gap), {
    minLength: 1,
    maxLength: 12,
  })

  it('has one open renewal, the last, and everything else decided, whatever the order of its rows', () => {
    fc.assert(
      fc.property(amounts, fc.boolean(), (rows, isReversed) => {
        let start = day('2020-01-01')
        const terms = rows.map(([arrMinor, days], at) => {
          const row = term(`sub_${String(at).padStart(2, '0')}`, start, { arrMinor })
          start = addDays(row.endsOn as Day, days)
          return row
        })
        const last = terms.at(-1) as Subscription
        const found = Object.entries(
          decisions(isReversed ? terms.toReversed() : terms, last.startsOn),
        ).toSorted(([a], [b]) => (a < b ? -1 : 1))
        expect(found.map(([, how]) => (Array.isArray(how) ? how[2] : how))).toEqual([
          ...rows.slice(1).map(([arrMinor]) => arrMinor),
          'open',
        ])
      }),
    )
  })

  it('gives away no more and no less than what follows pays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 6 }),
        (before, after) => {
          const rows = [
            ...before.map((arrMinor, at) => term(`sub_a${at}`, '2024-05-01', { arrMinor })),
            ...after.map((arrMinor, at) => term(`sub_b${at}`, '2025-05-01', { arrMinor, endedOn: null })),
          ]
          const shares = Object.values(decisions(rows, '2025-05-01')).filter(how => Array.isArray(how))
          expect(shares.reduce((sum, how) => sum + how[2], 0)).toBe(
            after.reduce((sum, each) => sum + each, 0),
          )
        },
      ),
    )
  })
})
