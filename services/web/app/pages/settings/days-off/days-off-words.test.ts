// What is sent when a day off is added, worked on, or off again.
import { describe, expect, it } from 'vitest'
import {
  type Calendar,
  NONE,
  sourceWords,
  stated,
  withDay,
  withDayBack,
  withoutDay,
} from './days-off-words.ts'

const party = { day: '2026-07-03', name: 'Summer party' }
const calendar: Calendar = { country: 'DE', region: 'BE', added: [party], struck: ['2026-05-01'] }

describe('a calendar of days off', () => {
  it('takes a day once, in order, and no longer as one that is worked', () => {
    const added = withDay(calendar, '2026-05-01', 'Ours')
    expect(added).toEqual({
      ...calendar,
      added: [{ day: '2026-05-01', name: 'Ours' }, party],
      struck: [],
    })
    expect(withDay(added, '2026-07-03', 'Another name').added.map(({ name }) => name)).toEqual([
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
    const easter = { day: '2026-04-06', name: 'Easter Monday', source: 'public_holiday' } as const
    expect(withoutDay(calendar, easter, 'workspace').struck).toEqual(['2026-04-06', '2026-05-01'])
  })

  it('has a struck day back, and is sent without when it was stated', () => {
    expect(withDayBack(calendar, '2026-05-01')).toEqual({ ...calendar, struck: [] })
    const answered = { ...calendar, recordedAt: '2026-01-01T00:00:00.000Z' }
    expect(stated(answered)).toEqual(calendar)
  })

  it('names who says that a day is off', () => {
    expect(sourceWords({ source: 'public_holiday' })).toBe('Public holiday')
  })
})
