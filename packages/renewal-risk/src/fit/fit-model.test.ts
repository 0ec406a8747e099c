// Learning a model: what was planted is found, what is not there is not, and every answer is a sum of named terms.
import { logit, sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { learn, number, repeatedLines, risk, usage } from './learned-risk.fixture.ts'
import { drawRows } from './rows.fixture.ts'

describe('fitModel', () => {
  it('finds what the rows were drawn from, and calibrates itself', () => {
    const model = learn(usage(3_000, 1))
    for (const usage_score of [0.1, 0.5, 0.9]) {
      const { probabilityLost } = risk(model, { usage_score, plan: 'solo', noise: 0.5 })
      expect(Math.abs(probabilityLost - sigmoid(1.8 - 4 * usage_score))).toBeLessThan(0.06)
    }
    expect(model).toMatchObject({ basis: 'learned', n: 3_000, pairs: [], learning: { leftOut: [] } })
    expect(model.calibration.slope).toBeCloseTo(1, 1)
  })

  it('gives every answer as a sum of named terms, pairs and calibration among them', () => {
    const rows = drawRows(
      2_000,
      2,
      draw => ({ a: draw(), b: draw(), word: draw() < 0.3 ? null : draw() < 0.5 ? 'x' : 'y' }),
      each => (number(each, 'a') > 0.5 !== number(each, 'b') > 0.5 ? 1.5 : -2),
    )
    const model = learn(rows, { richest: 'pairs' })
    expect(model.pairs.length).toBeGreaterThan(0)
    for (const { axes, leafValues } of model.pairs) expect(repeatedLines(axes, leafValues)).toEqual([])
    for (const { features } of rows.slice(0, 200)) {
      const answer = risk(model, features)
      const sum = answer.contributions.reduce((all, each) => all + each.millionths, 0)
      expect(sum).toBe(answer.logitMillionths)
      expect(answer.contributions.some(each => each.kind === 'pair')).toBe(true)
    }
    const apart = risk(model, { a: 0.1, b: 0.9, word: 'x' }).probabilityLost
    const alike = risk(model, { a: 0.9, b: 0.9, word: 'x' }).probabilityLost
    expect(apart).toBeGreaterThan(0.6)
    expect(alike).toBeLessThan(0.3)
    expect(risk(model, { a: 0.1, b: 0.9, word: 'never seen' }).probabilityLost).toBeGreaterThan(0.5)
    expect(risk(model, {}).probabilityLost).toBeGreaterThan(0)
    const [strongest] = risk(model, { a: 0.1, b: 0.9 }).drivers
    expect(strongest?.words).toBe('a and b together raise the risk.')
  })

  it('takes a shape where a line cannot follow, and no richer stage than pays', () => {
    const nonlinear = drawRows(
      2_500,
      3,
      draw => ({ x: draw(), z: draw() }),
      each => (number(each, 'x') > 0.4 && number(each, 'x') < 0.6 ? 1.5 : -2),
    )
    const shaped = learn(nonlinear, { richest: 'shapes' })
    expect(shaped.terms.some(term => term.shape.kind === 'steps')).toBe(true)
    expect(risk(shaped, { x: 0.5, z: 0.5 }).probabilityLost).toBeGreaterThan(0.7)
    expect(risk(shaped, { x: 0.1, z: 0.5 }).probabilityLost).toBeLessThan(0.2)
    const linear = learn(usage(1_200, 4), { richest: 'pairs' })
    expect(linear.pairs).toEqual([])
    expect(linear.terms.every(term => term.shape.kind !== 'steps')).toBe(true)
    expect(
      learn(usage(1_200, 4), { richest: 'shapes' }).terms.every(term => term.shape.kind !== 'steps'),
    ).toBe(true)
    const alone = learn(nonlinear, { richest: 'pairs' })
    expect(alone.terms.some(term => term.shape.kind === 'steps')).toBe(true)
    const few = learn(usage(300, 5), { richest: 'pairs' })
    expect(few.learning?.heldOut).toMatchObject({ shapes: null, pairs: null })
  })

  it('gives lines knots at quantiles, and is linear beyond the last', () => {
    const kinked = drawRows(
      6_000,
      6,
      draw => ({ x: draw() * 10 }),
      each => (number(each, 'x') < 5 ? -2 : -2 + (number(each, 'x') - 5) * 0.7),
    )
    const model = learn(kinked, { basis: 'piecewise' })
    const logitAt = (x: number) => logit(risk(model, { x }).probabilityLost)
    expect(Math.abs(logitAt(2) - -2)).toBeLessThan(0.35)
    expect(logitAt(9)).toBeGreaterThan(0.2)
    expect(logitAt(12)).toBeGreaterThan(logitAt(10))
  })
})

describe('the document', () => {
  it('holds no term that says nothing, but the one that names a feature without another', () => {
    const rows = drawRows(
      900,
      21,
      draw => ({ falls: draw(), rises: draw() }),
      each => 3 * number(each, 'rises') - 2.5,
    )
    const directions = { falls: 'lowers', rises: 'raises' } as const
    const model = learn(rows, { basis: 'piecewise', directions })
    const silent = model.terms.filter(term => term.weight === 0)
    expect(model.terms.map(term => term.feature)).toContain('rises')
    for (const { feature } of silent) {
      expect(model.terms.filter(term => term.feature === feature)).toHaveLength(1)
    }
    expect(model.terms.length).toBeLessThan(10)
    expect(new Set(model.draws?.map(({ length }) => length))).toEqual(new Set([5 + model.terms.length]))
  })
})

describe('the interval of a learned answer', () => {
  it('holds the true probability about four times in five', () => {
    let within = 0
    for (let seed = 0; seed < 60; seed++) {
      const { interval } = risk(learn(usage(400, 100 + seed)), { usage_score: 0.3, plan: 'team', noise: 0.5 })
      const truth = sigmoid(1 - 4 * 0.3)
      if (interval.low <= truth && truth <= interval.high) within++
    }
    expect(within).toBeGreaterThanOrEqual(41)
    expect(within).toBeLessThanOrEqual(56)
  })
})
