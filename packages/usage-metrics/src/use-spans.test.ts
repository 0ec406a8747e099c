// Spans of 14 days, and since when use has been below: on worked examples, day by day, and against a plain count.
import { addDays, type Day, day, daysBetween, daysOf } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf, someAggregates, someDay, someUse, withAggregates } from './day-facts.arbitrary.ts'
import { type DayFacts, daysIn, leastUsers } from './day-facts.ts'
import { spanOf } from './measure-window.ts'
import { usagePolicy } from './policy.ts'
import { ALWAYS_EXPECTED, assessChange } from './use-change.ts'
import { fellAfter, fellOn, measureSpans, spansBefore } from './use-spans.ts'

const people = (count: number, since: Day, until: Day): DayFacts[] =>
  [...daysOf({ since, until })].map(date => ({
    day: date,
    aggregatedActiveUsers: null,
    cells: Array.from({ length: count }, (_, index) => ({ user: `u${index}`, event: 'report', count: 2 })),
    properties: [],
  }))
const measured = (days: readonly DayFacts[], asOf: Day) =>
  measureSpans(days, spanOf(days, asOf).firstDay, usagePolicy, asOf)

describe('spans of 14 days', () => {
  it('are counted back from the day, whole ones since the first active day', () => {
    // from 3 May to 28 June: 57 days, four whole spans and a day
    const days = people(3, day('2026-05-03'), day('2026-06-29'))
    expect(measured(days, day('2026-06-28'))).toEqual({ people: [3, 3, 3, 3], events: [84, 84, 84, 84] })
    expect(spansBefore(day('2026-05-04'), day('2026-06-28'), usagePolicy)).toBe(3)
    expect(spansBefore(day('2026-05-03'), day('2026-06-27'), usagePolicy)).toBe(3)
    expect(spansBefore(day('2026-05-04'), day('2026-06-27'), usagePolicy)).toBe(2)
    expect(spansBefore(null, day('2026-06-27'), usagePolicy)).toBe(0)
    expect(spansBefore(day('2026-06-27'), day('2026-06-27'), usagePolicy)).toBe(0)
    expect(spansBefore(day('2000-01-01'), day('2026-06-27'), usagePolicy)).toBe(usagePolicy.habitSpansMost)
  })

  it('do not know how many people came where a warehouse did not say', () => {
    const sent = (date: string): DayFacts => ({
      day: day(date),
      aggregatedActiveUsers: 'not_given',
      cells: [{ user: null, event: 'report', count: 4 }],
      properties: [],
    })
    expect(measured([sent('2026-06-01'), sent('2026-06-20')], day('2026-06-28'))).toEqual({
      people: [null, null],
      events: [4, 4],
    })
  })

  it('equal a plain count of each, whatever else the account did', () => {
    fc.assert(
      fc.property(someUse, someAggregates, someDay, (uses, aggregated, asOf) => {
        const days = withAggregates(factsOf(uses), aggregated)
        const spans = measured(days, asOf)
        const { firstDay } = spanOf(days, asOf)
        spans.people.forEach((count, back) => {
          const until = addDays(asOf, 1 - 14 * back)
          const within = daysIn(days, { since: addDays(until, -14), until })
          expect(count).toBe(leastUsers(within))
          if (back > 0 && firstDay !== null) {
            expect(daysBetween(firstDay, addDays(until, -14))).toBeGreaterThanOrEqual(0)
          }
        })
      }),
    )
  })
})

describe('the day since when use is below', () => {
  it('is the first on which those who stopped did not come', () => {
    // 16 people until 6 June, one since
    const days = [
      ...people(16, day('2026-02-01'), day('2026-06-07')),
      ...people(1, day('2026-06-07'), day('2026-06-29')),
    ]
    for (const asOf of ['2026-06-20', '2026-06-28'] as const) {
      expect(fellOn(days, { by: 'people', count: 12.6 }, day('2026-02-01'), usagePolicy, day(asOf))).toBe(
        '2026-06-07',
      )
    }
  })

  it('goes by events where those are asked for', () => {
    const days = [
      ...people(16, day('2026-02-01'), day('2026-06-07')),
      ...people(1, day('2026-06-07'), day('2026-06-29')),
    ]
    // two events a person and day: 448 in 14 days until 6 June, and fewer in those that end later
    const least = { by: 'events', count: 448 } as const
    expect(fellOn(days, least, day('2026-02-01'), usagePolicy, day('2026-06-28'))).toBe('2026-05-25')
  })

  it('is a year ago at most, and never before the first day there is', () => {
    const asOf = day('2026-06-28')
    expect(fellOn([], { by: 'people', count: 1 }, day('2020-01-01'), usagePolicy, asOf)).toBe(
      addDays(asOf, -364 - 13),
    )
    expect(fellOn([], { by: 'people', count: 1 }, asOf, usagePolicy, asOf)).toBe(asOf)
    expect(fellAfter(day('2026-01-05'), day('2026-01-01'), usagePolicy)).toBe('2026-01-01')
  })

  it('goes by people that are known alone', () => {
    const unknown: DayFacts = {
      day: day('2026-06-01'),
      aggregatedActiveUsers: 'not_given',
      cells: [{ user: null, event: 'report', count: 4 }],
      properties: [],
    }
    const days = [...people(4, day('2026-05-01'), day('2026-05-10')), unknown]
    // the last 14 days with four people end on 22 May
    expect(fellOn(days, { by: 'people', count: 4 }, day('2026-05-01'), usagePolicy, day('2026-06-28'))).toBe(
      '2026-05-10',
    )
  })
})

describe('a change from day to day', () => {
  it('knows no midnight and no clock: it moves by no more than the day that came and the one that went', () => {
    // steady use of working days over two changes of the clock, asked on every day: nothing moves
    const days = people(9, day('2025-06-01'), day('2026-06-29')).filter(
      ({ day: date }) => ![0, 6].includes(new Date(date).getUTCDay()),
    )
    for (const asOf of daysOf({ since: day('2025-10-10'), until: day('2026-04-20') })) {
      const spans = measured(days, asOf)
      const { people: reading, events } = assessChange(
        { spans, termStartedOn: null, ...ALWAYS_EXPECTED, asOf },
        usagePolicy,
      )
      expect([reading.value, events.value]).toEqual([0, 0])
    }
  })
})
