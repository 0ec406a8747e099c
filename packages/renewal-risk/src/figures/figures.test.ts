// The figures of predictions beside each other, counted by hand.
import { expect, it } from 'vitest'
import { figuresOf } from './figures.ts'

it('figures of five renewals, two of them lost', () => {
  const figures = figuresOf({
    probabilities: Float64Array.of(0.8, 0.4, 0.6, 0.4, 0.1),
    labels: Uint8Array.of(1, 1, 0, 0, 0),
  })
  expect(figures).toMatchObject({ n: 5, lost: 2, auc: 0.75 })
  expect(figures.prAuc).toBeCloseTo(0.75, 12)
  expect(figures.brier).toBeCloseTo(0.93 / 5, 12)
  expect(figures.brierSkill).toBeCloseTo(1 - 0.186 / 0.24, 12)
  expect(figures.topDecileLift).toBeCloseTo(1 / (2 / 5), 12)
  expect(figures.reliability[4]).toMatchObject({ n: 2, observed: 0.5 })
})

it('a reversed ranking shows as a slope below 0, and renewals that all ended alike as none', () => {
  const predicted = Float64Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 0.2 : 0.4))
  const labels = Uint8Array.from(predicted, (p, row) =>
    p < 0.3 ? Number(row % 5 < 3) : Number(row % 5 === 1),
  )
  const { auc, calibration } = figuresOf({ probabilities: predicted, labels })
  expect(auc).toBeLessThan(0.4)
  expect(calibration.slope).toBeLessThan(-1)
  for (const label of [0, 1]) {
    const alike = figuresOf({ probabilities: predicted, labels: new Uint8Array(200).fill(label) })
    expect(alike.calibration).toEqual({ slope: null, intercept: null })
  }
})
