import { type Day, isCalendarDay } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  dayParam,
  instantParam,
  instantTextParam,
  knownAtParam,
  momentTextParam,
  quarterParam,
} from './time-params.ts'

const numbers = (max: number) => fc.integer({ min: 0, max })

describe('a day', () => {
  it('is what the kernel calls a day of the calendar, month lengths and leap years included', () => {
    const text = fc
      .tuple(numbers(9999), numbers(14), numbers(33))
      .map(([y, m, d]) => `${`${y}`.padStart(4, '0')}-${`${m}`.padStart(2, '0')}-${`${d}`.padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), sent => {
        expect(dayParam.safeParse(sent).success).toBe(isCalendarDay(sent))
      }),
      { numRuns: 2000 },
    )
    for (const sent of ['2024-02-29', '2000-02-29']) expect(dayParam.parse(sent)).toBe(sent)
    for (const sent of ['2026-02-29', '1900-02-29', '2026-2-3', ' 2026-02-03', '2026-02-03T00:00:00Z']) {
      expect(dayParam.safeParse(sent).success).toBe(false)
    }
  })

  it('past the calendar is refused with the calendar, and shown all the same where it is stored', () => {
    for (const sent of ['0000-01-01', '1969-12-31', '2201-01-01', '9999-12-31']) {
      expect(dayParam.safeParse(sent).error?.issues[0]?.message).toBe(
        'does not lie in 1970-01-01 to 2200-12-31',
      )
      expect(z.encode(dayParam, sent as Day)).toBe(sent)
    }
  })

  it('can be optional, null, and part of an answer', () => {
    const schema = z.object({ on: dayParam, until: dayParam.nullable(), since: dayParam.optional() })
    const value = schema.parse({ on: '2026-03-28', until: null })
    expect(z.encode(schema, value)).toEqual({ on: '2026-03-28', until: null })
  })
})

describe('an instant', () => {
  it('is a Date inside and UTC text outside, from any offset', () => {
    expect(instantParam.parse('2026-02-03T01:02:03+02:00')).toEqual(new Date('2026-02-02T23:02:03Z'))
    expect(z.encode(instantParam, new Date('2026-02-02T23:02:03Z'))).toBe('2026-02-02T23:02:03.000Z')
    for (const sent of ['2026-02-30T00:00:00Z', '2026-02-03', '2026-02-03T01:02:03', '1770000000', '']) {
      expect(instantParam.safeParse(sent).success).toBe(false)
    }
  })

  it('comes back to the millisecond', () => {
    const instants = fc.date({ min: new Date(0), max: new Date('2200-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, instant => {
        expect(instantParam.parse(z.encode(instantParam, instant))).toEqual(instant)
      }),
    )
  })
})

describe('an instant, a moment or a quarter past the calendar', () => {
  it('is refused, by its instant in UTC', () => {
    const outside = [
      '0000-01-01T00:00:00Z',
      '1970-01-01T00:00:00+01:00',
      '2200-12-31T23:59:59-01:00',
      '9999-12-31T23:59:59Z',
    ]
    const inside = ['1970-01-01T00:00:00Z', '1969-12-31T23:00:00-01:00', '2200-12-31T23:59:59.999Z']
    for (const schema of [instantParam, instantTextParam, momentTextParam, knownAtParam]) {
      for (const sent of outside) expect(schema.safeParse(sent).success).toBe(false)
      for (const sent of inside) expect(schema.safeParse(sent).success).toBe(true)
      expect(schema.safeParse(`2026-01-01T00:00:00.${'0'.repeat(100)}Z`).success).toBe(false)
    }
    for (const sent of ['1969-Q4', '2201-Q1', '9999-Q4', '0000-Q1', '2026-Q5', '2026-q1', ''])
      expect(quarterParam.safeParse(sent).success).toBe(false)
    for (const sent of ['1970-Q1', '2026-Q3', '2200-Q4']) expect(quarterParam.parse(sent)).toBe(sent)
  })
})

describe('knownAt', () => {
  it('is an instant, or a day that means its end', () => {
    expect(knownAtParam.parse('2026-03-01')).toEqual(new Date('2026-03-01T23:59:59.999Z'))
    expect(knownAtParam.parse('2026-03-01T10:00:00Z')).toEqual(new Date('2026-03-01T10:00:00Z'))
    expect(knownAtParam.safeParse('yesterday').error?.issues[0]?.message).toBe(
      'is neither a day nor an instant from 1970-01-01 to 2200-12-31',
    )
  })
})
