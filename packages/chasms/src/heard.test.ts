// In which weeks a source is heard: connected late, down for a while, telling far more at once, or asking in campaigns.
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { binomial, weekAt } from './company.fixture.ts'
import type { WeekCount } from './count-weeks.ts'
import { heardBy } from './heard.ts'
import { chasmPolicy } from './policy.ts'
import { watchSource } from './watch-source.ts'

type Span = readonly [weeks: number, spoken: number, all?: number]

const weeksOf = (...spans: readonly Span[]): WeekCount[] =>
  spans
    .flatMap(([weeks, spoken, all = 100]) => Array.from({ length: weeks }, () => ({ spoken, all })))
    .map(({ spoken, all }, index) => ({
      week: weekAt(index),
      misses: spoken,
      of: all,
      all,
      told: true,
      spoken,
    }))

/** Spans of weeks that count, as known by the end of the last: `from-until`. */
function heardAtLast(
  weeks: readonly WeekCount[],
  silence: 'reads_as_hit' | 'reads_as_miss' | 'says_nothing',
): string {
  const flags = heardBy(weeks, silence, chasmPolicy).at(-1) ?? []
  const starts = flags.flatMap((flag, index) => (flag && flags[index - 1] !== true ? [index] : []))
  return starts.map(start => `${start}-${[...flags, false].indexOf(false, start)}`).join(' ')
}

describe('a source whose silence would be read', () => {
  it('counts from its first word on while it speaks alike, from a quarter on', () => {
    expect(heardAtLast(weeksOf([10, 0], [12, 12]), 'reads_as_hit')).toBe('')
    expect(heardAtLast(weeksOf([10, 0], [13, 12]), 'reads_as_hit')).toBe('10-23')
    expect(heardAtLast(weeksOf([20, 0]), 'reads_as_hit')).toBe('')
  })

  it('is unknown before it was connected, whatever single facts there are', () => {
    const weeks = weeksOf([3, 0], [1, 1], [60, 0], [13, 20])
    expect(heardAtLast(weeks, 'reads_as_hit')).toBe('64-77')
    expect(heardAtLast(weeks.slice(0, 70), 'reads_as_hit')).toBe('')
    // One week may be an outage yet, and nothing is known to be new.
    expect(heardAtLast(weeks.slice(0, 65), 'reads_as_hit')).toBe('3-65')
  })

  it('is unknown while it is down, and as before when it is back', () => {
    const weeks = weeksOf([50, 20], [6, 0], [4, 20])
    expect(heardAtLast(weeks.slice(0, 51), 'reads_as_hit')).toBe('0-51')
    expect(heardAtLast(weeks.slice(0, 52), 'reads_as_hit')).toBe('0-50')
    expect(heardAtLast(weeks.slice(0, 56), 'reads_as_hit')).toBe('0-50')
    expect(heardAtLast(weeks.slice(0, 57), 'reads_as_hit')).toBe('0-50 56-57')
    expect(heardAtLast(weeks, 'reads_as_hit')).toBe('0-50 56-60')
  })

  it('begins anew where it tells three times as much or a third at once; not where it rises little by little, or by less', () => {
    expect(heardAtLast(weeksOf([50, 10], [13, 40]), 'reads_as_hit')).toBe('50-63')
    expect(heardAtLast(weeksOf([50, 40], [13, 10]), 'reads_as_hit')).toBe('50-63')
    expect(heardAtLast(weeksOf([50, 10], [13, 25]), 'reads_as_hit')).toBe('0-63')
    const creeping = Array.from({ length: 80 }, (_, week): Span => [1, 10 + Math.round(week / 2)])
    expect(heardAtLast(weeksOf(...creeping), 'reads_as_hit')).toBe('0-80')
  })

  it('is not new by one bad week or two, nor by chance where little is told', () => {
    expect(heardAtLast(weeksOf([50, 10], [2, 30], [9, 10]), 'reads_as_hit')).toBe('0-61')
    expect(heardAtLast(weeksOf([50, 1], [3, 0], [3, 3]), 'reads_as_hit')).toBe('0-56')
  })

  it('is unknown where hits all but stop; a share that falls is a fall', () => {
    expect(heardAtLast(weeksOf([50, 8, 10], [4, 0, 10]), 'reads_as_miss')).toBe('0-50')
    expect(heardAtLast(weeksOf([50, 8, 10], [10, 2, 10]), 'reads_as_miss')).toBe('0-60')
  })

  it('says nothing of weeks with nobody to tell of', () => {
    expect(heardAtLast(weeksOf([20, 0, 0], [20, 8, 10]), 'reads_as_miss')).toBe('20-40')
    expect(heardAtLast(weeksOf([20, 8, 10], [20, 0, 0]), 'reads_as_miss')).toBe('0-40')
  })
})

describe('a source of which only what was told counts', () => {
  it('counts from its first usual quarter on', () => {
    const weeks = weeksOf([3, 0], [1, 1], [60, 0], [13, 20])
    expect(heardAtLast(weeks.slice(0, 76), 'says_nothing')).toBe('')
    expect(heardAtLast(weeks, 'says_nothing')).toBe('64-77')
    expect(heardAtLast(weeksOf([40, 20], [20, 5]), 'says_nothing')).toBe('0-60')
    expect(heardAtLast(weeksOf([5, 20]), 'says_nothing')).toBe('')
  })

  it('counts on where it asks in campaigns', () => {
    const campaign: Span[] = [
      [1, 90],
      [25, 0],
    ]
    expect(heardAtLast(weeksOf(...campaign, ...campaign, ...campaign), 'says_nothing')).toBe('0-78')
  })
})

describe('a measure watched through its source', () => {
  const watch = (weeks: readonly WeekCount[]) =>
    watchSource([{ from: 0, weeks, heard: heardBy(weeks, 'reads_as_hit', chasmPolicy) }], chasmPolicy)
  const draw = mulberry32(3)
  const around = (weeks: number, share: number): Span[] =>
    Array.from({ length: weeks }, (): Span => [1, binomial(draw, 100, share)])

  it('is never raised by a source that is connected late, is down, or takes in four times as much', () => {
    const late = weeksOf([1, 1], [60, 0], ...around(60, 0.15))
    const down = weeksOf(...around(60, 0.15), [9, 0], ...around(60, 0.15))
    const more = weeksOf(...around(60, 0.1), ...around(60, 0.4))
    for (const weeks of [late, down, more]) {
      const watched = watch(weeks)
      // By the third week it is clear; a symptom may have been raised the week before, and is taken back.
      expect(watched.filter(({ raised }) => raised !== null)).toEqual([])
      expect(watched.at(-1)?.known).toBe(true)
    }
  })

  it('is raised all the same by what worsens once it is known what is usual', () => {
    const watched = watch(weeksOf([1, 1], [40, 0], ...around(40, 0.12), ...around(6, 0.3)))
    expect(watched.at(-1)?.raised?.at).toBe(81)
  })

  it('keeps what was raised before it went down, and goes on when it is back', () => {
    const watched = watch(weeksOf(...around(60, 0.12), ...around(6, 0.3), [5, 0], ...around(6, 0.3)))
    expect(watched.slice(65).every(({ raised }) => raised?.at === 60)).toBe(true)
    expect(watched.slice(67, 70).map(({ known }) => known)).toEqual([false, false, false])
  })

  it('knows at each week no more than was known by then', () => {
    const weeks = weeksOf([1, 1], [40, 0], ...around(50, 0.15), [9, 0], ...around(40, 0.2))
    const all = watch(weeks)
    for (const until of [30, 43, 60, 94, 100, 120])
      expect(watch(weeks.slice(0, until))).toEqual(all.slice(0, until))
  })
})
