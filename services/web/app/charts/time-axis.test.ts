// Months along an axis of days.
import { describe, expect, it } from 'vitest'
import { monthTicks } from './time-axis.ts'

describe('months along an axis', () => {
  it('are the first days inside the span', () => {
    expect(monthTicks('2026-06-01', '2026-08-20').map(({ day }) => day)).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
    ])
    expect(monthTicks('2026-06-02', '2026-07-20').map(({ day }) => day)).toEqual(['2026-07-01'])
    expect(monthTicks('2026-06-02', '2026-06-20')).toEqual([])
  })

  it('are eight at most, and January says its year', () => {
    const ticks = monthTicks('2025-11-15', '2026-11-28')
    expect(ticks.map(({ day }) => day)).toEqual([
      '2025-12-01',
      '2026-02-01',
      '2026-04-01',
      '2026-06-01',
      '2026-08-01',
      '2026-10-01',
    ])
    expect(monthTicks('2026-01-01', '2026-02-01')[0]?.words).toBe('2026')
    expect(monthTicks('2026-06-01', '2026-08-20', 1).map(({ day }) => day)).toEqual(['2026-06-01'])
  })
})
