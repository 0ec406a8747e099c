// Days and instants: read as they are written, or refused; never guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_CELLS } from './cell-format.ts'
import { formatMistake } from './format-mistake.ts'
import { dayFrom, instantFrom, type TimeFormat } from './read-time.ts'
import { instantOf, isZone, wallOf } from './wall-clock.ts'

const instant = (text: string, format: TimeFormat = {}) => instantFrom(text, format, PLAIN_CELLS)
const day = (text: string, format: TimeFormat = {}) => dayFrom(text, format, PLAIN_CELLS)

describe('an instant without a format', () => {
  it.each([
    ['2026-01-05', '2026-01-05T00:00:00.000Z'],
    ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05T10:00', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00+00', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00 +00:00', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00+0200', '2026-01-05T08:00:00.000Z'],
    ['2026-01-05T10:00:00-08:30', '2026-01-05T18:30:00.000Z'],
    ['2026-01-05 10:00:00 UTC', '2026-01-05T10:00:00.000Z'],
    ['2026-01-05 10:00:00.123456', '2026-01-05T10:00:00.123Z'],
    ['2026-01-05 10:00:00.123456789 UTC', '2026-01-05T10:00:00.123Z'],
    ['2026-01-05T10:00:00,5Z', '2026-01-05T10:00:00.500Z'],
    ['20260105T100000Z', '2026-01-05T10:00:00.000Z'],
    ['2024-02-29 23:59:59', '2024-02-29T23:59:59.000Z'],
  ])('%s is %s', (text, expected) => {
    expect(instant(text)).toBe(expected)
  })

  it.each([
    ['05-01-2026', 'say how it is written'],
    ['01/05/2026', 'say how it is written'],
    ['5 Jan 2026', 'say how it is written'],
    ['Jan 5, 2026', 'say how it is written'],
    ['2026-1-5', 'say how it is written'],
    ['2026-01', 'say how it is written'],
    ['2026', 'say how it is written'],
    ['yesterday', 'say how it is written'],
    ['2026-01-05T10:00:00 CET', 'say how it is written'],
    ['2026-01-05 10', 'say how it is written'],
    ['+002026-01-05T00:00:00Z', 'say how it is written'],
    ['2026-02-30', 'a day that no calendar has'],
    ['2026-02-29', 'a day that no calendar has'],
    ['2026-13-01', 'a day that no calendar has'],
    ['2026-04-31T10:00:00Z', 'a day that no calendar has'],
    ['2026-01-05T24:30:00Z', 'a time that no clock shows'],
    ['2026-01-05T10:61:00Z', 'a time that no clock shows'],
    ['2026-01-05T10:00:00+25:00', 'an offset that no zone has'],
    ['45000', 'say `excel: 1900`'],
    ['20260105', 'say `format: yyyyMMdd`'],
    ['1767607200', 'say `epoch: seconds`'],
    ['1767607200000', 'say `epoch: milliseconds`'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => instant(text)).toThrow(reason)
  })

  it('reads back every instant and every real day, and no day that is none', () => {
    const instants = fc.date({
      min: new Date(0),
      max: new Date('2200-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(instants, at => instant(at.toISOString()) === at.toISOString()))
    const dates = fc.tuple(
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      fc.integer({ min: 1970, max: 2200 }),
    )
    fc.assert(
      fc.property(dates, ([month, date, year]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
        const isReal = new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
        if (isReal) expect(day(text)).toBe(text)
        else expect(() => day(text)).toThrow('no calendar has')
      }),
    )
  })
})

describe('a day', () => {
  it('is the one that is written, unless a zone says otherwise', () => {
    expect(day('2026-01-05 23:30:00')).toBe('2026-01-05')
    expect(day('2026-01-05T23:30:00-08:00')).toBe('2026-01-05')
    expect(day('2026-01-05T23:30:00Z', { zone: 'Europe/Berlin' })).toBe('2026-01-06')
    expect(day('2026-01-05T23:30:00-08:00', { zone: 'UTC' })).toBe('2026-01-06')
    expect(day('2026-01-05 23:30:00', { zone: 'Europe/Berlin' })).toBe('2026-01-05')
    expect(day('1767657600', { epoch: 'seconds' })).toBe('2026-01-06')
    expect(day('1767657600', { epoch: 'seconds', zone: 'America/New_York' })).toBe('2026-01-05')
  })
})

describe('a time by a format', () => {
  it.each([
    ['05-01-2026', 'dd-MM-yyyy', '2026-01-05T00:00:00.000Z'],
    ['05-01-2026', 'MM-dd-yyyy', '2026-05-01T00:00:00.000Z'],
    ['1/5/2026 3:04 PM', 'M/d/yyyy h:mm a', '2026-01-05T15:04:00.000Z'],
    ['5. Jan 2026', 'd. MMM yyyy', '2026-01-05T00:00:00.000Z'],
    ['1/5/26', 'M/d/yy', '2026-01-05T00:00:00.000Z'],
    ['20260105', 'yyyyMMdd', '2026-01-05T00:00:00.000Z'],
    ['05.01.2026 10:00:00 +0200', 'dd.MM.yyyy HH:mm:ss xx', '2026-01-05T08:00:00.000Z'],
    ['2026-01-05T10:00:00', "yyyy-MM-dd'T'HH:mm:ss", '2026-01-05T10:00:00.000Z'],
  ])('%s by %s is %s', (text, format, expected) => {
    expect(instant(text, { format })).toBe(expected)
  })

  it('is refused when it does not fit, or names a day that is none', () => {
    for (const text of ['2026-01-05', '30-02-2026', '05-01-26', '05-01-2026 10:00', '']) {
      expect(() => instant(text, { format: 'dd-MM-yyyy' })).toThrow('is not written "dd-MM-yyyy"')
    }
  })

  it('takes the one of several formats that fits, and refuses what fits two', () => {
    const format = ['d/M/yyyy', 'd/M/yyyy H:mm']
    expect(instant('5/1/2026', { format })).toBe('2026-01-05T00:00:00.000Z')
    expect(instant('5/1/2026 9:30', { format })).toBe('2026-01-05T09:30:00.000Z')
    expect(() => instant('5/1/2026', { format: ['d/M/yyyy', 'M/d/yyyy'] })).toThrow('means different times')
    expect(instant('5/5/2026', { format: ['d/M/yyyy', 'M/d/yyyy'] })).toBe('2026-05-05T00:00:00.000Z')
  })

  it.each([
    'dd-MM-yyyy',
    'M/d/yy h:mm a',
    "yyyy-MM-dd'T'HH:mm:ssXXX",
    'EEEE, MMMM do yyyy',
    'MM/yyyy',
    't',
    'T',
  ])('a format %s is none', format => {
    expect(formatMistake(format)).toBeUndefined()
  })

  it.each([
    ['dd-mm-yyyy', 'mm are minutes'],
    ['DD-MM-YYYY', 'years are yyyy and days dd'],
    ['dd-MM-YYYY', 'years are yyyy'],
    ['yyyy-MM-dd hh:mm', 'needs a (AM, PM)'],
    ['dd-MM', 'names no year'],
    ['dd yyyy', 'names a day and no month'],
    ['nope', 'tokens of date-fns'],
    ['yyyy-MM-dd HH:mm zzz', 'date-fns'],
  ])('a format %s is a mistake: %s', (format, message) => {
    expect(formatMistake(format)).toContain(message)
  })
})

describe('a zone', () => {
  it('holds for times that name no offset, by format or not, and leaves the others', () => {
    const zone = 'America/New_York'
    expect(instant('2026-01-05 10:00:00', { zone })).toBe('2026-01-05T15:00:00.000Z')
    expect(instant('2026-07-05 10:00:00', { zone })).toBe('2026-07-05T14:00:00.000Z')
    expect(instant('2026-01-05', { zone })).toBe('2026-01-05T05:00:00.000Z')
    expect(instant('2026-01-05 10:00:00Z', { zone })).toBe('2026-01-05T10:00:00.000Z')
    expect(instant('01/05/2026 10:00', { zone, format: 'MM/dd/yyyy HH:mm' })).toBe('2026-01-05T15:00:00.000Z')
    expect(instant('2026-07-05 10:00:00', { zone: 'Asia/Kolkata' })).toBe('2026-07-05T04:30:00.000Z')
  })

  it('has a gap in spring, which is refused, and an overlap in autumn, of which the first is taken', () => {
    const zone = 'Europe/Berlin'
    expect(() => instant('2026-03-29 02:30:00', { zone })).toThrow(
      'clocks in Europe/Berlin never showed 2026-03-29 02:30',
    )
    expect(instant('2026-03-29 03:00:00', { zone })).toBe('2026-03-29T01:00:00.000Z')
    expect(instant('2026-10-25 02:30:00', { zone })).toBe('2026-10-25T00:30:00.000Z')
    expect(() => instant('2026-03-08 02:30', { zone: 'America/New_York' })).toThrow('never showed')
  })

  it('gives back what its clocks show, at every instant', () => {
    const instants = fc.integer({ min: 0, max: Date.UTC(2035, 0, 1) })
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    )
    fc.assert(
      fc.property(instants, zones, (ms, zone) => {
        const wall = wallOf(ms, zone)
        const again = instantOf(wall, zone)
        expect(wallOf(again, zone)).toBe(wall)
        // The earlier of two, when clocks show it twice.
        expect(again).toBeLessThanOrEqual(ms)
      }),
    )
  })

  it('is one that the database of zones has', () => {
    expect(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'].every(isZone)).toBe(true)
    expect(['Berlin', 'Nope/Zone', '+02:00', ''].some(isZone)).toBe(false)
  })
})

describe('times that are counted', () => {
  it.each([
    ['1767607200', { epoch: 'seconds' }, '2026-01-05T10:00:00.000Z'],
    ['1767607200.5', { epoch: 'seconds' }, '2026-01-05T10:00:00.500Z'],
    ['1767607200123', { epoch: 'milliseconds' }, '2026-01-05T10:00:00.123Z'],
    ['1767607200123456', { epoch: 'microseconds' }, '2026-01-05T10:00:00.123Z'],
    ['46027', { excel: 1900 }, '2026-01-05T00:00:00.000Z'],
    ['46027.416666666664', { excel: 1900 }, '2026-01-05T10:00:00.000Z'],
    ['44565', { excel: 1904 }, '2026-01-05T00:00:00.000Z'],
    ['61', { excel: 1900 }, '1900-03-01T00:00:00.000Z'],
    ['46027.5', { excel: 1900, zone: 'Europe/Berlin' }, '2026-01-05T11:00:00.000Z'],
  ] as const)('%s, %j, is %s', (text, format, expected) => {
    expect(instant(text, format)).toBe(expected)
  })

  it.each([
    ['1767607200123', { epoch: 'seconds' }, 'is `epoch` right?'],
    ['1767607200', { epoch: 'milliseconds' }, 'is `epoch` right?'],
    ['0', { epoch: 'seconds' }, 'say `empty: ["0"]`'],
    ['2026-01-05', { epoch: 'seconds' }, 'is not a number'],
    ['60', { excel: 1900 }, 'is not a day of a workbook'],
    ['2026-01-05', { excel: 1900 }, 'is not a number'],
    ['9999999', { excel: 1900 }, 'is not a day of a workbook'],
  ] as const)('%s, %j, is refused: %s', (text, format, reason) => {
    expect(() => instant(text, format)).toThrow(reason)
  })
})
