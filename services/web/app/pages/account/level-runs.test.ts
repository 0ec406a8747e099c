// The level of the ladder over time: runs, since when it is kept, and one sentence.
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../controls/format.ts'
import { type LevelPoint, levelRuns, levelsKeptSince, levelWords } from './level-runs.ts'

/** A point a day from 1 November 2024 on; R is known wherever a level is, and as told. */
const points = (levels: readonly (number | null)[], relationship: number | null = null): LevelPoint[] =>
  levels.map((level, at) => ({
    day: `2024-11-0${at + 1}`,
    level,
    relationship: level === null ? relationship : 0.5,
  }))

describe('the level over time', () => {
  it('is told by runs of days', () => {
    expect(levelRuns(points([2, 2, null, 3, 3]))).toEqual([
      { from: '2024-11-01', to: '2024-11-02', level: 2 },
      { from: '2024-11-03', to: '2024-11-03', level: null },
      { from: '2024-11-04', to: '2024-11-05', level: 3 },
    ])
    expect(levelRuns([])).toEqual([])
  })

  it('says since when it is kept, where R was known before', () => {
    expect(levelsKeptSince(points([null, null, 3, 3], 0.4))).toBe('2024-11-03')
    expect(levelsKeptSince(points([null, null, 3, 3]))).toBeNull()
    expect(levelsKeptSince(points([null, null], 0.4))).toBeNull()
  })

  it('is one sentence', () => {
    const on = (day: string) => formatDay(`2024-11-0${day}`)
    expect(levelWords(points([2, 2, 3]))).toBe(
      `On 3 Credible source since ${on('3')}, before on 2 Transactional.`,
    )
    expect(levelWords(points([3, 3]))).toBe(`On 3 Credible source on every day since ${on('1')}.`)
    expect(levelWords(points([null, 3]))).toBe(`On 3 Credible source since ${on('2')}.`)
    expect(levelWords(points([3, null]))).toBe(`Unknown since ${on('2')}, before on 3 Credible source.`)
    expect(levelWords(points([null]))).toBe('On which level we stood is not known of any of these days.')
    expect(levelWords([])).toBe('On which level we stood is not known of any of these days.')
  })
})
