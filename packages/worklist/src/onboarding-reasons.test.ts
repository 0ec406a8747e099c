// When an onboarding is a reason, and what the first months keep away.
import { addDays, type Day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, calm, kinds, one, outcome } from './account-view.fixture.ts'
import type { AccountView } from './account-view.ts'

describe('a stalled onboarding', () => {
  const milestones = [
    { key: 'a', reachedOn: addDays(asOf, -1) },
    { key: 'b', reachedOn: null },
    { key: 'c', reachedOn: null },
    { key: 'd', reachedOn: null },
  ]
  const since = (days: number) => ({
    customerSince: addDays(asOf, -days),
    outcomes: [outcome({ milestones }), outcome({ outcomeId: 'out_2', milestones: [] })],
  })

  it('arises between one and six months in, under half of the pace', () => {
    expect(one('onboarding_stalled', since(60))).toMatchObject({ subjects: ['out_1'] })
    expect(one('onboarding_stalled', since(180)).size).toBeCloseTo(0.75, 12)
    expect(kinds(since(45))).toEqual([])
    expect(kinds(since(29))).toEqual([])
    expect(kinds(since(181))).toEqual([])
    expect(kinds({ customerSince: addDays(asOf, -60), outcomes: [outcome()] })).toEqual([])
  })
})

describe('the first months', () => {
  const planned = (firstValueDueOn: Day | null, over: Partial<AccountView> = {}) => ({
    onboarding: { firstValueDueOn, until: addDays(asOf, 60) },
    outcomes: [outcome({ attained: null, ageDays: null, vendorVerdictMissing: true })],
    ...over,
  })

  it('ask for no verdict while the plan for the first milestone runs', () => {
    expect(kinds(planned(addDays(asOf, 9)))).toEqual([])
    expect(kinds(planned(asOf))).toEqual([])
    expect(kinds(planned(null))).toEqual([])
    expect(kinds({ onboarding: { firstValueDueOn: null, until: null }, outcomes: [] })).toEqual([
      'verdict_missing',
    ])
  })

  it('raise no alarm for one contact, nor for a habit that is still being made', () => {
    const use = { ...calm.use, now: 1, habit: 9, change: Math.log(0.2), fellOn: asOf }
    expect(kinds(planned(asOf, { singleThreaded: true, use }))).toEqual([])
    expect(kinds({ singleThreaded: true, use })).toEqual(['use_fell', 'single_threaded'])
  })

  it('are stalled once its day is past, more each day for four weeks', () => {
    expect(kinds(planned(addDays(asOf, -1)))).toEqual(['onboarding_stalled'])
    expect(one('onboarding_stalled', planned(addDays(asOf, -1))).words).toContain(' 1 day on.')
    expect(kinds(planned(addDays(asOf, -1), { outcomes: [] }))).toEqual([
      'onboarding_stalled',
      'verdict_missing',
    ])
    expect(one('onboarding_stalled', planned(addDays(asOf, -14)))).toMatchObject({
      size: 0.75,
      dueOn: addDays(asOf, -14),
      subjects: ['out_1'],
      words: 'The first milestone was due on 2026-02-15 and is not reached, 14 days on.',
    })
    expect(one('onboarding_stalled', planned(addDays(asOf, -90))).size).toBe(1)
    expect(kinds(planned(addDays(asOf, -90), { lapsed: true }))).toEqual([])
  })
})
