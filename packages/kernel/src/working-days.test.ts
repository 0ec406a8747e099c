// Working days of a week, held to date-fns where it knows them.
import { utc } from '@date-fns/utc'
import { addBusinessDays } from 'date-fns/addBusinessDays'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayOf, daysBetween, startOf } from './day.ts'
import { addWorkingDays, isWorkingDay, workingDayWithin } from './working-days.ts'

const WEEK = [1, 2, 3, 4, 5]
const friday = day('2026-03-06')
const days = fc.integer({ min: 0, max: 4000 }).map(count => addDays(day('2020-01-01'), count))

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
    expect(isWorkingDay(friday, [7, 1, 2, 3, 4])).toBe(false)
    expect(addWorkingDays(friday, 1, [7, 1, 2, 3, 4])).toBe('2026-03-08')
    expect(addWorkingDays(friday, 2, [3])).toBe('2026-03-18')
  })

  it('are the last within so many days, or the next', () => {
    expect(workingDayWithin(day('2026-03-05'), 3, WEEK)).toBe(friday)
    expect(workingDayWithin(friday, 2, WEEK)).toBe('2026-03-09')
    expect(workingDayWithin(friday, 0, WEEK)).toBe('2026-03-09')
    const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 30 }), weeks, (today, within, week) => {
        const found = workingDayWithin(today, within, week)
        expect(found > today && isWorkingDay(found, week)).toBe(true)
        expect(daysBetween(today, found)).toBeLessThanOrEqual(Math.max(within, 7))
      }),
    )
  })
})
