// The built-in metrics and the usage score: worked examples, when they are unknown, and what can only raise them.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessUsage, type ScoredUse } from './assess-usage.ts'
import type { UsageWindow } from './measure-window.ts'
import { usagePolicy } from './policy.ts'
import type { ChangeReading } from './use-change.ts'

const asOf = day('2026-03-28')
const silent: UsageWindow = {
  asOf,
  activeUsers: 0,
  activeDays: 0,
  events: 0,
  coreFeaturesUsed: 0,
  firstDay: day('2025-01-01'),
  lastDay: day('2026-01-10'),
}
const busy: UsageWindow = {
  ...silent,
  activeUsers: 4,
  activeDays: 10,
  events: 60,
  coreFeaturesUsed: 1,
  lastDay: asOf,
}
const reading = (value: number | null): ChangeReading => ({
  now: 4,
  habit: value === null ? null : 4,
  lastYear: null,
  fleet: null,
  expected: 1,
  value,
})
const changed = (value: number | null) => ({ people: reading(value), events: reading(value) })
const input = (window: UsageWindow, rest: Partial<ScoredUse> = {}): ScoredUse => ({
  window,
  change: changed(0),
  seats: 10,
  catalogueSize: 0,
  counted: null,
  sourceUp: true,
  beganOn: null,
  heardSince: null,
  ...rest,
})
const assess = (given: ScoredUse) => assessUsage(given, usagePolicy)

const someInput: fc.Arbitrary<ScoredUse> = fc.record({
  window: fc.record({
    asOf: fc.constant(asOf),
    activeUsers: fc.nat(50),
    activeDays: fc.nat(28),
    events: fc.nat(500),
    coreFeaturesUsed: fc.nat(8),
    firstDay: fc.constant(day('2025-01-01')),
    lastDay: fc.nat(100).map(days => addDays(asOf, -days)),
  }),
  change: fc.option(fc.double({ min: -3, max: 3, noNaN: true })).map(changed),
  seats: fc.option(fc.nat(40)),
  catalogueSize: fc.constantFrom(0, 8),
  counted: fc.constant(null),
  sourceUp: fc.boolean(),
  beganOn: fc.option(fc.nat(60).map(days => addDays(asOf, -days))),
  heardSince: fc.option(fc.nat(60).map(days => addDays(asOf, -days))),
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
      people14: 4,
      peopleHabit: 4,
      peopleChange: 0,
      events14: 4,
      eventsHabit: 4,
      eventsChange: 0,
    })
  })

  it('scales active days to the days there were since they became a customer, or used it', () => {
    const started = { ...busy, activeDays: 5, firstDay: addDays(asOf, -9) }
    const daysOf = (firstDay: typeof asOf | null, beganOn: typeof asOf | null) =>
      assess(input({ ...started, firstDay }, { beganOn })).inputs.find(
        ({ metric }) => metric === 'activeDays28',
      )?.value
    // Twelve days: 5 x 28 / 12.
    expect(daysOf(addDays(asOf, -9), addDays(asOf, -11))).toBeCloseTo(140 / 12, 12)
    expect(daysOf(null, addDays(asOf, -11))).toBeCloseTo(140 / 12, 12)
    expect(daysOf(addDays(asOf, -13), addDays(asOf, -11))).toBe(10)
    expect(daysOf(addDays(asOf, -9), null)).toBe(5)
    // Two of the twelve days did not count; of who began outside their season none did.
    const counted = Array.from({ length: 28 }, (_, back) => addDays(asOf, back < 6 ? -back : -back - 2))
    const withDays = (days: readonly (typeof asOf)[]) =>
      assess(input(started, { beganOn: addDays(asOf, -11), counted: days })).inputs.find(
        ({ metric }) => metric === 'activeDays28',
      )?.value
    expect(withDays(counted)).toBe(14)
    expect(withDays([])).toBe(140)
    expect(daysOf(addDays(asOf, -9), addDays(asOf, 1))).toBe(5)
    expect(daysOf(addDays(asOf, -9), addDays(asOf, -300))).toBe(5)
    const { metrics, reasons } = assess(input(started, { beganOn: addDays(asOf, -11) }))
    expect(metrics.activeDays28).toBe(5)
    expect(reasons).toContain('active on 5 of 12 days (healthy: from 16)')
  })

  it('takes no day for one of silence on which the source was not heard yet', () => {
    const begun = { ...busy, activeDays: 4, firstDay: addDays(asOf, -5) }
    const daysOf = (rest: Partial<ScoredUse>) =>
      assess(input(begun, rest)).inputs.find(({ metric }) => metric === 'activeDays28')?.value
    // Connected seven days ago: 4 of 7, whenever they became a customer before it.
    expect(daysOf({ heardSince: addDays(asOf, -6) })).toBe(16)
    expect(daysOf({ heardSince: addDays(asOf, -6), beganOn: addDays(asOf, -400) })).toBe(16)
    expect(daysOf({ heardSince: addDays(asOf, -6), beganOn: addDays(asOf, -3) })).toBeCloseTo(112 / 6, 12)
    // Heard for longer than they are a customer, and for longer than the window: as without.
    expect(daysOf({ heardSince: addDays(asOf, -90), beganOn: addDays(asOf, -13) })).toBe(8)
    expect(daysOf({ heardSince: addDays(asOf, -90) })).toBe(4)
    const counted = [0, 1, 2, 3, 10, 11].map(back => addDays(asOf, -back))
    expect(daysOf({ heardSince: addDays(asOf, -6), counted })).toBe(28)
    const fewer = { ...begun, activeDays: 3 }
    expect(assess(input(fewer, { heardSince: addDays(asOf, -6) })).reasons).toContain(
      'active on 3 of 7 days (healthy: from 16)',
    )
  })

  it('says what costs the most first, then what is unknown and why', () => {
    expect(assess(input(busy)).reasons).toEqual([
      '40 % of the seats are used (healthy: from 75 %)',
      'active on 10 of 28 days (healthy: from 16)',
      'use of core features is unknown: the catalogue is empty',
    ])
    const falling = { ...busy, activeDays: 5, lastDay: addDays(asOf, -10) }
    const fallen = { catalogueSize: 10, seats: null, change: changed(Math.log(0.4)) }
    expect(assess(input(falling, fallen)).reasons).toEqual([
      '10 % of the core features are used (healthy: from 60 %)',
      'people in 14 days are 40 % of their habit (healthy: from 90 %)',
      'active on 5 of 28 days (healthy: from 16)',
      'last seen 10 days ago (healthy: up to 3)',
      'seat utilisation is unknown: no seats are recorded',
    ])
  })

  it('leaves seat utilisation out where a warehouse counts events but not who', () => {
    const { metrics, reasons } = assess(input({ ...busy, activeUsers: null }, { change: changed(null) }))
    expect(metrics).toMatchObject({ activeUsers28: null, seatUtilisation: null, eventsPerActiveUser28: null })
    expect(reasons).toContain('seat utilisation is unknown: nothing says how many people were active')
    expect(reasons).toContain('the change of people is unknown: nothing says how many people were active')
    const counted = assess(input({ ...busy, activeUsers: null }, { catalogueSize: 0 })).reasons
    expect(counted).toContain('use of core features is unknown: the catalogue is empty')
  })

  it('judges the change of events where that of people is not known, on the same ramp', () => {
    const half = { ...reading(Math.log(0.5)), now: 8, habit: 17 }
    const { value, inputs, reasons } = assess(
      input(busy, { change: { people: reading(null), events: half } }),
    )
    const score = Math.log(0.5 / 0.4) / Math.log(0.9 / 0.4)
    expect(value).toBeCloseTo((3 * ((0.4 - 0.1) / 0.65) + 2 * 0.5 + 1 + 2 * score) / 8, 12)
    expect(inputs.at(-1)).toMatchObject({ metric: 'eventsChange', weight: 2 })
    expect(reasons).toContain('events in 14 days are 50 % of their habit (healthy: from 90 %)')
  })

  it('is low, not unknown, for an account that fell silent', () => {
    const { value, metrics } = assess(input(silent, { catalogueSize: 5, change: changed(null) }))
    expect(value).toBe(0)
    expect(metrics).toMatchObject({
      activeUsers28: 0,
      events28: 0,
      eventsPerActiveUser28: null,
      peopleChange: null,
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

  it('is lower the further people fell below their habit, down to two fifths of it', () => {
    const score = (share: number) => assess(input(busy, { change: changed(Math.log(share)) })).value
    const shares = [0.2, 0.4, 0.5, 0.7, 0.9, 1.5]
    const scores = shares.map(score)
    expect(scores.toSorted()).toEqual(scores)
    expect(score(0.2)).toBe(score(0.4))
    expect(score(0.9)).toBe(score(1.5))
    expect(assess(input(busy, { change: changed(null) })).reasons).toContain(
      'the change of people is unknown: they have no habit yet, or no use is expected of them now',
    )
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
