// Which calibration is chosen: the simplest, unless a richer one wins on rows held out.
import { boxMuller, mulberry32, sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { chooseCalibration } from './choose-calibration.ts'

function scored(rows: number, seed: number, truth: (x: number) => number) {
  const draw = mulberry32(seed)
  const normal = boxMuller(draw)
  const logits = Float64Array.from({ length: rows }, () => 2 * normal() - 1)
  return { logits, lost: Uint8Array.from(logits, x => (draw() < truth(x) ? 1 : 0)) }
}

describe('chooseCalibration', () => {
  const policy = { plattFromEvents: 50, isotonicFromEvents: 1000, mustWinBy: 1 }

  it('only shifts below 50 losses, draws a line or one above a floor, and takes a staircase from 1,000 if it wins later', () => {
    const few = scored(60, 5, x => sigmoid(x - 1))
    expect(chooseCalibration(few.logits, few.lost, policy)).toMatchObject({ slope: 1, steps: null })
    const some = scored(1_000, 6, x => sigmoid(0.5 * x))
    expect(chooseCalibration(some.logits, some.lost, policy).slope).toBeCloseTo(0.5, 0)
    const bent = scored(9_000, 7, x => (x < 0 ? 0.1 : 0.7))
    expect(chooseCalibration(bent.logits, bent.lost, policy).steps).not.toBeNull()
    const floored = scored(9_000, 11, x => 0.05 + 0.95 * sigmoid(1.5 * x - 1))
    const { floor } = chooseCalibration(floored.logits, floored.lost, {
      ...policy,
      isotonicFromEvents: 9_000,
    })
    expect(floor).toBe(0.05)
    expect(chooseCalibration(some.logits, some.lost, policy).floor).toBeUndefined()
    const straight = scored(9_000, 8, x => sigmoid(x))
    expect(chooseCalibration(straight.logits, straight.lost, policy).steps).toBeNull()
  })
})
