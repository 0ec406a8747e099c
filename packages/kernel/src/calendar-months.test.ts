// Months as contracts count them.

import { utc } from '@date-fns/utc'
import { addMonths as addCalendarMonths } from 'date-fns/addMonths'
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths'
import { getDate } from 'date-fns/getDate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, monthsBetween } from './calendar-months.ts'
import { day, dayOf, startOf } from './day.ts'

const days = fc
  .date({ min: new Date('0400-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map(dayOf)

describe('addMonths', () => {
  it('keeps the day of the month', () => {
    expect(addMonths(day('2025-11-15'), 1)).toBe('2025-12-15')
    expect(addMonths(day('2025-11-15'), 2)).toBe('2026-01-15')
    expect(addMonths(day('2026-01-15'), -1)).toBe('2025-12-15')
  })

  it('takes the last day of a shorter month, and comes back to the 31st after it', () => {
    expect(addMonths(day('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(day('2025-01-31'), 1)).toBe('2025-02-28')
    expect(addMonths(day('2025-01-31'), 2)).toBe('2025-03-31')
  })

  it('stays within the years that four digits write', () => {
    expect(addMonths(day('9999-12-01'), 1)).toBe('9999-12-31')
    expect(addMonths(day('0000-01-31'), -1)).toBe('0000-01-01')
    expect(addMonths(day('2026-01-31'), 1e300)).toBe('9999-12-31')
    expect(addMonths(day('2026-01-31'), -1e300)).toBe('0000-01-01')
  })

  it('adds as date-fns does', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (from, months) => {
        expect(addMonths(from, months)).toBe(dayOf(addCalendarMonths(startOf(from), months, { in: utc })))
      }),
    )
  })

  it('is undone by counting, for every day and every number of months', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const from = day(date.toISOString().slice(0, 10))
        expect(monthsBetween(from, addMonths(from, months))).toBe(months)
      }),
    )
  })
})

describe('monthsBetween', () => {
  it('counts the year that ends on its last day as twelve', () => {
    expect(monthsBetween(day('2025-01-01'), day('2025-12-31'))).toBe(12)
    expect(monthsBetween(day('2025-01-01'), day('2026-01-01'))).toBe(12)
  })

  it('counts calendar months as date-fns does, and a month for the days from its middle on', () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        const [start, end] = [startOf(from), startOf(to)]
        const over = getDate(end, { in: utc }) - getDate(start, { in: utc })
        const whole = differenceInCalendarMonths(end, start, { in: utc })
        expect(monthsBetween(from, to)).toBe(whole + Math.round(over / 30))
      }),
    )
  })
})
