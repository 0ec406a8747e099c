// Weeks from Monday to Sunday, the last of them over.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { weekGrid } from './week-grid.ts'

describe('a grid of weeks', () => {
  it('ends with the last week that is over on the day', () => {
    expect(weekGrid(day('2026-03-07'), 2).weeks).toEqual(['2026-02-16', '2026-02-23'])
    expect(weekGrid(day('2026-03-08'), 2).weeks).toEqual(['2026-02-23', '2026-03-02'])
  })

  it('knows which of them a day lies in', () => {
    const { indexOf } = weekGrid(day('2026-03-08'), 2)
    const days = ['2026-02-22', '2026-02-23', '2026-03-01', '2026-03-02', '2026-03-08', '2026-03-09']
    expect(days.map(each => indexOf(day(each)))).toEqual([undefined, 0, 0, 1, 1, undefined])
  })
})
