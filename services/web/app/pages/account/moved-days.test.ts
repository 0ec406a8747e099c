// What moved a score, day by day.
import { describe, expect, it } from 'vitest'
import { movedDays, movedWords, type Step } from './moved-days.ts'

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
        from: { score: from },
        to: { score: 26 },
        contributions: contributions.map(each => ({ kind: 'component', ...each })),
      },
      name => name.toUpperCase(),
      hundredths => `${hundredths / 100}`,
    )

  it('names the three largest', () => {
    expect(
      words(61.15, [
        { name: 'trust', hundredths: 44 },
        { name: 'usage', hundredths: 60 },
        { name: 'hostile', hundredths: -3339 },
        { name: 'outcomes', hundredths: -996 },
        { name: 'relationship', hundredths: -55 },
      ]),
    ).toBe('From 61 to 26: hostile -33.39, outcomes -9.96, usage 0.6.')
  })

  it('says that nothing did, and of an unknown score that it was', () => {
    expect(words(null, [])).toBe('From unknown to 26: nothing moved it by half a point.')
  })
})
