// The change of use against an account's own habit: worked examples, what excuses a fall, and what more use does to it.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usagePolicy } from './policy.ts'
import {
  ALWAYS_EXPECTED,
  assessChange,
  besideFleet,
  hasFallen,
  judgedBy,
  judgedChange,
  leastNotFallen,
} from './use-change.ts'

const asOf = day('2026-06-28')
const runs = (...of: readonly (readonly [times: number, count: number | null])[]) =>
  of.flatMap(([times, count]) => Array.from({ length: times }, () => count))
type Rest = { termDays?: number; expected?: number; expectedUse?: 'api' }
const changes = (people: readonly (number | null)[], rest: Rest = {}) =>
  assessChange(
    {
      ...ALWAYS_EXPECTED,
      ...rest,
      spans: { people, events: people.map(count => (count ?? 0) * 10) },
      termStartedOn: rest.termDays === undefined ? null : addDays(asOf, 1 - rest.termDays),
      asOf,
    },
    usagePolicy,
  )
const change = (people: readonly (number | null)[], rest: Rest = {}) => changes(people, rest).people

describe('the change of use', () => {
  it('is the logarithm of now by habit, with one added to both', () => {
    // 16 people by habit, 1 in the last 14 days
    expect(change([1, ...runs([6, 16])])).toEqual({
      now: 1,
      habit: 16,
      lastYear: null,
      fleet: null,
      expected: 1,
      value: Math.log(2 / 17),
    })
    expect(change([16, ...runs([6, 16])]).value).toBe(0)
  })

  it('is unknown without a habit, and where nothing says how many came', () => {
    expect(change([3])).toMatchObject({ now: 3, habit: null, value: null })
    expect(change([null, ...runs([6, 16])])).toMatchObject({ now: null, habit: null, value: null })
  })

  it('is measured for people and for events', () => {
    const { events } = assessChange(
      {
        spans: { people: [4, 4, 4], events: [10, 40, 40] },
        termStartedOn: null,
        ...ALWAYS_EXPECTED,
        asOf,
      },
      usagePolicy,
    )
    expect(events).toMatchObject({ now: 10, habit: 40, value: Math.log(11 / 41) })
  })

  it('excuses a dip that came last year too, and only as far as it went then', () => {
    // 8 of 16 now and a year ago; 26 spans lie between them
    const dips = [8, ...runs([25, 16]), 8, ...runs([10, 16])]
    expect(change(dips)).toMatchObject({ habit: 16, lastYear: Math.log(9 / 17), value: 0 })
    const deeper = [2, ...runs([25, 16]), 8, ...runs([10, 16])]
    expect(change(deeper).value).toBeCloseTo(Math.log(3 / 17) - Math.log(9 / 17), 12)
  })

  it('excuses nothing for having been smaller a year ago, nor for having grown then', () => {
    // 4 people a year ago, steadily; 16 since; 8 now
    const smaller = [8, ...runs([20, 16], [20, 4])]
    expect(change(smaller)).toMatchObject({ habit: 16, lastYear: 0, value: Math.log(9 / 17) })
    const grew = [8, ...runs([25, 16]), 16, ...runs([10, 4])]
    expect(change(grew)).toMatchObject({ lastYear: 0, value: Math.log(9 / 17) })
  })

  it('is read beside the workspace, whose accounts fell together, and no better than not fallen', () => {
    const fleet = { people: Math.log(0.5), events: 0 }
    const beside = (count: number) => besideFleet(changes([count, ...runs([6, 16])]), fleet, usagePolicy)
    expect(beside(8).people).toMatchObject({ fleet: Math.log(0.5), value: Math.log(0.8) })
    expect(hasFallen(beside(8), usagePolicy)).toBe(false)
    expect(beside(15).people.value).toBe(Math.log(16 / 17))
    expect(beside(1).people.value).toBeCloseTo(Math.log(2 / 17) - Math.log(0.5), 12)
    expect(hasFallen(beside(1), usagePolicy)).toBe(true)
    // with all that is taken into account, so many people would not have fallen
    expect(leastNotFallen(beside(1), usagePolicy).count).toBeCloseTo(0.4 * 17 - 1, 12)
    expect(besideFleet(changes([3]), fleet, usagePolicy).people).toMatchObject({
      fleet: Math.log(0.5),
      value: null,
    })
    // more use never looks like less
    const values = Array.from({ length: 20 }, (_, count) => beside(count).people.value ?? 0)
    expect(values).toEqual(values.toSorted((a, b) => a - b))
  })

  it('takes a term that begins after the day, or that nobody stated, as the longest', () => {
    const collapsed = [1, ...runs([14, 1], [8, 16])]
    expect(change(collapsed, { termDays: -30 })).toEqual(change(collapsed))
    expect(change(collapsed, { termDays: 2000 })).toEqual(change(collapsed))
    expect(change(collapsed, { termDays: 30 }).habit).toBe(1)
  })

  it('never falls by more use now', () => {
    const someSpans = fc.array(fc.nat(40), { minLength: 1, maxLength: 59 })
    fc.assert(
      fc.property(
        someSpans,
        fc.nat(20),
        fc.integer({ min: 1, max: 365 }),
        ([now = 0, ...before], more, termDays) => {
          const [less, many] = [
            change([now, ...before], { termDays }),
            change([now + more, ...before], { termDays }),
          ]
          if (less.value === null) expect(many.value).toBeNull()
          else expect(many.value).toBeGreaterThanOrEqual(less.value - 1e-12)
        },
      ),
    )
  })

  it('is nothing for use that repeats from year to year', () => {
    const year = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 26, maxLength: 26 })
    fc.assert(
      fc.property(year, spans => {
        const value = change([...spans, ...spans, ...spans].slice(0, 59)).value
        // the habit of then is made of the same spans
        expect(value).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })

  it('says how many it would take not to have fallen', () => {
    const share = fc.double({ min: 0.1, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), share, (usual, now, expected) => {
        const reading = changes([now, ...runs([6, usual])], { expected })
        fc.pre(hasFallen(reading, usagePolicy))
        const { by, count } = leastNotFallen(reading, usagePolicy)
        expect(by).toBe('people')
        expect(now).toBeLessThan(count)
        expect(hasFallen(changes([Math.ceil(count), ...runs([6, usual])], { expected }), usagePolicy)).toBe(
          false,
        )
      }),
    )
  })

  it('asks for none where no habit is known', () => {
    expect(leastNotFallen(changes([]), usagePolicy).count).toBeCloseTo(0.8 - 1, 12)
  })

  it('counts as far as use was expected, and not where none was', () => {
    // Seven of the 14 days lay in a pause: half of ln(2 / 17) counts.
    const half = change([1, ...runs([6, 16])], { expected: 0.5 })
    expect(half).toMatchObject({ now: 1, habit: 16, expected: 0.5, value: 0.5 * Math.log(2 / 17) })
    const none = changes([1, ...runs([6, 16])], { expected: 0 })
    expect([none.people.value, judgedChange(none), hasFallen(none, usagePolicy)]).toEqual([null, null, false])
  })

  it('judges by events where people are not judged, or not known', () => {
    const program = changes([8, ...runs([6, 16])], { expectedUse: 'api' })
    expect(program.people).toMatchObject({ now: 8, habit: 16, value: null })
    // 80 events of 160
    expect(judgedChange(program)).toBe(Math.log(81 / 161))
    expect(leastNotFallen(program, usagePolicy)).toEqual({ by: 'events', count: 0.8 * 161 - 1 })
    const nameless = changes([null, ...runs([6, null])])
    expect([judgedBy(nameless), judgedChange(nameless)]).toEqual(['events', null])
    expect(judgedBy(changes([8, ...runs([6, 16])]))).toBe('people')
  })
})
