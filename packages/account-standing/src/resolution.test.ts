// What somebody wrote down of a renewal, and terms whose money cannot be compared.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Renewal } from './account-facts.ts'
import { aRenewal, aWorkspace } from './build-customer.ts'
import { arr, decisions, term } from './decided-terms.fixture.ts'

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
