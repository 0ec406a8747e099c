// Half-open spans of days, windows and quarters.
import { describe, expect, it } from 'vitest'
import { addDays, day } from './day.ts'
import {
  contains,
  daysOf,
  isCalendarQuarter,
  lengthInDays,
  quarter,
  quarterFrom,
  quarterOf,
  spokenDay,
  windowEnding,
} from './period.ts'

describe('the name of a quarter', () => {
  it('is that of a day, and of quarters after and before it over the turn of years', () => {
    expect(
      ['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(each => quarterOf(day(each))),
    ).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4'])
    expect([-5, -1, 0, 1, 4].map(ahead => quarterFrom('2026-Q1', ahead))).toEqual([
      '2024-Q4',
      '2025-Q4',
      '2026-Q1',
      '2026-Q2',
      '2027-Q1',
    ])
  })
})

describe('a day as one says it', () => {
  it('is of UTC, whatever the time zone of the machine', () => {
    expect(['2026-03-01', '2026-12-31'].map(each => spokenDay(day(each)))).toEqual(['1 March', '31 December'])
  })
})

describe('a period', () => {
  const march = windowEnding(day('2026-03-28'), 28)

  it('as a window ends with, and includes, the day it is told as of', () => {
    expect(march).toEqual({ since: '2026-03-01', until: '2026-03-29' })
    expect(lengthInDays(march)).toBe(28)
  })

  it('holds its first day and not its end', () => {
    expect(contains(march, day('2026-02-28'))).toBe(false)
    expect(contains(march, day('2026-03-01'))).toBe(true)
    expect(contains(march, day('2026-03-28'))).toBe(true)
    expect(contains(march, day('2026-03-29'))).toBe(false)
  })

  it('lists every day it holds, in order', () => {
    const all = [...daysOf(march)]
    expect(all).toHaveLength(28)
    expect(all.every(d => contains(march, d))).toBe(true)
    expect(all).toEqual(all.toSorted())
  })
})

describe('a quarter', () => {
  it('is three calendar months', () => {
    expect(quarter('2026-Q1')).toEqual({ since: '2026-01-01', until: '2026-04-01' })
    expect(quarter('2026-Q3')).toEqual({ since: '2026-07-01', until: '2026-10-01' })
    expect(quarter('2026-Q4')).toEqual({ since: '2026-10-01', until: '2027-01-01' })
  })

  it('follows the one before without a gap', () => {
    const names = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1']
    const quarters = names.map(quarter).filter(one => one !== undefined)
    expect(quarters.slice(1).map(one => one.since)).toEqual(quarters.slice(0, -1).map(one => one.until))
    const lengths = quarters.slice(0, 4).map(lengthInDays)
    expect(lengths.reduce((sum, days) => sum + days, 0)).toBe(365)
    expect(addDays(day('2027-01-01'), 365)).toBe('2028-01-01')
  })

  it('is nothing else', () => {
    expect(['2026-Q5', '2026-Q0', '2026Q1', 'Q1-2026', ''].map(quarter)).toEqual(Array(5).fill(undefined))
  })

  it('is of the calendar from its first day to its last, and reckoned with on either side', () => {
    expect(['1970-Q1', '2026-Q3', '2200-Q4'].every(isCalendarQuarter)).toBe(true)
    expect(['1969-Q4', '2201-Q1', '9999-Q4', '0000-Q1', '2026-Q5'].some(isCalendarQuarter)).toBe(false)
    expect(quarter('1969-Q4')?.until).toBe('1970-01-01')
    expect(quarter('9999-Q4')).toEqual({ since: '9999-10-01', until: '9999-12-31' })
    expect(quarter('1970-Q1')?.since).toBe('1970-01-01')
    expect(quarter('2200-Q4')?.until).toBe('2201-01-01')
  })
})
