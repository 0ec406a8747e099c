// Whom one covers, by the absences that name one as deputy.
import { describe, expect, it } from 'vitest'
import { coveredNow, lastDayAway } from './covered.ts'

describe('whom one covers', () => {
  it('is who is away now, until the last day of their longest absence', () => {
    const absences = [
      { csmId: 'amara', endsOn: '2026-03-21', underway: true },
      { csmId: 'amara', endsOn: '2026-03-28', underway: true },
      { csmId: 'amara', endsOn: '2026-03-22', underway: true },
      { csmId: 'bruno', endsOn: '2026-05-01', underway: false },
    ]
    expect([...coveredNow(absences)]).toEqual([['amara', new Date(2026, 2, 27)]])
    expect(coveredNow([]).size).toBe(0)
  })
})

describe('the days of an absence', () => {
  it('are said with the last day away', () => {
    expect(lastDayAway('2026-03-01')).toEqual(new Date(2026, 1, 28))
  })
})
