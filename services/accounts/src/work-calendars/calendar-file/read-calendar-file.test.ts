// Days off out of calendar files as programs export them, and what is said of a file that is broken.
import { day, isRefusal, isStorableText } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORK_CALENDAR_POLICY } from '../policy.ts'
import { refuseDaysOff } from '../refuse-days-off.ts'
import { calendarWanted } from '../routes/schema.ts'
import { readCalendarFile } from './read-calendar-file.ts'

const today = day('2026-03-02')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const file = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')
const read = async (...events: string[][]) => {
  const found = await readCalendarFile(file(...events), today)
  if (isRefusal(found)) throw new Error(found.message)
  return found
}
const on = (digits: string, title: string, ...more: string[]) =>
  event(`DTSTART;VALUE=DATE:${digits}`, `SUMMARY:${title}`, ...more)
const daysOf = async (...events: string[][]) =>
  (await read(...events)).days.map(
    ({ day: each, name, everyYear }) => `${each} ${name}${everyYear ? ' yearly' : ''}`,
  )
const whyNone = async (...lines: string[]) => (await read(event(...lines))).leftOut.map(({ why }) => why)

describe('a calendar file', () => {
  it('gives its whole days, by day, each once', async () => {
    expect(
      await daysOf(
        on('20260703', 'Summer party', 'DTEND;VALUE=DATE:20260704'),
        on('20260430', '  Bridge\\, day ', 'DURATION:P1D'),
        on('20260703', 'The same day'),
      ),
    ).toEqual(['2026-04-30 Bridge, day', '2026-07-03 Summer party'])
  })

  it('gives a day that is there once and each year as one of each year, and says what it folded', async () => {
    const events = [
      on('20260601', 'Founding day'),
      on('20260601', 'Each founding day', 'RRULE:FREQ=YEARLY'),
      on('20260531', 'Bridge', 'DTEND;VALUE=DATE:20260602'),
      on('20260601', 'Once more'),
    ]
    for (const order of [events, events.toReversed()]) {
      expect(await daysOf(...order)).toEqual(['2026-05-31 Bridge', '2026-06-01 Each founding day yearly'])
      const { leftOut } = await read(...order)
      expect(leftOut.map(({ event: title, why }) => `${title} ${why}`).sort()).toEqual([
        'Founding day falls wholly on days of other events',
        'Once more falls wholly on days of other events',
      ])
    }
  })

  it('is of the calendar that is taken: what began long ago is of each year, and what is far off is none', async () => {
    expect(
      await daysOf(
        on('16010101', 'New year', 'RRULE:FREQ=YEARLY'),
        on('19040229', 'Leap day', 'RRULE:FREQ=YEARLY'),
      ),
    ).toEqual(['1972-01-01 New year yearly', '1972-02-29 Leap day yearly'])
    expect(await whyNone('DTSTART;VALUE=DATE:22001231', 'DTEND;VALUE=DATE:22010102')).toEqual([
      'lies after 2200-12-31',
    ])
    expect(await whyNone('DTSTART;VALUE=DATE:22100101', 'RRULE:FREQ=YEARLY')).toEqual([
      'lies after 2200-12-31',
    ])
  })

  it('can be saved as it was read, whatever stands in it', async () => {
    const anyEvent = fc.record({
      date: fc.constantFrom('16010703', '20200703', '20260703', '20260704', '20270703', '22001231'),
      lasts: fc.constantFrom('P1D', 'P2D', 'P3D'),
      title: fc.constantFrom('', 'Party', `${'x'.repeat(79)}🎉`, ` ${'🎉'.repeat(60)}`),
      rule: fc.constantFrom('', 'RRULE:FREQ=YEARLY', 'RRULE:FREQ=YEARLY;COUNT=9'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyEvent, { minLength: 1, maxLength: 8 }), async events => {
        const { days } = await read(
          ...events.map(({ date, lasts, title, rule }) =>
            on(date, title, `DURATION:${lasts}`, ...(rule === '' ? [] : [rule])),
          ),
        )
        // over the wire and back, as the page does
        const wanted = calendarWanted.parse(JSON.parse(JSON.stringify({ added: days })))
        expect(refuseDaysOff(wanted, [])).toBeUndefined()
        expect(days.every(({ name }) => isStorableText(name))).toBe(true)
      }),
    )
  })

  it('gives each day of an event that lasts, whose end is the day after', async () => {
    expect(await daysOf(on('20261224', 'Closed', 'DTEND;VALUE=DATE:20261227'))).toEqual([
      '2026-12-24 Closed',
      '2026-12-25 Closed',
      '2026-12-26 Closed',
    ])
    // some programs write the last day itself
    expect(await daysOf(on('20261224', 'Eve', 'DTEND;VALUE=DATE:20261224'))).toEqual(['2026-12-24 Eve'])
  })

  it('takes from midnight to midnight for a whole day, in whatever zone', async () => {
    const whole = event(
      'DTSTART;TZID=Europe/Berlin:20260430T000000',
      'DTEND;TZID=Europe/Berlin:20260501T000000',
      'SUMMARY:Bridge day',
    )
    expect(await daysOf(whole)).toEqual(['2026-04-30 Bridge day'])
  })

  it('repeats each year what does so for good on its own day, from its first on', async () => {
    expect(
      await daysOf(
        on('20200601', 'Founding day', 'RRULE:FREQ=YEARLY'),
        on('20200602', 'Second', 'RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=6;BYMONTHDAY=2'),
      ),
    ).toEqual(['2020-06-01 Founding day yearly', '2020-06-02 Second yearly'])
  })

  it('tells other yearly rules for some years ahead, without what is over or excepted', async () => {
    expect(await daysOf(on('20201126', 'Thanksgiving', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH'))).toEqual([
      '2026-11-26 Thanksgiving',
      '2027-11-25 Thanksgiving',
      '2028-11-23 Thanksgiving',
      '2029-11-22 Thanksgiving',
    ])
    expect(await daysOf(on('20250601', 'Some years', 'RRULE:FREQ=YEARLY;COUNT=3'))).toEqual([
      '2026-06-01 Some years',
      '2027-06-01 Some years',
    ])
    expect(
      await daysOf(
        on('20250601', 'Not all', 'RRULE:FREQ=YEARLY;UNTIL=20280101', 'EXDATE;VALUE=DATE:20260601'),
      ),
    ).toEqual(['2027-06-01 Not all'])
    expect(
      await daysOf(on('20250601', 'Not all', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20260601')),
    ).toEqual(['2027-06-01 Not all', '2028-06-01 Not all', '2029-06-01 Not all'])
    expect(await daysOf(on('20250601', 'Every other', 'RRULE:FREQ=YEARLY;INTERVAL=2'))).toEqual([
      '2027-06-01 Every other',
      '2029-06-01 Every other',
    ])
  })

  it('leaves out what is no day off, each with its line and why', async () => {
    const { days, leftOut } = await read(
      on('20260703', 'Party'),
      event('DTSTART:20260704T090000Z', 'DTEND:20260704T100000Z', 'SUMMARY:Stand-up'),
    )
    expect(days).toHaveLength(1)
    expect(leftOut).toEqual([
      { line: 7, event: 'Stand-up', why: 'has a time of day: whole days alone are days off' },
    ])
    const start = 'DTSTART;VALUE=DATE:20260703'
    expect(await whyNone('SUMMARY:No start')).toEqual(['says no day on which it begins'])
    expect(await whyNone(start, 'STATUS:CANCELLED')).toEqual(['was cancelled'])
    expect(await whyNone(start, 'RECURRENCE-ID;VALUE=DATE:20260703')).toEqual([
      'changes one day of an event that repeats: change it by hand',
    ])
    expect(await whyNone(start, 'RRULE:FREQ=WEEKLY')).toEqual(['repeats more often than each year'])
    expect(await whyNone(start, 'DTEND;VALUE=DATE:20260701')).toEqual(['ends before it begins'])
    expect(await whyNone(start, 'DTEND;VALUE=DATE:20270703')).toEqual([
      'lasts 365 days, and more than 31 are no day off',
    ])
    expect(await whyNone('DTSTART;VALUE=DATE:20260301')).toEqual(['is over'])
    expect(await whyNone('DTSTART;VALUE=DATE:20261332')).toEqual([expect.stringContaining('which is no day')])
    expect(await whyNone('DTSTART:20260703T000000', 'DTEND:20260703T120000')).toEqual([
      expect.stringContaining('time of day'),
    ])
  })

  it('loses one event that cannot be read, and no other', async () => {
    const { days, leftOut } = await read(
      event('DTSTART;VALUE=DATE:20260703', 'SUMMARY:Broken', 'this is no line'),
      on('20260704', 'Whole', 'RRULE:FREQ=SOMETIMES'),
      on('20260705', ''),
    )
    expect(days).toEqual([{ day: '2026-07-05', name: 'Day off', everyYear: false, half: false }])
    expect(leftOut.map(({ line, event: title }) => [line, title])).toEqual([
      [3, 'Broken'],
      [8, 'Whole'],
    ])
    for (const { why } of leftOut) expect(why).toMatch(/^cannot be read: /)
  })

  it('is refused where it is none, with the line', async () => {
    const messageOf = async (text: string) => {
      const found = await readCalendarFile(text, today)
      return isRefusal(found) ? found.message : 'read'
    }
    expect(await messageOf('day;name\n2026-07-03;Party')).toMatch(/^line 1 is not BEGIN:VCALENDAR/)
    expect(await messageOf('')).toMatch(/^line 1 is not/)
    expect(await messageOf(file())).toBe('has no events')
    const open = ['BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20260703']
    expect(await messageOf(file(open))).toBe('line 3 begins an event that does not end')
    expect(await messageOf(file(open, on('20260703', 'Party')))).toMatch(/^line 3 begins/)
    expect(await messageOf(`\uFEFF\n${file(on('20260703', 'Party'))}`)).toBe('read')
    const many = Array.from({ length: 8 }, (_, month) =>
      on(`20270${month + 1}01`, 'Closed', `DTEND;VALUE=DATE:20270${month + 1}28`),
    )
    expect(await messageOf(file(...many))).toBe(
      `has 216 days off, more than ${WORK_CALENDAR_POLICY.daysMost}`,
    )
  })
})
