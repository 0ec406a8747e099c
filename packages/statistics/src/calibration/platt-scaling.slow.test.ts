// A floor is found of as many rows as tell it apart.
import { expect, it } from 'vitest'
import { sigmoid } from '../logistic/sigmoid.ts'
import { logLoss } from '../metrics/log-loss.ts'
import { calibrate } from './calibration.ts'
import { fitFloor } from './platt-scaling.ts'
import { scored } from './scored.fixture.ts'

const truth = (x: number) => 0.05 + 0.95 * sigmoid(1.5 * x - 1)

it('finds the floor that the rows were drawn from, and no map near it is likelier', () => {
  const { logits, labels } = scored(20_000, 9, truth)
  const fitted = fitFloor(logits, labels)
  expect(fitted.floor).toBe(0.05)
  expect(fitted.slope).toBeCloseTo(1.5, 0)
  const loss = (change: Partial<typeof fitted>) =>
    logLoss({
      probabilities: logits.map(x => sigmoid(calibrate({ ...fitted, ...change, steps: null }, x))),
      labels,
    })
  for (const by of [-0.003, 0.003]) {
    for (const name of ['offset', 'slope'] as const) {
      expect(loss({ [name]: fitted[name] + by })).toBeGreaterThan(loss({}))
    }
  }
  for (const floor of [0.02, 0.1]) expect(loss({ floor })).toBeGreaterThan(loss({}))
})
