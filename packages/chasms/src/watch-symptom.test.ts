// A measure watched: when it is raised, since when it says, what excuses it, and what ends it.
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { binomial, weekAt } from './company.fixture.ts'
import type { WeekCount } from './count-weeks.ts'
import { chasmPolicy } from './policy.ts'
import { watchSymptom } from './watch-symptom.ts'

const policy = chasmPolicy
const weekOf = (index: number, misses: number, of: number, told = true): WeekCount => ({
  week: weekAt(index),
  misses,
  of,
  all: of,
  told,
  spoken: of,
})
const weeksOf = (...spans: readonly (readonly [weeks: number, misses: number, of: number])[]): WeekCount[] =>
  spans
    .flatMap(([weeks, misses, of]) => Array.from({ length: weeks }, () => [misses, of] as const))
    .map(([misses, of], index) => weekOf(index, misses, of))

describe('a watched measure', () => {
  it('says nothing while things stay as they are', () => {
    const watched = watchSymptom(weeksOf([156, 4, 20]), policy)
    expect(watched.every(({ raised }) => raised === null)).toBe(true)
    expect(watched.at(-1)?.evidence).toBeLessThan(5)
  })

  it('is raised some weeks after the share of misses rose, and says since when', () => {
    const watched = watchSymptom(weeksOf([52, 4, 20], [6, 12, 20]), policy)
    expect(watched[51]?.raised).toBeNull()
    expect(watched[54]?.raised).toEqual({
      raisedAt: 54,
      at: 52,
      low: 52,
      high: 52,
      before: { misses: 208, of: 1040 },
      since: { misses: 36, of: 60 },
    })
    expect(watched[57]?.raised).toEqual({ ...watched[54]?.raised, since: { misses: 72, of: 120 } })
  })

  it('is raised in a book so large that chance leaves no number for it', () => {
    const watched = watchSymptom(weeksOf([52, 2_400, 20_000], [4, 4_800, 20_000]), policy)
    expect(watched.at(-1)?.raised).toMatchObject({ at: 52, low: 52, high: 52 })
  })

  it('is not raised by time alone, where nothing ever misses', () => {
    const watched = watchSymptom(weeksOf([156, 0, 20]), policy)
    expect(watched.at(-1)).toMatchObject({ known: true, raised: null })
    // A bet that cannot be lost pays nothing: one a week, and thirteen of the quarter.
    expect(watched.at(-1)?.evidence).toBe((1 + 1 + 1 + 13) / 4)
  })

  it('is not raised by what gets better', () => {
    const watched = watchSymptom(weeksOf([52, 12, 20], [30, 4, 20]), policy)
    expect(watched.every(({ raised }) => raised === null)).toBe(true)
  })

  it('is not raised by one bad week, however bad', () => {
    const watched = watchSymptom(weeksOf([52, 4, 100], [1, 100, 100], [20, 4, 100]), policy)
    expect(watched.every(({ raised }) => raised === null)).toBe(true)
  })

  it('is not raised by what moves by less than the margin, however large the book is', () => {
    const watched = watchSymptom(weeksOf([52, 1_000, 10_000], [50, 1_100, 10_000]), policy)
    expect(watched.every(({ raised }) => raised === null)).toBe(true)
  })

  it('learns what is usual before it says anything', () => {
    const { leastReferenceWeeks } = policy
    expect(watchSymptom(weeksOf([20, 4, 20], [5, 20, 20]), policy).at(-1)?.evidence).toBe(0)
    expect(
      watchSymptom(weeksOf([leastReferenceWeeks, 4, 20], [5, 20, 20]), policy).at(-1)?.raised,
    ).not.toBeNull()
    const few = { ...policy, leastReferenceThings: 1_000 }
    expect(watchSymptom(weeksOf([leastReferenceWeeks, 4, 20], [5, 20, 20]), few).at(-1)?.evidence).toBe(0)
  })

  it('says nothing of weeks of which too little is known', () => {
    const half = weeksOf([52, 4, 20], [20, 12, 20]).map((week, index) =>
      index < 52 ? week : { ...week, all: 60 },
    )
    const watched = watchSymptom(half, policy)
    expect(watched.at(-1)).toMatchObject({ known: false, raised: null })
    const untold = weeksOf([52, 4, 20], [20, 12, 20]).map((week, index) =>
      index < 52 ? week : { ...week, told: false },
    )
    expect(watchSymptom(untold, policy).at(-1)).toMatchObject({ known: false, raised: null })
    expect(watchSymptom(weeksOf([52, 0, 1], [20, 1, 1]), policy).at(-1)?.known).toBe(false)
  })

  it('ends when eight weeks are at least halfway back, and can be raised again', () => {
    const watched = watchSymptom(weeksOf([52, 4, 20], [10, 12, 20], [20, 4, 20], [6, 12, 20]), policy)
    const ended = watched.findIndex(({ raised }, index) => index > 60 && raised === null)
    expect(ended).toBeGreaterThan(62)
    expect(ended).toBeLessThan(70)
    expect(watched[ended]?.evidence).toBe(0)
    expect(watched.at(-1)?.raised).toMatchObject({ at: 82 })
  })

  it('leaves weeks that nobody told of out of what was before and since', () => {
    const weeks = weeksOf([52, 4, 20], [6, 12, 20]).map((week, index) =>
      index === 10 || index === 53 ? { ...week, told: false } : week,
    )
    const raised = watchSymptom(weeks, policy).at(-1)?.raised
    expect(raised).toMatchObject({
      at: 52,
      before: { misses: 204, of: 1020 },
      since: { misses: 60, of: 100 },
    })
  })

  it('does not count weeks that nobody told of while it is raised', () => {
    const weeks = weeksOf([52, 4, 20], [10, 12, 20]).map((week, index) =>
      index === 58 ? { ...week, told: false } : week,
    )
    expect(watchSymptom(weeks, policy).at(-1)?.raised?.since).toEqual({ misses: 108, of: 180 })
  })

  it('takes what comes every year for a season', () => {
    const year = (dip: number): WeekCount[] => weeksOf([48, 10, 100], [4, dip, 100])
    const two = [...year(40), ...year(40)].map((week, index) => ({ ...week, week: weekAt(index) }))
    const first = watchSymptom(two, policy)
    // The first December is new; by the next it is known, and ends of itself in between.
    expect(first[51]?.raised).not.toBeNull()
    expect(first.slice(70).every(({ raised }) => raised === null)).toBe(true)
    const worse = [...year(40), ...year(90)].map((week, index) => ({ ...week, week: weekAt(index) }))
    expect(watchSymptom(worse, policy).at(-1)?.raised).not.toBeNull()
  })

  it('is raised by what creeps on over a year, and says that it began some time since it was at its best', () => {
    const draw = mulberry32(11)
    const weeks = Array.from({ length: 130 }, (_, index) =>
      weekOf(index, binomial(draw, 100, index < 52 ? 0.1 : 0.1 + (index - 52) * 0.001), 100),
    )
    const first = watchSymptom(weeks, policy).find(({ raised }) => raised !== null)?.raised
    expect(first?.raisedAt).toBeGreaterThan(80)
    expect(Number(first?.low)).toBeLessThanOrEqual(Number(first?.at))
    expect(Number(first?.at)).toBeLessThanOrEqual(Number(first?.high))
    expect(Number(first?.before.misses) / Number(first?.before.of)).toBeLessThan(0.12)
    const still = weeks.map((week, index) => ({ ...week, misses: weeks[index % 52]?.misses ?? 0 }))
    expect(watchSymptom(still, policy).every(({ raised }) => raised === null)).toBe(true)
  })

  it('knows at each week no more than was known by then', () => {
    const draw = mulberry32(5)
    const weeks = Array.from({ length: 120 }, (_, index) =>
      weekOf(index, binomial(draw, 12, index < 80 ? 0.2 : 0.5), 12),
    )
    const all = watchSymptom(weeks, policy)
    for (const until of [40, 82, 85, 90, 120])
      expect(watchSymptom(weeks.slice(0, until), policy)).toEqual(all.slice(0, until))
  })
})
