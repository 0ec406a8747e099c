// The mean of what is held possible, as log-odds.
import { logit, sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moderate } from './moderate.ts'

const logOdds = fc.double({ min: -20, max: 20, noNaN: true })
const mirrored = fc
  .array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1, maxLength: 20 })
  .map(each => [...each, ...each.map(change => -change)])

describe('moderate', () => {
  it('is the log-odds of the mean probability, as in the worked example', () => {
    expect(moderate(3, [-3, 3])).toBeCloseTo(1.092, 3)
    expect(moderate(-1, [0])).toBeCloseTo(-1, 12)
    for (const raw of [-2, 0.5, 4]) {
      const changes = [-2, -0.5, 0.5, 2]
      const mean = changes.reduce((sum, change) => sum + sigmoid(raw + change), 0) / changes.length
      expect(moderate(raw, changes)).toBeCloseTo(logit(mean), 10)
    }
  })

  it('lies between even odds and the middle, nearer to even odds the less is known', () => {
    fc.assert(
      fc.property(logOdds, mirrored, (raw, changes) => {
        const little = moderate(raw, changes)
        const less = moderate(
          raw,
          changes.map(change => 2 * change),
        )
        expect(Math.abs(little)).toBeLessThanOrEqual(Math.abs(raw) + 1e-9)
        expect(Math.abs(less)).toBeLessThanOrEqual(Math.abs(little) + 1e-9)
        expect(less * Math.sign(raw)).toBeGreaterThanOrEqual(-1e-9)
      }),
    )
  })

  it('stays finite however far out the log-odds lie', () => {
    for (const raw of [-5_000, -40, 40, 5_000]) {
      for (const far of [0, 30, 5_000]) expect(Number.isFinite(moderate(raw, [-far, far]))).toBe(true)
    }
    expect(moderate(-5_000, [0])).toBe(-5_000)
  })
})
