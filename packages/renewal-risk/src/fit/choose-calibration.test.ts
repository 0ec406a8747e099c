// Which calibration is chosen: the simplest, unless a richer one wins on rows held out. Of 9,000 rows in choose-calibration.slow.test.ts.
import { sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { chooseCalibration } from './choose-calibration.ts'
import { scored } from './scored.fixture.ts'

describe('chooseCalibration', () => {
  const policy = { plattFromEvents: 50, isotonicFromEvents: 500, mustWinBy: 1 }

  it('only shifts below 50 losses', () => {
    const few = scored(60, 5, x => sigmoid(x - 1))
    expect(chooseCalibration(few.logits, few.lost, policy)).toMatchObject({ slope: 1, steps: null })
  })

  it('is flat, at the share that is lost, where the scores say nothing or the wrong way round', () => {
    for (const [rows, truth] of [
      [60, (x: number) => sigmoid(-x)],
      [1_000, (x: number) => sigmoid(-x)],
      [1_000, () => 0.2],
    ] as const) {
      const { logits, lost } = scored(rows, 5, truth)
      const share = lost.reduce((sum, each) => sum + each, 0) / rows
      const chosen = chooseCalibration(logits, lost, { ...policy, mustWinBy: 2 })
      expect(chosen).toMatchObject({ slope: 0, steps: null })
      expect(sigmoid(chosen.offset)).toBeCloseTo(share, 9)
    }
  })

  it('draws a line through some, without a floor where none wins', () => {
    const some = scored(1_000, 6, x => sigmoid(0.5 * x))
    const chosen = chooseCalibration(some.logits, some.lost, policy)
    expect(chosen.slope).toBeCloseTo(0.5, 0)
    expect(chosen.floor).toBeUndefined()
  })

  it('takes a floor where it wins on rows held out', () => {
    const floored = scored(1_500, 11, x => 0.15 + 0.85 * sigmoid(2 * x - 1))
    const { floor } = chooseCalibration(floored.logits, floored.lost, {
      ...policy,
      isotonicFromEvents: 1_500,
    })
    expect(floor).toBeGreaterThanOrEqual(0.1)
    expect(floor).toBeLessThanOrEqual(0.2)
  })

  it('takes a step function of many where it wins later, and none where a line suffices', () => {
    const stepped = scored(2_500, 7, x => (x < 0 ? 0.1 : 0.7))
    expect(chooseCalibration(stepped.logits, stepped.lost, policy).steps).not.toBeNull()
    const linear = scored(2_500, 8, x => sigmoid(x))
    expect(chooseCalibration(linear.logits, linear.lost, policy).steps).toBeNull()
  })
})
