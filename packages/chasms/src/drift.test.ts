// What creeps: a quarter against the best half year before it; little known, one outage and a season are none.
import { addDays } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { weekAt } from './company.fixture.ts'
import type { WeekCount } from './count-weeks.ts'
import { driftOf, isDriftWeek } from './drift.ts'
import { chasmPolicy } from './policy.ts'

const weeksOf = (misses: readonly number[], of = 20): WeekCount[] =>
  misses.map((each, index) => ({ week: weekAt(index), misses: each, of, all: of, told: true, spoken: of }))
const all = (weeks: readonly WeekCount[]): number[] => weeks.map((_, index) => index)
const drift = (weeks: readonly WeekCount[]) => driftOf(weeks, all(weeks), chasmPolicy)
const times = (count: number, misses: number): number[] => new Array<number>(count).fill(misses)

describe('driftOf', () => {
  const creeping = weeksOf(
    Array.from({ length: 104 }, (_, week) => (week < 52 ? 4 : 4 + Math.floor((week - 52) / 10))),
  )

  it('is far from the best half year at the end of a year of a little more', () => {
    const found = drift(creeping)
    expect(found?.best).toEqual({ from: 0, until: 26 })
    expect(Number(found?.evidence)).toBeGreaterThan(10 * chasmPolicy.symptomWeeks)
  })

  it('is none while things stay as they are, get better, or rise by less than the margin', () => {
    for (const weeks of [
      weeksOf(times(104, 4)),
      weeksOf([...times(52, 8), ...times(52, 4)]),
      weeksOf([...times(91, 400), ...times(13, 440)], 2_000),
    ])
      expect(drift(weeks)?.evidence).toBeLessThan(20)
  })

  it('is none by one week, however bad', () => {
    expect(drift(weeksOf([...times(103, 4), 20]))?.evidence).toBeLessThan(20)
  })

  it('is unknown without a half year before the quarter, and where either has too few things', () => {
    expect(drift(weeksOf(times(38, 4)))).toBeNull()
    expect(drift(weeksOf(times(39, 4)))).not.toBeNull()
    expect(drift(weeksOf(times(104, 1), 1))).toBeNull()
    expect(drift(weeksOf(times(104, 1), 2))).toBeNull()
    expect(drift(weeksOf([...times(26, 0).map(() => 0), ...times(13, 0)], 0))).toBeNull()
  })

  it('excuses what this quarter brings every year', () => {
    const year = [...times(39, 40), ...times(13, 80)]
    const third = drift(weeksOf([...year, ...year], 400))
    const first = drift(weeksOf(year, 400))
    expect(Number(first?.evidence)).toBeGreaterThan(100 * Number(third?.evidence))
  })
})

it('is asked once in thirteen weeks, the same ones whatever day is judged', () => {
  const asked = Array.from({ length: 52 }, (_, index) => weekAt(index)).filter(week =>
    isDriftWeek(week, chasmPolicy),
  )
  expect(asked).toHaveLength(4)
  expect(addDays(asked[0] as (typeof asked)[number], 91)).toBe(asked[1])
})
