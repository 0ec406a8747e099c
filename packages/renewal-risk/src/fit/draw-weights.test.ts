// Draws of weights: as wide as the fit leaves them, about what was fitted, and never on the other side of nothing.
import { describe, expect, it } from 'vitest'
import { drawApart, drawWeights, roundedTo3 } from './draw-weights.ts'

const ANYWHERE = Number.POSITIVE_INFINITY
// The Hessian of two free weights is the inverse of [1 0.8; 0.8 4]; the third is surely what it is.
const spread = {
  size: 3,
  free: [0, 1],
  lower: {
    size: 2,
    values: Float64Array.of(Math.sqrt(4 / 3.36), 0, -0.8 / 3.36 / Math.sqrt(4 / 3.36), 0.5),
  },
}

describe('drawWeights', () => {
  it('draws with the covariance of the fit, each with its mirror image', () => {
    const draws = drawWeights(spread, [ANYWHERE, ANYWHERE, ANYWHERE], { count: 20_000, seed: 5 })
    const mean = (of: (draw: Float64Array) => number) =>
      draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length
    const at = (draw: Float64Array, place: number) => draw[place] as number
    expect(mean(draw => at(draw, 0))).toBeCloseTo(0, 12)
    expect(Math.abs(mean(draw => at(draw, 0) ** 2) - 1)).toBeLessThan(0.05)
    expect(Math.abs(mean(draw => at(draw, 1) ** 2) - 4)).toBeLessThan(0.2)
    expect(Math.abs(mean(draw => at(draw, 0) * at(draw, 1)) - 0.8)).toBeLessThan(0.1)
    expect(draws.every(draw => at(draw, 2) === 0)).toBe(true)
  })

  it('takes no weight further than it reaches', () => {
    const draws = drawApart([1, 1], [0.3, ANYWHERE], { count: 200, seed: 5 })
    expect(draws.every(([first = 9]) => Math.abs(first) <= 0.3)).toBe(true)
    expect(draws.some(([first = 0]) => first === 0.3)).toBe(true)
    expect(draws.some(([, second = 0]) => second > 1)).toBe(true)
  })

  it('is the same for the same seed', () => {
    const of = (seed: number) => drawWeights(spread, [1, 1, 1], { count: 10, seed })
    expect(of(1)).toEqual(of(1))
    expect(of(1)).not.toEqual(of(2))
  })

  it('is rounded to three digits for a document', () => {
    expect(roundedTo3(0.123456)).toBe(0.123)
    expect(Object.is(roundedTo3(-0), 0)).toBe(true)
  })
})
