// Pauses, seasons and expected use as of a day.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expectedUseOf,
  isInSeason,
  judgedOn,
  type Pause,
  pausedDays,
  pauseOn,
  seasonOf,
} from './account-calendar.ts'

const pause = (pauseId: string, startsOn: string, endsOn: string | null): Pause => ({
  pauseId,
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
})
const on = (asOf: string, ...pauses: Pause[]) => pauseOn({ pauses }, day(asOf))

describe('a pause', () => {
  it('covers its first day and not its last, and is judged as of the day before it', () => {
    const one = pause('psd_1', '2026-01-10', '2026-02-01')
    expect(on('2026-01-09', one)).toBeNull()
    expect(on('2026-01-10', one)).toEqual({ from: '2026-01-10', until: '2026-02-01', evidence: ['psd_1'] })
    expect(on('2026-01-31', one)?.from).toBe('2026-01-10')
    expect(on('2026-02-01', one)).toBeNull()
    expect(judgedOn({ pauses: [one] }, day('2026-01-20'))).toBe('2026-01-09')
    expect(judgedOn({ pauses: [one] }, day('2026-02-01'))).toBe('2026-02-01')
  })

  it('goes on in one that follows it to the day, whichever comes first in the list', () => {
    const first = pause('psd_1', '2026-01-01', '2026-01-10')
    const second = pause('psd_2', '2026-01-10', '2026-01-20')
    const apart = pause('psd_3', '2026-02-01', '2026-02-10')
    const whole = { from: '2026-01-01', until: '2026-01-20', evidence: ['psd_1', 'psd_2'] }
    expect(on('2026-01-12', first, second, apart)).toEqual(whole)
    expect(on('2026-01-03', apart, second, first)).toEqual(whole)
  })

  it('has no end while nobody knows one', () => {
    const open = pause('psd_1', '2026-01-01', null)
    const closed = pause('psd_2', '2026-01-20', '2026-01-25')
    expect(on('2027-01-01', open)).toMatchObject({ from: '2026-01-01', until: null })
    expect(on('2026-01-22', closed, open)).toMatchObject({ from: '2026-01-01', until: null })
  })

  it('is judged as of one day as long as it lasts (property)', () => {
    const start = day('2026-01-01')
    const drawn = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 60 }), days: fc.integer({ min: 1, max: 30 }) }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 99 }), (spans, at) => {
        const pauses = spans.map(({ from, days }, index) => ({
          pauseId: `psd_${index}`,
          startsOn: addDays(start, from),
          endsOn: addDays(start, from + days),
        }))
        const asOf = addDays(start, at)
        const judged = judgedOn({ pauses }, asOf)
        expect(pauseOn({ pauses }, judged)).toBeNull()
        const running = pauseOn({ pauses }, asOf)
        if (running !== null) expect(pauseOn({ pauses }, running.from)).toEqual(running)
        expect(judged).toBe(running === null ? asOf : addDays(running.from, -1))
      }),
    )
  })
})

describe('a season', () => {
  it('is the newest that was said; twelve months are none', () => {
    const summer = { seasonId: 'ssn_1', on: day('2025-01-01'), months: [4, 5, 6] }
    const always = {
      seasonId: 'ssn_2',
      on: day('2026-01-01'),
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    }
    expect(seasonOf({ seasons: [] })).toBeNull()
    expect(seasonOf({ seasons: [summer] })).toBe(summer)
    expect(seasonOf({ seasons: [always, summer] })).toBeNull()
    expect(isInSeason(summer, day('2026-04-01'))).toBe(true)
    expect(isInSeason(summer, day('2026-03-31'))).toBe(false)
    expect(isInSeason(null, day('2026-03-31'))).toBe(true)
  })
})

describe('paused days', () => {
  it('count each day once, whichever pauses cover it and in whatever order they were said', () => {
    const open = pause('psd_2', '2026-01-15', null)
    const first = pause('psd_1', '2026-01-10', '2026-01-20')
    const daysOf = (...pauses: Pause[]) => pausedDays({ pauses }, day('2026-01-01'), day('2026-01-22'))
    // The 10th to the 22nd.
    expect([daysOf(first, open), daysOf(open, first)]).toEqual([13, 13])
    expect(daysOf(first)).toBe(10)
    expect(daysOf()).toBe(0)
    expect(daysOf(pause('psd_0', '2025-12-28', '2026-01-03'))).toBe(2)
    expect(daysOf(pause('psd_3', '2026-01-23', null))).toBe(0)
  })
})

describe('expected use', () => {
  it('is of seats until somebody says an API', () => {
    expect(expectedUseOf({ expectations: [] })).toBe('seats')
    const api = { expectationId: 'exu_1', on: day('2026-01-01'), expects: 'api' as const }
    expect(expectedUseOf({ expectations: [api] })).toBe('api')
  })
})
