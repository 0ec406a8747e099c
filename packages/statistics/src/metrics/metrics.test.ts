// Metrics of probabilities on cases that can be counted by hand, and against their definitions.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auc } from './auc.ts'
import { averagePrecision } from './average-precision.ts'
import { brierScore, brierSkill } from './brier-score.ts'
import { gainCurve, lift } from './gain-curve.ts'
import { logLoss } from './log-loss.ts'
import type { Predictions } from './predictions.ts'
import { expectedCalibrationError, reliability } from './reliability.ts'

const of = (...pairs: readonly (readonly [number, number])[]): Predictions => ({
  probabilities: Float64Array.from(pairs, ([p]) => p),
  labels: Uint8Array.from(pairs, ([, label]) => label),
})

describe('figures by hand', () => {
  // Two events, at 0.8 and 0.4; three without, at 0.6, 0.4 and 0.1.
  const five = of([0.8, 1], [0.4, 1], [0.6, 0], [0.4, 0], [0.1, 0])

  it('AUC: of six pairs four are in order and one is a tie', () => {
    expect(auc(five)).toBeCloseTo(4.5 / 6, 12)
  })

  it('average precision: half the events at precision 1, the other half at 2 of 4', () => {
    expect(averagePrecision(five)).toBeCloseTo(0.5 * 1 + 0.5 * (2 / 4), 12)
  })

  it('Brier: the mean of .04, .36, .36, .16 and .01', () => {
    expect(brierScore(five)).toBeCloseTo(0.93 / 5, 12)
  })

  it('log loss: the mean of -ln of .8, .4, .4, .6 and .9', () => {
    const sum = Math.log(0.8) + Math.log(0.4) + Math.log(0.4) + Math.log(0.6) + Math.log(0.9)
    expect(logLoss(five)).toBeCloseTo(-sum / 5, 12)
  })

  it('calibration error: bins .1, .4, .6 and .8 are off by .1, .1, .6 and .2', () => {
    expect(expectedCalibrationError(five)).toBeCloseTo((0.1 + 2 * 0.1 + 0.6 + 0.2) / 5, 12)
    expect(reliability(five)[4]).toMatchObject({ n: 2, observed: 0.5 })
    expect(reliability(five)[0]).toMatchObject({ n: 0, predicted: null, observed: null })
  })

  it('lift: the riskiest fifth is one event, against two in five', () => {
    expect(lift(five, 0.2)).toBeCloseTo(1 / (2 / 5), 12)
  })

  it('skill: 1 less Brier by .24, that of always saying two in five', () => {
    expect(brierSkill(five)).toBeCloseTo(1 - 0.186 / 0.24, 12)
  })

  it('says nothing where one kind alone leaves nothing to say', () => {
    const kept = of([0.2, 0], [0.3, 0])
    expect([auc(kept), averagePrecision(kept), lift(kept, 0.5), brierSkill(kept)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(() => reliability(of([1.2, 0]))).not.toThrow()
    expect(() => reliability(of([-0.2, 0]))).toThrow(RangeError)
  })
})

describe('AUC', () => {
  it('is the share of pairs in order, ties by half', () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 10 }).map(tenths => tenths / 10),
      fc.constantFrom(0, 1),
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), rows => {
        const pairs = rows
          .filter(([, label]) => label === 1)
          .flatMap(([one]) =>
            rows
              .filter(([, label]) => label === 0)
              .map(([other]) => (one > other ? 1 : one === other ? 0.5 : 0)),
          )
        const found = auc(of(...rows))
        if (pairs.length === 0) expect(found).toBeNull()
        else expect(found).toBeCloseTo(pairs.reduce((sum: number, each) => sum + each, 0) / pairs.length, 10)
      }),
    )
  })
})

describe('the gain curve', () => {
  it('finds the events among the most probable first, ties in the order of the rows', () => {
    const curve = gainCurve(of([0.1, 0], [0.9, 1], [0.5, 1], [0.5, 0]), 40)
    expect(curve).toEqual([
      { share: 0.25, precision: 1, recall: 0.5, lift: 2 },
      { share: 0.5, precision: 1, recall: 1, lift: 2 },
      { share: 0.75, precision: 2 / 3, recall: 1, lift: 4 / 3 },
      { share: 1, precision: 0.5, recall: 1, lift: 1 },
    ])
    expect(gainCurve(of([0.1, 0]), 40)).toEqual([])
  })
})
