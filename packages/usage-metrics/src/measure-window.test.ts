// What is counted in 28 days, on worked examples and against a count of single events.
import { addDays, day, daysOf, windowEnding } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVENTS, factsOf, someAggregates, someDay, someUse, withAggregates } from './day-facts.arbitrary.ts'
import type { DayFacts } from './day-facts.ts'
import { isActive } from './day-facts.ts'
import { countedSince, measureWindow, spanOf } from './measure-window.ts'
import { usagePolicy } from './policy.ts'

const catalogue = new Set<string>(['report', 'invite'])
const measured = (days: readonly DayFacts[], asOf = day('2026-01-28')) =>
  measureWindow(days, spanOf(days, asOf), catalogue, usagePolicy, asOf, null)
const aggregated = (
  date: string,
  users: number | 'not_given',
  counts: Record<string, number> = {},
): DayFacts => ({
  day: day(date),
  aggregatedActiveUsers: users,
  cells: Object.entries(counts).map(([event, count]) => ({ user: null, event, count })),
  properties: [],
})

describe('the window of an account', () => {
  it('counts people, days, events and core features', () => {
    const use = (date: string, user: string, event: string) => ({ day: day(date), user, event, rows: 0 })
    const days = factsOf([
      use('2026-01-01', 'ann', 'report'),
      use('2026-01-01', 'bob', 'login'),
      use('2026-01-28', 'ann', 'report'),
      use('2026-01-28', 'ann', 'report'),
      use('2026-01-28', 'cem', 'login'),
    ])
    expect(measured(days)).toEqual({
      asOf: '2026-01-28',
      activeUsers: 3,
      activeDays: 2,
      events: 5,
      coreFeaturesUsed: 1,
      firstDay: '2026-01-01',
      lastDay: '2026-01-28',
    })
  })

  it('is four whole weeks, the day itself included and the day 28 days before not', () => {
    const on = (date: string) => ({ day: day(date), user: 'ann', event: 'login', rows: 0 })
    const days = factsOf([on('2025-12-31'), on('2026-01-01'), on('2026-01-28')])
    expect(measured(days)).toMatchObject({ activeDays: 2, events: 2, firstDay: '2025-12-31' })
  })

  it('takes the highest daily number of users where a warehouse sent it, a lower bound', () => {
    const days = [
      aggregated('2026-01-05', 4, { report: 9 }),
      aggregated('2026-01-06', 7),
      aggregated('2026-01-07', 0),
    ]
    expect(measured(days)).toMatchObject({ activeUsers: 7, activeDays: 2, events: 9, coreFeaturesUsed: 1 })
  })

  it('does not know how many people were active when no day has the number, and takes a lower bound when one did', () => {
    expect(measured([aggregated('2026-01-05', 'not_given', { report: 9 })])).toMatchObject({
      activeUsers: null,
      activeDays: 1,
      events: 9,
    })
    expect(measured([aggregated('2026-01-05', 'not_given')])).toMatchObject({ activeUsers: 0, activeDays: 0 })
    const mixed = [aggregated('2026-01-05', 'not_given', { report: 9 }), aggregated('2026-01-06', 7)]
    expect(measured(mixed)).toMatchObject({ activeUsers: 7, activeDays: 2 })
  })

  it('counts an aggregated day with events but no users as active', () => {
    expect(measured([aggregated('2026-01-05', 0, { report: 1 })])).toMatchObject({
      activeDays: 1,
      activeUsers: 0,
    })
  })

  it('knows no first day before the first event', () => {
    expect(measured([])).toMatchObject({ firstDay: null, lastDay: null, events: 0 })
    expect(measured([aggregated('2026-01-05', 0)])).toMatchObject({ firstDay: null, lastDay: null })
  })

  it('equals a direct count of the events, whatever order they arrived in', () => {
    fc.assert(
      fc.property(someUse, someDay, fc.infiniteStream(fc.double({ min: 0, max: 1 })), (uses, asOf, keys) => {
        const shuffled = uses
          .map(use => ({ use, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ use }) => use)
        const days = factsOf(shuffled)
        const within = (from: number, until: number) =>
          uses.filter(use => use.day > addDays(asOf, -from) && use.day <= addDays(asOf, -until))
        const now = within(28, 0)
        const past = uses.filter(use => use.day <= asOf).map(use => use.day)
        expect(measured(days, asOf)).toEqual({
          asOf,
          activeUsers: new Set(now.map(use => use.user)).size,
          activeDays: new Set(now.map(use => use.day)).size,
          events: now.length,
          coreFeaturesUsed: new Set(now.map(use => use.event).filter(event => catalogue.has(event))).size,
          firstDay: past.toSorted()[0] ?? null,
          lastDay: past.toSorted().at(-1) ?? null,
        })
      }),
    )
  })

  it('never counts more active days than the window has, or more core features than the catalogue', () => {
    fc.assert(
      fc.property(someUse, someAggregates, someDay, (uses, aggregatedDays, asOf) => {
        const days = withAggregates(factsOf(uses), aggregatedDays)
        const window = measured(days, asOf)
        const active = [...daysOf(windowEnding(asOf, 28))].filter(date =>
          days.some(facts => facts.day === date && isActive(facts)),
        )
        expect(window.activeDays).toBe(active.length)
        expect(window.coreFeaturesUsed).toBeLessThanOrEqual(EVENTS.length - 1)
      }),
    )
  })
})

describe('the days that count', () => {
  // A pause from the 6th to the 24th: three days since, and 25 of before it.
  const counted = [
    ...Array.from({ length: 3 }, (_, back) => addDays(day('2026-02-26'), -back)),
    ...Array.from({ length: 25 }, (_, back) => addDays(day('2026-02-05'), -back)),
  ]
  const asOf = day('2026-02-26')
  const did = (on: string): DayFacts => ({
    day: day(on),
    aggregatedActiveUsers: null,
    cells: [{ user: 'ada', event: 'login', count: 2 }],
    properties: [],
  })
  const during = (days: readonly DayFacts[]) =>
    measureWindow(days, spanOf(days, asOf), new Set(), usagePolicy, asOf, counted)

  it('are as good as a window of their own: neither silence nor use of a pause is in it', () => {
    const days = [did('2026-01-12'), did('2026-02-05'), did('2026-02-24')]
    expect(during(days)).toMatchObject({ activeDays: 3, events: 6, activeUsers: 1 })
    expect(during([...days, did('2026-02-10'), did('2026-01-11')])).toMatchObject({
      activeDays: 3,
      events: 6,
    })
  })

  it('are what silence is counted in', () => {
    expect(countedSince(day('2026-02-26'), counted, asOf)).toBe(0)
    expect(countedSince(day('2026-02-05'), counted, asOf)).toBe(3)
    expect(countedSince(day('2026-02-10'), counted, asOf)).toBe(3)
    // 28 that count from the 12th of January on, and the nine days before that.
    expect(countedSince(day('2026-01-02'), counted, asOf)).toBe(37)
    expect(countedSince(day('2026-02-05'), null, asOf)).toBe(21)
    // Nothing was ever expected: every day counts.
    expect(countedSince(day('2026-02-25'), [], asOf)).toBe(0)
  })
})
