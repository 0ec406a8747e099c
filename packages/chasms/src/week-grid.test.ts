// Weeks from Monday to Sunday, the last of them over.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
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

  it('has the weeks that somebody is a customer all of', () => {
    const { weeks, customerWeeks } = weekGrid(day('2026-03-08'), 4)
    const someDay = fc.integer({ min: -40, max: 40 }).map(at => addDays(day('2026-02-20'), at))
    fc.assert(
      fc.property(someDay, fc.option(someDay), (customerOn, closedOn) => {
        const { from, until } = customerWeeks({ customerOn, closedOn })
        const expected = weeks.filter(
          week => customerOn <= week && (closedOn === null || closedOn > addDays(week, 6)),
        )
        expect(weeks.slice(from, until)).toEqual(expected)
        expect(from).toBeLessThanOrEqual(until)
      }),
    )
  })
})
