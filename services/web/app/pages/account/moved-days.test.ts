// What moved a score, day by day.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatDay } from '../../controls/format.ts'
import { movedDays, movedWords, type Step, scoreChangeWords } from './moved-days.ts'

const step = (
  day: string,
  cause: string,
  parts: Record<string, number>,
  gained: string[] = [],
  lost: string[] = [],
): Step => ({
  day,
  cause,
  hundredths: Object.values(parts).reduce((sum, part) => sum + part, 0),
  contributions: Object.entries(parts).map(([name, hundredths]) => ({
    kind: 'component',
    name,
    hundredths,
    gained,
    lost,
  })),
})

describe('the days that moved a score', () => {
  it('are summed over their causes, the newest first, with the facts that came in', () => {
    const days = movedDays([
      step('2026-11-28', 'decay', { hostile: 4783, outcomes: -184 }, [], ['evd_1', 'evd_2']),
      step('2026-11-28', 'customer_facts', { hostile: -4769, outcomes: -316 }, ['evd_1', 'cvd_1']),
      step('2026-11-02', 'decay', { trust: 13 }),
      step('2026-11-03', 'customer_facts', { trust: 80, usage: 0 }, ['prm_1']),
    ])
    expect(days).toEqual([
      {
        day: '2026-11-28',
        hundredths: -486,
        parts: [
          { name: 'outcomes', hundredths: -500 },
          { name: 'hostile', hundredths: 14 },
        ],
        gained: ['cvd_1'],
      },
      { day: '2026-11-03', hundredths: 80, parts: [{ name: 'trust', hundredths: 80 }], gained: ['prm_1'] },
    ])
  })

  it('are ten at most: those that moved it most', () => {
    const days = Array.from({ length: 12 }, (_, index) =>
      step(`2026-11-${10 + index}`, 'customer_facts', { usage: 100 + index }),
    )
    expect(movedDays(days).map(({ day }) => day)).not.toContain('2026-11-11')
    expect(movedDays(days)).toHaveLength(10)
  })
})

describe('what moved a score in one sentence', () => {
  const words = (from: number | null, contributions: { name: string; hundredths: number }[]) =>
    movedWords(
      {
        from: { asOf: '2024-10-30', score: from },
        to: { asOf: '2024-11-29', score: 26 },
        steps: from === null && contributions.length === 0 ? [] : [{ day: '2024-11-21' }],
        contributions: contributions.map(each => ({ kind: 'component', ...each })),
      },
      name => name.toUpperCase(),
      hundredths => `${hundredths / 100}`,
    )

  it('names the three largest', () => {
    expect(
      asRead(
        words(61.15, [
          { name: 'trust', hundredths: 44 },
          { name: 'usage', hundredths: 60 },
          { name: 'hostile', hundredths: -3339 },
          { name: 'outcomes', hundredths: -996 },
          { name: 'relationship', hundredths: -55 },
        ]),
      ),
    ).toBe(
      asRead(
        `From 61 on ${formatDay('2024-10-30')} to 26, in 30 days: hostile -33.39, outcomes -9.96, usage 0.6.`,
      ),
    )
  })

  it('says that nothing did, and how long there was a score where that is shorter than was asked for', () => {
    expect(asRead(words(30, []))).toBe(
      asRead(`From 30 on ${formatDay('2024-10-30')} to 26, in 30 days: nothing moved it by half a point.`),
    )
    expect(asRead(words(null, [{ name: 'usage', hundredths: 2600 }]))).toBe(
      asRead(`First scored on ${formatDay('2024-11-21')}, 8 days ago; now 26: usage 26.`),
    )
    expect(words(null, [])).toBe('There was no score on any of these days.')
  })
})

describe('the change beside the score', () => {
  const change = (from: number | null, to: number | null) =>
    scoreChangeWords(
      {
        from: { asOf: '2024-10-30', score: from },
        to: { asOf: '2024-11-29', score: to },
        steps: to === null && from === null ? [] : [{ day: '2024-11-21' }],
        totalHundredths: ((to ?? 0) - (from ?? 0)) * 100,
      },
      30,
    )

  it('is of the days asked for, or says since when there is a score', () => {
    expect(asRead([change(60, 68), change(60, 60.2), change(60, null), change(null, null)])).toEqual([
      '+8 in 30 days',
      'as 30 days ago',
      '60, 30 days ago',
      null,
    ])
    expect(change(null, 72)).toBe(`first scored ${formatDay('2024-11-21')}`)
  })
})
