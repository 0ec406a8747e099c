// Several contracts side by side: which of them another follows, and which is left open.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { Subscription } from './account-facts.ts'
import { decisions, term } from './decided-terms.fixture.ts'

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
