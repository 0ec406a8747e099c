// Working days of a week, held to date-fns where it knows them, and days off among them.
import { utc } from '@date-fns/utc'
import { addBusinessDays } from 'date-fns/addBusinessDays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, dayOf, daysBetween, startOf } from './day.ts'
import {
  addWorkingDays,
  everyWeek,
  isWorkingDay,
  nextWorkingDay,
  type WorkCalendar,
  workingDayWithin,
} from './working-days.ts'

const WEEK = everyWeek([1, 2, 3, 4, 5])
const friday = day('2026-03-06')
const FIRST = day('2020-01-01')
const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays(FIRST, count))
const counts = fc.integer({ min: 0, max: 30 })
const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const off = (...named: readonly Day[]): WorkCalendar['dayOff'] => {
  const set = new Set(named)
  return each => (set.has(each) ? `Off ${each}` : null)
}
/** A day, a week, and up to forty days off near it. */
const cases = fc
  .record({
    today: days,
    workingDays: weeks,
    offsets: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 }),
  })
  .map(({ today, workingDays, offsets }) => ({
    today,
    workingDays,
    offs: offsets.map(offset => addDays(today, offset)),
  }))

describe('working days', () => {
  it('are counted as date-fns counts business days, from Monday to Friday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const expected = dayOf(new Date(+addBusinessDays(startOf(from), count, { in: utc })))
        expect(addWorkingDays(from, count, WEEK)).toBe(expected)
      }),
    )
  })

  it('are those of whoever works them', () => {
    expect(isWorkingDay(friday, everyWeek([7, 1, 2, 3, 4]))).toBe(false)
    expect(addWorkingDays(friday, 1, everyWeek([7, 1, 2, 3, 4]))).toBe('2026-03-08')
    expect(addWorkingDays(friday, 2, everyWeek([3]))).toBe('2026-03-18')
  })

  it('are the last within so many days, or the next', () => {
    const within = (today: Day, count: number) => workingDayWithin(today, count, WEEK)
    expect(within(day('2026-03-05'), 3)).toEqual({ on: friday, movedFrom: null, movedFor: null })
    expect(within(friday, 2).on).toBe('2026-03-09')
    expect(within(friday, 0).on).toBe('2026-03-09')
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), weeks, (today, count, week) => {
        const { on } = workingDayWithin(today, count, everyWeek(week))
        expect(on > today && isWorkingDay(on, everyWeek(week))).toBe(true)
        expect(daysBetween(today, on)).toBeLessThanOrEqual(Math.max(count, 7))
      }),
    )
  })
})

describe('days off', () => {
  const easter = {
    ...WEEK,
    dayOff: (each: Day) =>
      ({ '2026-04-03': 'Good Friday', '2026-04-06': 'Easter Monday' })[each as string] ?? null,
  }
  const goodFriday = day('2026-04-03')

  it('are no working days, and are not counted while something waits', () => {
    expect(isWorkingDay(goodFriday, easter)).toBe(false)
    expect(addWorkingDays(day('2026-04-02'), 1, easter)).toBe('2026-04-07')
    expect(addWorkingDays(day('2026-04-01'), 2, easter)).toBe('2026-04-07')
  })

  it('move what is due on them to the next working day, which says from where and why', () => {
    const moved = { on: '2026-04-07', movedFrom: '2026-04-03', movedFor: 'Good Friday' }
    expect(nextWorkingDay(goodFriday, easter)).toEqual(moved)
    expect(workingDayWithin(day('2026-04-01'), 3, easter)).toEqual(moved)
    expect(nextWorkingDay(day('2026-04-02'), easter)).toEqual({
      on: '2026-04-02',
      movedFrom: null,
      movedFor: null,
    })
    expect(nextWorkingDay(day('2026-04-04'), easter)).toEqual({
      on: '2026-04-07',
      movedFrom: '2026-04-04',
      movedFor: null,
    })
  })

  it('leave every due day a working day, and none earlier than without them', () => {
    fc.assert(
      fc.property(cases, counts, ({ today, workingDays, offs }, count) => {
        const week = everyWeek(workingDays)
        const calendar = { workingDays, dayOff: off(...offs) }
        const due = [
          [workingDayWithin(today, count, calendar).on, workingDayWithin(today, count, week).on],
          [nextWorkingDay(today, calendar).on, nextWorkingDay(today, week).on],
          [addWorkingDays(today, count + 1, calendar), addWorkingDays(today, count + 1, week)],
        ] as const
        for (const [on, without] of due) {
          expect(isWorkingDay(on, calendar)).toBe(true)
          expect(on >= without).toBe(true)
        }
      }),
    )
  })

  it('move nothing but what lies on them when one more is added', () => {
    fc.assert(
      fc.property(cases, counts, counts, ({ today, workingDays, offs }, count, ahead) => {
        const more = addDays(today, ahead)
        const before = workingDayWithin(today, count, { workingDays, dayOff: off(...offs) })
        const after = workingDayWithin(today, count, { workingDays, dayOff: off(...offs, more) })
        // what is due on another day stays, unless the new day off is where it would lie at first
        if (more !== before.on) expect(after.on).toBe(before.on)
        else expect(after.on > before.on).toBe(true)
      }),
    )
  })
})
