// The served probability survives the common factor.

import { sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centredLogit } from './centre-logit.ts'
import { commonFactor } from './common-factor.ts'
import { forecastPolicy } from './policy.ts'

const averageOver = (factor: ReturnType<typeof commonFactor>, a: number) =>
  factor.shifts.reduce((sum, shift, k) => sum + (factor.weights[k] as number) * sigmoid(a + shift), 0)

describe('centredLogit', () => {
  it('has the served probability as its mean over the common factor, whatever its sd', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (probability, sd) => {
          const factor = commonFactor(0, { ...forecastPolicy, commonFactorSd: sd })
          expect(averageOver(factor, centredLogit(probability, factor))).toBeCloseTo(probability, 12)
        },
      ),
    )
  })

  it('leaves one half at zero, and moves others further out than their own logit', () => {
    const factor = commonFactor(0, forecastPolicy)
    expect(centredLogit(0.5, factor)).toBeCloseTo(0, 15)
    expect(centredLogit(0.1, factor)).toBeLessThan(Math.log(0.1 / 0.9))
    expect(centredLogit(0.9, factor)).toBeGreaterThan(Math.log(0.9 / 0.1))
  })

  it('leaves what is decided decided', () => {
    const factor = commonFactor(0, forecastPolicy)
    expect(sigmoid(centredLogit(0, factor) + 2)).toBe(0)
    expect(sigmoid(centredLogit(1, factor) - 2)).toBe(1)
  })
})

describe('commonFactor', () => {
  it('lies closer for a larger book, within its bounds', () => {
    const few = commonFactor(0.5, forecastPolicy).shifts.length
    const more = commonFactor(8, forecastPolicy).shifts.length
    const most = commonFactor(1000, forecastPolicy).shifts.length
    expect(few).toBeLessThan(more)
    expect(more).toBeLessThan(most)
    expect(most).toBeLessThan(512)
  })

  it('has weights that add up to one', () => {
    const { weights } = commonFactor(9, forecastPolicy)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 14)
  })
})
