// The built-in metrics and the usage score: worked examples, when they are unknown, and what can only raise them.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessUsage } from './assess-usage.ts'
import type { UsageInput } from './built-in-metrics.ts'
import type { UsageWindow } from './measure-window.ts'
import { usagePolicy } from './policy.ts'

const asOf = day('2026-03-28')
const silent: UsageWindow = {
  asOf,
  activeUsers: 0,
  activeDays: 0,
  events: 0,
  coreFeaturesUsed: 0,
  previousActiveDays: 0,
  firstDay: day('2025-01-01'),
  lastDay: day('2026-01-10'),
}
const busy: UsageWindow = {
  ...silent,
  activeUsers: 4,
  activeDays: 10,
  events: 60,
  coreFeaturesUsed: 1,
  previousActiveDays: 10,
  lastDay: asOf,
}
const input = (window: UsageWindow, rest: Partial<UsageInput> = {}): UsageInput => ({
  window,
  seats: 10,
  catalogueSize: 0,
  sourceUp: true,
  ...rest,
})
const assess = (given: UsageInput) => assessUsage(given, usagePolicy)

const someInput: fc.Arbitrary<UsageInput> = fc.record({
  window: fc.record({
    asOf: fc.constant(asOf),
    activeUsers: fc.nat(50),
    activeDays: fc.nat(28),
    events: fc.nat(500),
    coreFeaturesUsed: fc.nat(8),
    previousActiveDays: fc.nat(28),
    firstDay: fc.constant(day('2025-01-01')),
    lastDay: fc.nat(100).map(days => addDays(asOf, -days)),
  }),
  seats: fc.option(fc.nat(40)),
  catalogueSize: fc.constantFrom(0, 8),
  sourceUp: fc.boolean(),
})

describe('the usage score', () => {
  it('is the weighted mean of the known metrics on their ramps', () => {
    const { value, metrics } = assess(input(busy))
    expect(value).toBeCloseTo((3 * ((0.4 - 0.1) / 0.65) + 2 * 0.5 + 1 + 2) / 8, 12)
    expect(metrics).toEqual({
      activeUsers28: 4,
      activeDays28: 10,
      events28: 60,
      coreFeaturesUsed28: 1,
      coreFeatureShare28: null,
      seatUtilisation: 0.4,
      eventsPerActiveUser28: 15,
      daysSinceLastEvent: 0,
      trend28: 0,
    })
  })

  it('says what costs the most first, then what is unknown and why', () => {
    expect(assess(input(busy)).reasons).toEqual([
      '40 % of the seats are used (healthy: from 75 %)',
      'active on 10 of 28 days (healthy: from 16)',
      'use of core features is unknown: the catalogue is empty',
    ])
    const falling = { ...busy, activeDays: 5, previousActiveDays: 20, lastDay: addDays(asOf, -10) }
    expect(assess(input(falling, { catalogueSize: 10, seats: null })).reasons).toEqual([
      '10 % of the core features are used (healthy: from 60 %)',
      'active days changed by -60 % (healthy: from -5 %)',
      'active on 5 of 28 days (healthy: from 16)',
      'last seen 10 days ago (healthy: up to 3)',
      'seat utilisation is unknown: no seats are recorded',
    ])
  })

  it('leaves seat utilisation out where a warehouse counts events but not who', () => {
    const { metrics, reasons } = assess(input({ ...busy, activeUsers: null }))
    expect(metrics).toMatchObject({ activeUsers28: null, seatUtilisation: null, eventsPerActiveUser28: null })
    expect(reasons).toContain('seat utilisation is unknown: nothing says how many people were active')
  })

  it('is low, not unknown, for an account that fell silent', () => {
    const { value, metrics } = assess(input(silent, { catalogueSize: 5 }))
    expect(value).toBe(0)
    expect(metrics).toMatchObject({
      activeUsers28: 0,
      events28: 0,
      eventsPerActiveUser28: null,
      trend28: null,
    })
  })

  it('is unknown before the first event', () => {
    const { value, reasons, metrics } = assess(input({ ...silent, firstDay: null, lastDay: null }))
    expect(value).toBeNull()
    expect(reasons).toEqual(['no event has arrived yet'])
    expect(Object.values(metrics).every(metric => metric === null)).toBe(true)
  })

  it('is unknown while the source is down', () => {
    const { value, reasons, metrics } = assess(input(busy, { sourceUp: false }))
    expect(value).toBeNull()
    expect(reasons).toEqual(['no event of the whole workspace for two days: the source counts as down'])
    expect(metrics.activeDays28).toBeNull()
  })

  it('compares active days only when one of the two windows has three', () => {
    const trend = (activeDays: number, previousActiveDays: number) =>
      assess(input({ ...busy, activeDays, previousActiveDays })).metrics.trend28
    expect(trend(2, 2)).toBeNull()
    expect(trend(3, 0)).toBeCloseTo(Math.log(8 / 5), 12)
    expect(trend(0, 3)).toBeCloseTo(Math.log(5 / 8), 12)
  })

  it('knows no utilisation of no seats', () => {
    expect(assess(input(busy, { seats: 0 })).metrics.seatUtilisation).toBeNull()
    expect(assess(input(busy, { seats: null })).metrics.seatUtilisation).toBeNull()
  })

  it('stays within 0 and 1, and with what was lost adds up to one', () => {
    fc.assert(
      fc.property(someInput, given => {
        const { value, inputs } = assess(given)
        if (value === null) return
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(1)
        expect(inputs.reduce((sum, item) => sum + item.lost, value)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('is known if and only if there was an event and the source works', () => {
    fc.assert(
      fc.property(someInput, fc.boolean(), (given, before) => {
        const window = before ? { ...given.window, firstDay: null, lastDay: null } : given.window
        expect(assess({ ...given, window }).value === null).toBe(before || !given.sourceUp)
      }),
    )
  })

  it('never falls when more people, days or features are active', () => {
    fc.assert(
      fc.property(someInput, fc.nat(5), fc.nat(5), fc.nat(5), (given, users, days, features) => {
        const { window } = given
        // A trend that becomes known by the added days could weigh in low: compare only where it was known.
        fc.pre(window.activeDays >= 3 || window.previousActiveDays >= 3)
        const more = {
          ...window,
          activeUsers: (window.activeUsers ?? 0) + users,
          activeDays: window.activeDays + days,
          coreFeaturesUsed: window.coreFeaturesUsed + features,
        }
        const [less, better] = [assess(given).value, assess({ ...given, window: more }).value]
        if (less === null || better === null) expect(better).toBe(less)
        else expect(better).toBeGreaterThanOrEqual(less - 1e-12)
      }),
    )
  })
})
