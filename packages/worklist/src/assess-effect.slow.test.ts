// Referee: quarters in which nothing works are looked at every day, and planted effects are looked for in their intervals.
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { assessEffect, type EffectPolicy, type SettledDraw } from './assess-effect.ts'

const policy: EffectPolicy = { resultDays: 60, errorRate: 0.05, leastPerArm: 20, worthKnowing: 0.1 }
const DAYS = 90
const CARDS_A_DAY = 20

/** The cards that settle on each day of a quarter; `effect`: how much acting at once adds to the chance of a good result. */
function quarter(seed: number, effect: number): SettledDraw[][] {
  const random = mulberry32(seed)
  return Array.from({ length: DAYS }, () =>
    Array.from({ length: CARDS_A_DAY }, (): SettledDraw => {
      const expected = 0.3 + 0.4 * random()
      const arm = random() < 0.2 ? 'delayed' : 'now'
      const chance = expected + (arm === 'now' ? effect : 0)
      return { arm, chance: 0.2, expected, result: random() < chance ? 1 : 0 }
    }),
  )
}

/** True where any look of the quarter told an effect. */
function toldOnce(days: readonly SettledDraw[][]): boolean {
  const seen: SettledDraw[] = []
  return days.some(day => {
    seen.push(...day)
    return ['helps', 'harms'].includes(assessEffect(seen, policy).answer)
  })
}

describe('an effect that is looked at every day', () => {
  it('is told in at most one of twenty quarters in which nothing works', () => {
    const told = Array.from({ length: 200 }, (_, seed) => toldOnce(quarter(seed + 1, 0))).filter(Boolean)
    expect(told.length).toBeLessThanOrEqual(10)
  })

  it.each([0.05, 0.15, 0.25])(
    'of %s lies inside its interval at the end of nineteen of twenty quarters',
    effect => {
      const answers = Array.from({ length: 100 }, (_, seed) =>
        assessEffect(quarter(seed + 1_001, effect).flat(), policy),
      )
      const inside = answers.filter(({ low, high }) => low <= effect && effect <= high).length
      const found = answers.filter(({ answer }) => answer === 'helps').length
      expect(inside).toBeGreaterThanOrEqual(95)
      if (effect >= 0.15) expect(found).toBeGreaterThanOrEqual(80)
    },
  )
})
