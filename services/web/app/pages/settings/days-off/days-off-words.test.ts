// What is sent when a day off is added, worked on, or off again.
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  fileDayWords,
  NONE,
  sourceWords,
  stated,
  struckDay,
  withDayBack,
  withDays,
  withoutDay,
} from './days-off-words.ts'

const once = { everyYear: false, half: false }
const party = { day: '2026-07-03', name: 'Summer party', ...once }
const calendar: Calendar = { country: 'DE', region: 'BE', added: [party], struck: ['2026-05-01'] }

describe('a calendar of days off', () => {
  it('takes a day once, in order, and no longer as one that is worked', () => {
    const added = withDays(calendar, [{ day: '2026-05-01', name: 'Ours', ...once }])
    expect(added).toEqual({
      ...calendar,
      added: [{ day: '2026-05-01', name: 'Ours', ...once }, party],
      struck: [],
    })
    expect(withDays(added, [{ ...party, name: 'Another name' }]).added.map(({ name }) => name)).toEqual([
      'Ours',
      'Another name',
    ])
  })

  it('loses a day that was added in it, and strikes any other', () => {
    expect(withoutDay(calendar, { ...party, source: 'workspace' }, 'workspace')).toEqual({
      ...calendar,
      added: [],
    })
    expect(withoutDay(NONE, { ...party, source: 'workspace' }, 'person').struck).toEqual(['2026-07-03'])
    const easter = { day: '2026-04-06', name: 'Easter Monday', source: 'public_holiday', ...once } as const
    expect(withoutDay(calendar, easter, 'workspace').struck).toEqual(['2026-04-06', '2026-05-01'])
  })

  it('loses a day of each year with all its years, or is worked on it in one alone', () => {
    const eve = { day: '2020-12-24', name: 'Christmas Eve', everyYear: true, half: true }
    const yearly = { ...calendar, added: [eve, party] }
    const off = { ...eve, day: '2026-12-24', source: 'workspace' } as const
    expect(withoutDay(yearly, off, 'workspace').added).toEqual([party])
    expect(struckDay(yearly, off.day)).toEqual({ ...yearly, struck: ['2026-05-01', '2026-12-24'] })
  })

  it('has a struck day back, and is sent without when it was stated', () => {
    expect(withDayBack(calendar, '2026-05-01')).toEqual({ ...calendar, struck: [] })
    const answered = { ...calendar, recordedAt: '2026-01-01T00:00:00.000Z' }
    expect(stated(answered)).toEqual(calendar)
  })

  it('says what a calendar file has', () => {
    expect(fileDayWords({ name: 'Founding day', everyYear: true }, '1 Jun 2020')).toBe(
      'Founding day, each year, since 1 Jun 2020',
    )
    expect(fileDayWords(party, '3 Jul 2026')).toBe('Summer party, 3 Jul 2026')
  })

  it('names who says that a day is off', () => {
    expect(sourceWords({ source: 'public_holiday', ...once })).toBe('Public holiday')
    expect(sourceWords({ source: 'workspace', everyYear: true, half: true })).toBe(
      'For everybody, each year, half a day',
    )
  })
})
