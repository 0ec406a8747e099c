// Calendar days: what is one, and arithmetic that time zones and daylight saving cannot reach.
import { utc } from '@date-fns/utc'
import { addDays as addCalendarDays } from 'date-fns/addDays'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { endOfDay } from 'date-fns/endOfDay'
import { formatISO } from 'date-fns/formatISO'
import { isValid } from 'date-fns/isValid'
import { parseISO } from 'date-fns/parseISO'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, dayOf, daysBetween, endOf, isDay, startOf } from './day.ts'
import { isRefusal } from './refusal.ts'

const days = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map(dayOf)

describe('a day', () => {
  it('is written YYYY-MM-DD and lies in the calendar', () => {
    expect(['2026-02-28', '2024-02-29', '0000-01-01', '9999-12-31'].every(isDay)).toBe(true)
    expect(
      ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-01T00:00', ''].some(
        isDay,
      ),
    ).toBe(false)
  })

  it('lies in the calendar where date-fns says so, in leap years and others, at both ends of what can be written', () => {
    const two = (digits: number) => String(digits).padStart(2, '0')
    const written = ['0000', '0001', '0100', '0400', '1582', '1900', '2000', '2023', '2024', '9999'].flatMap(
      year =>
        Array.from({ length: 14 * 34 }, (_, at) => `${year}-${two(Math.floor(at / 34))}-${two(at % 34)}`),
    )
    const otherwise = written.filter(text => isDay(text) !== isValid(parseISO(text, { in: utc })))
    expect(otherwise).toEqual([])
  })

  it('throws a refusal for anything else', () => {
    expect(day('2026-02-28')).toBe('2026-02-28')
    try {
      day('tomorrow')
      expect.unreachable()
    } catch (error) {
      expect(isRefusal(error)).toBe(true)
      expect(error).toMatchObject({ code: 'invalid' })
    }
  })

  it('starts and ends in UTC', () => {
    const d = day('2026-03-29')
    expect(startOf(d).toISOString()).toBe('2026-03-29T00:00:00.000Z')
    expect(endOf(d).toISOString()).toBe('2026-03-29T23:59:59.999Z')
    expect(dayOf(new Date('2026-03-29T23:59:59.999Z'))).toBe(d)
  })

  it('stays within the years that four digits write', () => {
    for (const days of [1, 1e9, 1e300]) expect(addDays(day('9999-12-31'), days)).toBe('9999-12-31')
    for (const days of [-1, -1e9, -1e300]) expect(addDays(day('0000-01-01'), days)).toBe('0000-01-01')
    expect(dayOf(new Date(8.64e15))).toBe('9999-12-31')
    expect(dayOf(new Date(-8.64e15))).toBe('0000-01-01')
    expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError)
  })

  it('counts days there and back, over leap days too', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01')
    expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2)
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
        expect(daysBetween(d, addDays(d, n))).toBe(n)
        expect(addDays(addDays(d, n), -n)).toBe(d)
        expect(isDay(addDays(d, n))).toBe(true)
      }),
    )
  })

  it('is added and counted as date-fns does', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -80_000, max: 80_000 }), (a, b, n) => {
        expect(startOf(addDays(a, n))).toEqual(new Date(+addCalendarDays(startOf(a), n, { in: utc })))
        expect(daysBetween(a, b)).toBe(differenceInCalendarDays(startOf(b), startOf(a), { in: utc }))
        expect(startOf(a)).toEqual(new Date(+parseISO(a, { in: utc })))
        expect(endOf(a)).toEqual(new Date(+endOfDay(startOf(a), { in: utc })))
        expect(formatISO(startOf(a), { in: utc, representation: 'date' })).toBe(a)
      }),
    )
  })

  it('sorts as text in the order of time', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0)
      }),
    )
  })

  it('contains exactly the instants between its start and its end', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true }),
        instant => {
          const d = dayOf(instant)
          expect(startOf(d) <= instant && instant <= endOf(d)).toBe(true)
        },
      ),
    )
  })
})
