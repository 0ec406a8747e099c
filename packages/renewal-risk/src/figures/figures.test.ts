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
