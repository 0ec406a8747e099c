// A row a term: which contract follows which, and what that decides.
import { addDays, type Day, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Subscription } from './account-facts.ts'
import { aWorkspace } from './build-customer.ts'
import { arr, decisions, term } from './decided-terms.fixture.ts'
import { seatsAsOf } from './seats-as-of.ts'

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
