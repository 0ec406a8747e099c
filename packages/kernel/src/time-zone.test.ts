// Time zones: the day that it is somewhere.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from './day.ts'
import { dayInZone, instantInZone, isTimeZone } from './time-zone.ts'

describe('dayInZone', () => {
  it('is the day on the calendar there, in winter and in summer time', () => {
    expect(dayInZone(new Date('2026-03-28T23:30:00Z'), 'Europe/Berlin')).toBe('2026-03-29')
    expect(dayInZone(new Date('2026-03-29T22:30:00Z'), 'Europe/Berlin')).toBe('2026-03-30')
    expect(dayInZone(new Date('2026-01-01T04:59:59Z'), 'America/New_York')).toBe('2025-12-31')
    expect(dayInZone(new Date('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31')
    expect(dayInZone(new Date('2026-01-01T12:00:00Z'), 'UTC')).toBe('2026-01-01')
  })

  it('is what the calendar of the platform says, everywhere and always', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham')
    const instants = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(zones, instants, (timeZone, instant) => {
        // Sweden writes its dates YYYY-MM-DD
        expect(dayInZone(instant, timeZone)).toBe(
          new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant),
        )
      }),
    )
  })

  it('throws on a name that is no time zone', () => {
    expect(() => dayInZone(new Date(0), 'Europe/Atlantis')).toThrow(RangeError)
  })
})

describe('instantInZone', () => {
  it('is when a clock there shows the time, in winter and in summer time, and where clocks are put forward over it', () => {
    const at = (on: string, time: string, zone: string) => instantInZone(day(on), time, zone).toISOString()
    expect(at('2026-03-27', '08:00', 'Europe/Berlin')).toBe('2026-03-27T07:00:00.000Z')
    expect(at('2026-03-30', '08:00', 'Europe/Berlin')).toBe('2026-03-30T06:00:00.000Z')
    expect(at('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(at('2026-01-01', '08:00', 'Asia/Kathmandu')).toBe('2026-01-01T02:15:00.000Z')
    expect(at('2026-01-01', '00:00', 'UTC')).toBe('2026-01-01T00:00:00.000Z')
  })

  it('lies on that day there, everywhere and always', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Chatham')
    const days = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    const hours = fc.integer({ min: 3, max: 23 })
    fc.assert(
      fc.property(zones, days, hours, (timeZone, date, hour) => {
        const on = day(date.toISOString().slice(0, 10))
        const instant = instantInZone(on, `${String(hour).padStart(2, '0')}:45`, timeZone)
        expect(dayInZone(instant, timeZone)).toBe(on)
      }),
      // there the clock was put forward at midnight
      { examples: [['Asia/Kathmandu', new Date('1986-01-01'), 3]] },
    )
  })

  it('throws on a name that is no time zone', () => {
    expect(() => instantInZone(day('2026-01-01'), '08:00', 'Europe/Atlantis')).toThrow(RangeError)
  })
})

it('knows what is a time zone', () => {
  expect(['Europe/Berlin', 'UTC', 'Asia/Kathmandu', '+02:00'].every(isTimeZone)).toBe(true)
  expect(['Europe/Atlantis', '', 'berlin', 'CEST at noon', '+99:00'].some(isTimeZone)).toBe(false)
})
