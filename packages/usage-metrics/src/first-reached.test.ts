// Milestones: the first day found is the first day there is, and only facts of that day or before can move it.
import { addDays, day, daysOf, windowEnding } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FIRST, factsOf, someAggregates, someDay, someUse, withAggregates } from './day-facts.arbitrary.ts'
import { isActive } from './day-facts.ts'
import { type ComputedMilestone, firstReached, mayMove, reachBackDays } from './first-reached.ts'
import { measureCustom } from './measure-custom.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { usagePolicy } from './policy.ts'

const catalogue = new Set(['report', 'invite'])
const reports: MetricDefinition = {
  key: 'reports',
  filter: { events: ['report'], properties: {} },
  aggregation: { kind: 'count' },
  windowDays: 7,
}
const reached = (days: Parameters<typeof firstReached>[0], milestone: ComputedMilestone) =>
  firstReached(days, milestone, catalogue, usagePolicy, null)
const use = (date: string, user = 'ann', event = 'report') => ({ day: day(date), user, event, rows: 0 })

describe('a milestone', () => {
  it('is reached on the first day on which its metric is at the threshold', () => {
    const days = factsOf([use('2026-01-01'), use('2026-01-02'), use('2026-01-09'), use('2026-01-07')])
    expect(reached(days, { metric: reports, threshold: 3 })).toBe('2026-01-07')
    expect(reached(days, { metric: reports, threshold: 4 })).toBeNull()
  })

  it('stands on built-in metrics too', () => {
    const days = factsOf([use('2026-01-01'), use('2026-01-02', 'bob', 'invite'), use('2026-01-02', 'bob')])
    const on = (metric: ComputedMilestone['metric'], threshold: number) =>
      reached(days, { metric, threshold })
    expect(on('active_users_28d', 2)).toBe('2026-01-02')
    expect(on('active_days_28d', 2)).toBe('2026-01-02')
    expect(on('events_28d', 1)).toBe('2026-01-01')
    expect(on('core_features_used_28d', 2)).toBe('2026-01-02')
    expect(on('events_per_active_user_28d', 1.5)).toBe('2026-01-02')
  })

  it('is not reached by a text, nor on a day without activity', () => {
    const last: MetricDefinition = {
      ...reports,
      key: 'rows',
      aggregation: { kind: 'last', property: 'plan' },
    }
    const [facts] = factsOf([use('2026-01-01')])
    const cell = { metric: 'rows', user: 'ann', count: 1, sum: 0, last: { value: 'pro', at: new Date(0) } }
    expect(
      reached(facts ? [{ ...facts, properties: [cell] }] : [], { metric: last, threshold: 0 }),
    ).toBeNull()
    const empty = { day: FIRST, aggregatedActiveUsers: 0, cells: [], properties: [] }
    expect(reached([empty], { metric: reports, threshold: 0 })).toBeNull()
  })

  it('can be looked for from a day on', () => {
    const days = factsOf([use('2026-01-01'), use('2026-01-02'), use('2026-01-03')])
    const milestone = { metric: reports, threshold: 2 }
    expect(firstReached(days, milestone, catalogue, usagePolicy, day('2026-01-03'))).toBe('2026-01-03')
  })

  it('is what asking day by day finds', () => {
    fc.assert(
      fc.property(someUse, someAggregates, fc.integer({ min: 0, max: 8 }), (uses, aggregated, threshold) => {
        const days = withAggregates(factsOf(uses), aggregated)
        const all = [...daysOf({ since: FIRST, until: addDays(FIRST, 80) })]
        const input = all.find(
          date =>
            days.some(facts => facts.day === date && isActive(facts)) &&
            Number(measureCustom(days, reports, date)) >= threshold,
        )
        expect(reached(days, { metric: reports, threshold })).toBe(input ?? null)
      }),
    )
  })

  it('is never moved by facts of later days', () => {
    fc.assert(
      fc.property(someUse, someUse, fc.integer({ min: 1, max: 5 }), (uses, more, threshold) => {
        const milestone = { metric: reports, threshold }
        const before = reached(factsOf(uses), milestone)
        fc.pre(before !== null)
        const later = more.filter(each => !mayMove(before, each.day))
        expect(reached(factsOf([...uses, ...later]), milestone)).toBe(before)
      }),
    )
  })

  it('is found again from the corrected day alone', () => {
    fc.assert(
      fc.property(
        someUse,
        someUse,
        someDay,
        fc.integer({ min: 1, max: 5 }),
        (uses, more, from, threshold) => {
          const milestone = { metric: reports, threshold }
          const before = reached(factsOf(uses), milestone)
          const corrected = factsOf([...uses, ...more.filter(each => each.day >= from)])
          const since = windowEnding(from, reachBackDays(milestone, usagePolicy)).since
          const again = mayMove(before, from)
            ? firstReached(
                corrected.filter(facts => facts.day >= since),
                milestone,
                catalogue,
                usagePolicy,
                from,
              )
            : before
          expect(again).toBe(reached(corrected, milestone))
        },
      ),
    )
  })

  it('reaches back as far as its metric does', () => {
    expect(reachBackDays({ metric: 'events_28d', threshold: 1 }, usagePolicy)).toBe(28)
    expect(reachBackDays({ metric: reports, threshold: 1 }, usagePolicy)).toBe(7)
  })
})
