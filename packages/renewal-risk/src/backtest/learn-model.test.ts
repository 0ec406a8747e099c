// What is learned of the renewals that were decided, and what was passed over.
import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { fitPolicy } from '../fit/fit-policy.ts'
import { prior } from '../fit/rows.fixture.ts'
import type { DatedRenewal } from './dated-renewal.ts'
import { learnModel } from './learn-model.ts'
import { planted, renewals, start } from './planted-renewals.fixture.ts'
import { predictRolling, predictWith } from './predict.ts'

describe('learnModel', () => {
  const learn = (rows: readonly DatedRenewal[], fit = fitPolicy) => {
    const model = learnModel(rows, { version: 'learned-1', leadDays: 30, prior }, fit)
    if (isRefusal(model)) throw model
    return model
  }

  it('does not hold against anybody what was unknown of all', () => {
    const rows = renewals(300, 10, draw => {
      const usage_score = draw()
      return { features: { usage_score, attained: null }, logit: 0.5 - 3 * usage_score }
    })
    const predicted = predictWith(learn(rows), rows)
    const share = rows.filter(row => row.lost).length / rows.length
    expect(predicted.reduce((sum, p) => sum + p, 0) / rows.length).toBeCloseTo(share, 2)
  })

  it('gives a feature that says what another says no weight besides', () => {
    const rows = renewals(200, 11, draw => {
      const attained = draw()
      return { features: { attained, usage_score: attained * 0.5 }, logit: 1 - 2 * attained }
    })
    const model = learn(rows)
    expect(model.learning?.leftOut).toEqual([{ name: 'usage_score', reason: 'collinear_with attained' }])
    expect(model.terms.filter(term => term.feature === 'usage_score').every(term => term.weight === 0)).toBe(
      true,
    )
  })

  it('tries shapes once there are losses enough', () => {
    const rows = renewals(120, 12, planted)
    expect(learn(rows).learning?.heldOut.shapes).toBeNull()
    expect(learn(rows, { ...fitPolicy, shapesFromEvents: 10 }).learning?.heldOut.shapes).not.toBeNull()
  })

  it('leaves the answer to the prior at an origin that nothing could be learned at', () => {
    const [odd, ...rest] = renewals(200, 13, draw => ({ features: { attained: draw() }, logit: 0 }))
    if (odd === undefined) throw new Error('no row')
    const learned = [{ ...odd, features: { attained: 'much' } }, ...rest.slice(0, 60)]
    const options = { version: 'learned-1', leadDays: 30, prior }
    const [predicted] = predictRolling([{ on: start, learned, judged: rest }], options, fitPolicy)
    expect(predicted).toEqual(predictWith(prior, rest))
  })

  it('of a term type that the model never saw is the expert’s, as it is served', () => {
    const rows = renewals(200, 3, planted)
    const model = learn(rows)
    const monthly = rows.map(row => ({ ...row, termType: 'monthly' as const }))
    expect(predictWith(model, monthly, prior)).toEqual(predictWith(prior, monthly))
    expect(predictWith(model, rows, prior)).not.toEqual(predictWith(prior, rows))
  })
})
