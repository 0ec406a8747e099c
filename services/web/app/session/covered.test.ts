// Whom one covers, by the absences that name one as deputy.
import { describe, expect, it } from 'vitest'
import { coveredNow, firstDayBack, lastDayAway } from './covered.ts'

describe('whom one covers', () => {
  it('is who is away now, until the last day of their longest absence', () => {
    const absences = [
      { csmId: 'amara', endsOn: '2026-03-21', underway: true },
      { csmId: 'amara', endsOn: '2026-03-28', underway: true },
      { csmId: 'amara', endsOn: '2026-03-22', underway: true },
      { csmId: 'bruno', endsOn: '2026-05-01', underway: false },
    ]
    expect([...coveredNow(absences)]).toEqual([['amara', '2026-03-27']])
    expect(coveredNow([]).size).toBe(0)
  })
})

describe('the days of an absence', () => {
  it('are said with the last day away, and kept with the first day back', () => {
    expect(lastDayAway('2026-03-01')).toBe('2026-02-28')
    expect(firstDayBack('2026-12-31')).toBe('2027-01-01')
  })
})
