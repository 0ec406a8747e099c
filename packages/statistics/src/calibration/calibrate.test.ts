// Calibration maps against what defines them: means that agree, no better line near by, and the min-max formula of isotonic.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sigmoid } from '../logistic/sigmoid.ts'
import { logLoss } from '../metrics/log-loss.ts'
import { calibrate, calibrateBySteps, slopeAt } from './calibration.ts'
import { fitIntercept } from './calibration-in-the-large.ts'
import { fitIsotonic } from './isotonic-regression.ts'
import { fitFloor, fitPlatt, slopeDeviations } from './platt-scaling.ts'
import { scored } from './scored.fixture.ts'

describe('fitIntercept', () => {
  it('makes the mean probability the share of events', () => {
    const { logits, labels } = scored(500, 1, x => sigmoid(x + 1))
    const { offset, slope } = fitIntercept(logits, labels)
    const mean = logits.reduce((sum, x) => sum + sigmoid(x + offset), 0) / logits.length
    expect(slope).toBe(1)
    expect(mean).toBeCloseTo(labels.reduce((sum, each) => sum + each, 0) / labels.length, 10)
  })
})

describe('fitPlatt', () => {
  it('finds the line that the rows were drawn from, and none near it is likelier', () => {
    const { logits, labels } = scored(20_000, 2, x => sigmoid(0.6 * x - 0.5))
    const { slope, offset } = fitPlatt(logits, labels)
    expect(slope).toBeCloseTo(0.6, 1)
    expect(offset).toBeCloseTo(-0.5, 1)
    const loss = (a: number, b: number) =>
      logLoss({ probabilities: logits.map(x => sigmoid(a * x + b)), labels })
    for (const [a, b] of [
      [0.001, 0],
      [-0.001, 0],
      [0, 0.001],
      [0, -0.001],
    ] as const) {
      expect(loss(slope + a, offset + b)).toBeGreaterThan(loss(slope, offset))
    }
  })

  it('tells of scores that rank the wrong way round by a slope below 0', () => {
    const { logits, labels } = scored(4_000, 3, x => sigmoid(-2 * x))
    expect(fitPlatt(logits, labels).slope).toBeCloseTo(-2, 0)
  })
})

describe('slopeDeviations', () => {
  const deviations = (rows: number, seed: number, truth: (x: number) => number) => {
    const { logits, labels } = scored(rows, seed, truth)
    return slopeDeviations(fitPlatt(logits, labels), logits, labels)
  }

  it('is within two deviations in 95 of 100 worlds of noise', () => {
    const within = Array.from({ length: 200 }, (_, seed) => deviations(120, seed, () => 0.2))
    expect(within.filter(z => Math.abs(z) < 1.96).length).toBeGreaterThanOrEqual(181)
    expect(within.filter(z => z > 0).length).toBeGreaterThan(70)
    expect(within.filter(z => z < 0).length).toBeGreaterThan(70)
  })

  it('grows with what the scores tell, and has their sign', () => {
    expect(deviations(500, 1, x => sigmoid(x))).toBeGreaterThan(8)
    expect(deviations(500, 1, x => sigmoid(-x))).toBeLessThan(-8)
    expect(deviations(500, 1, x => (x > 0 ? 1 : 0))).toBeGreaterThan(20)
  })
})

describe('fitFloor', () => {
  it('finds the least of them where there is none', () => {
    const { logits, labels } = scored(4_000, 10, x => sigmoid(x))
    expect(fitFloor(logits, labels).floor).toBe(0.002)
  })
})

describe('calibrate', () => {
  it('keeps the probability above the floor: floor + (1 - floor) p', () => {
    const floored = { slope: 1.5, offset: -1, floor: 0.06, steps: null }
    for (const x of [-800, -30, -2, 0, 3, 30]) {
      expect(sigmoid(calibrate(floored, x))).toBeCloseTo(0.06 + 0.94 * sigmoid(1.5 * x - 1), 12)
    }
    expect(calibrate({ slope: 2, offset: 1, steps: null }, 3)).toBe(7)
  })

  it('goes by its steps where it has some', () => {
    const steps = [
      { from: -1, to: -2 },
      { from: 1, to: 2 },
    ]
    expect([-5, 0, 1].map(x => calibrate({ slope: 9, offset: 9, steps }, x))).toEqual([-2, -2, 2])
  })

  it('has the slope that two points near each other have', () => {
    for (const floor of [0, 0.06]) {
      const map = { slope: 1.5, offset: -1, floor, steps: null }
      for (const x of [-6, -1, 2]) {
        const near = (calibrate(map, x + 1e-4) - calibrate(map, x - 1e-4)) / 2e-4
        expect(slopeAt(map, x)).toBeCloseTo(near, 6)
      }
    }
  })
})

describe('fitIsotonic', () => {
  /** value at i = max over j <= i of min over k >= i of the mean of j..k: the definition, in cubic time. */
  const byMinMax = (labels: readonly number[]) =>
    labels.map((_, i) =>
      Math.max(
        ...labels.slice(0, i + 1).map((_left, j) =>
          Math.min(
            ...labels.slice(i).map((_right, k) => {
              const span = labels.slice(j, i + k + 1)
              return span.reduce((sum, each) => sum + each, 0) / span.length
            }),
          ),
        ),
      ),
    )

  it('is the min-max formula, but for shares that no row can prove', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 14 }), labels => {
        const logits = Float64Array.from(labels, (_, at) => at)
        const steps = fitIsotonic(logits, Uint8Array.from(labels))
        for (const [at, share] of byMinMax(labels).entries()) {
          const predicted = sigmoid(calibrateBySteps(steps, at))
          if (share > 0 && share < 1) expect(predicted).toBeCloseTo(share, 10)
          else expect(Math.abs(predicted - share)).toBeLessThanOrEqual(0.5)
        }
      }),
    )
  })

  it('never falls, and takes rows of one score together', () => {
    const { logits, labels } = scored(300, 4, x => sigmoid(x))
    const steps = fitIsotonic(
      logits.map(x => Math.round(x * 2) / 2),
      labels,
    )
    for (const [at, step] of steps.entries()) {
      if (at === 0) continue
      expect(step.to).toBeGreaterThan(steps[at - 1]?.to ?? Number.NaN)
      expect(step.from).toBeGreaterThan(steps[at - 1]?.from ?? Number.NaN)
    }
    expect(calibrateBySteps(steps, -99)).toBe(steps[0]?.to)
    expect(calibrateBySteps([], 0.3)).toBe(0.3)
  })
})
