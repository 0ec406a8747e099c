// The one calendar, and the one rule for text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, endOf, startOf } from './day.ts'
import { isCalendarDay, isCalendarInstant, isStorableText, LIMITS } from './limits.ts'

describe('the calendar', () => {
  it('goes from its first day to its last, both included', () => {
    expect(['1970-01-01', '2026-02-28', '2200-12-31'].every(isCalendarDay)).toBe(true)
    for (const text of ['0000-01-01', '0001-01-01', '1969-12-31', '2201-01-01', '9999-12-31', '+02026-01-01'])
      expect(isCalendarDay(text)).toBe(false)
    for (const text of ['2026-02-30', '2026-1-1', '2026-01-01T00:00', ''])
      expect(isCalendarDay(text)).toBe(false)
  })

  it('holds the instants of its days and no others', () => {
    expect(isCalendarInstant(startOf(LIMITS.firstDay))).toBe(true)
    expect(isCalendarInstant(endOf(LIMITS.lastDay))).toBe(true)
    expect(isCalendarInstant(new Date(-1))).toBe(false)
    expect(isCalendarInstant(new Date(endOf(LIMITS.lastDay).getTime() + 1))).toBe(false)
    expect(isCalendarInstant(new Date(Number.NaN))).toBe(false)
    const instants = fc.date({ noInvalidDate: true })
    fc.assert(
      fc.property(instants, instant => {
        expect(isCalendarInstant(instant)).toBe(isCalendarDay(dayOf(instant)))
      }),
    )
  })
})

describe('text', () => {
  it('holds neither NUL nor half a character', () => {
    expect(['', 'Zoë', '🙂', '\\u0000'].every(isStorableText)).toBe(true)
    expect(['a\0b', '\ud83d', '\ude42 x'].some(isStorableText)).toBe(false)
  })
})
