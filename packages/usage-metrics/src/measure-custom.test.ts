// A workspace's own metrics: each aggregation, what aggregated days leave unknown, and sums that do not depend on order.
import { day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, someDay, someUse } from './day-facts.arbitrary.ts'
import type { DayFacts } from './day-facts.ts'
import { isLater, measureCustom } from './measure-custom.ts'
import type { Aggregation, MetricDefinition } from './metric-definition.ts'

const asOf = day('2026-01-28')
const define = (
  aggregation: Aggregation,
  events: readonly string[] | null = null,
  rest: Partial<MetricDefinition> = {},
): MetricDefinition => ({
  key: 'rows',
  filter: { events, properties: {} },
  aggregation,
  windowDays: 28,
  ...rest,
})

const use = (date: string, user: string, event: string, rows = 0) => ({ day: day(date), user, event, rows })
const days = factsOf([
  use('2026-01-05', 'ann', 'report', 10),
  use('2026-01-05', 'bob', 'report', 20),
  use('2026-01-06', 'ann', 'report', 30),
  use('2026-01-06', 'ann', 'login', 5),
])
const aggregated: DayFacts = {
  day: day('2026-01-07'),
  aggregatedActiveUsers: 6,
  cells: [
    { user: null, event: 'report', count: 9 },
    { user: null, event: 'invite', count: 0 },
  ],
  properties: [],
}

describe('a metric of the workspace', () => {
  it('counts matching events, people and days', () => {
    expect(measureCustom(days, define({ kind: 'count' }, ['report']), asOf)).toBe(3)
    expect(measureCustom(days, define({ kind: 'unique_users' }, ['report', 'login']), asOf)).toBe(2)
    expect(measureCustom(days, define({ kind: 'unique_days' }, ['report']), asOf)).toBe(2)
    expect(measureCustom(days, define({ kind: 'count' }), asOf)).toBe(4)
  })

  it('looks back its own number of days, 1 to 366', () => {
    expect(measureCustom(days, define({ kind: 'count' }, null, { windowDays: 1 }), day('2026-01-06'))).toBe(2)
    expect(measureCustom(days, define({ kind: 'count' }, null, { windowDays: 366 }), day('2027-01-05'))).toBe(
      4,
    )
    expect(measureCustom(days, define({ kind: 'count' }, null, { windowDays: 366 }), day('2027-01-06'))).toBe(
      2,
    )
  })

  it('sums a property and takes its latest value', () => {
    expect(measureCustom(days, define({ kind: 'sum', property: 'rows' }), asOf)).toBe(65)
    expect(measureCustom(days, define({ kind: 'last', property: 'rows' }), asOf)).toBe(5)
  })

  it('counts what matched by property from the cells of that metric', () => {
    const byPlan = (kind: 'count' | 'unique_users' | 'unique_days') => ({
      ...define({ kind }),
      filter: { events: null, properties: { plan: 'pro' } },
    })
    expect(measureCustom(days, byPlan('count'), asOf)).toBe(4)
    expect(measureCustom(days, byPlan('unique_users'), asOf)).toBe(2)
    expect(measureCustom(days, byPlan('unique_days'), asOf)).toBe(2)
    expect(measureCustom(days, { ...byPlan('count'), key: 'other' }, asOf)).toBe(0)
  })

  it('is zero when nothing matched, and the last value of nothing is unknown', () => {
    expect(measureCustom([], define({ kind: 'count' }), asOf)).toBe(0)
    expect(measureCustom([], define({ kind: 'sum', property: 'rows' }), asOf)).toBe(0)
    expect(measureCustom([], define({ kind: 'last', property: 'rows' }), asOf)).toBeNull()
  })

  it('counts aggregated events and days', () => {
    expect(measureCustom([...days, aggregated], define({ kind: 'count' }, ['report']), asOf)).toBe(12)
    expect(measureCustom([...days, aggregated], define({ kind: 'unique_days' }, ['report']), asOf)).toBe(3)
  })

  it('knows people of aggregated days only as the highest daily number of all events', () => {
    expect(measureCustom([...days, aggregated], define({ kind: 'unique_users' }), asOf)).toBe(6)
    expect(
      measureCustom([...days, aggregated], define({ kind: 'unique_users' }, ['report']), asOf),
    ).toBeNull()
    expect(measureCustom([...days, aggregated], define({ kind: 'unique_users' }, ['invite']), asOf)).toBe(0)
    expect(measureCustom([...days, aggregated], define({ kind: 'unique_users' }, ['login']), asOf)).toBe(1)
  })

  it('does not know properties of aggregated events', () => {
    expect(measureCustom([...days, aggregated], define({ kind: 'sum', property: 'rows' }), asOf)).toBeNull()
    expect(
      measureCustom([...days, aggregated], define({ kind: 'sum', property: 'rows' }, ['login']), asOf),
    ).toBe(65)
  })

  it('takes the greater as text of two last values at one instant', () => {
    const at = new Date('2026-01-05T10:00:00Z')
    expect(isLater({ value: 'b', at }, { value: 'a', at })).toBe(true)
    expect(isLater({ value: 'a', at }, { value: 'b', at })).toBe(false)
    expect(isLater({ value: 'a', at: new Date(at.getTime() + 1) }, { value: 'b', at })).toBe(true)
    expect(isLater({ value: 'a', at }, undefined)).toBe(true)
  })

  it('passes over people whose events had no such property', () => {
    const [first, ...rest] = days
    const bare = { ...(first ?? aggregated), properties: [{ metric: 'rows', user: 'dan', count: 1, sum: 0 }] }
    expect(measureCustom([bare, ...rest], define({ kind: 'last', property: 'rows' }), asOf)).toBe(5)
  })

  it('comes out bit-identical in whatever order days and cells are given', () => {
    const kinds: Aggregation[] = [
      { kind: 'count' },
      { kind: 'unique_users' },
      { kind: 'unique_days' },
      { kind: 'sum', property: 'rows' },
      { kind: 'last', property: 'rows' },
    ]
    fc.assert(
      fc.property(someUse, someDay, fc.constantFrom(...kinds), (uses, date, aggregation) => {
        const forward = measureCustom(factsOf(uses), define(aggregation), date)
        const backward = measureCustom(factsOf(uses.toReversed()), define(aggregation), date)
        expect(Object.is(forward, backward)).toBe(true)
      }),
    )
  })
})
