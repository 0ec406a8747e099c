// Learning a model: what was planted is found, what is not there is not, and every answer is a sum of named terms.
import { addDays, day, isRefusal } from '@rung/kernel'
import { logit, pairedGain, sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { assessRisk } from '../assess-risk.ts'
import type { RiskFeatures } from '../feature.ts'
import type { PairTerm, RiskModel } from '../model.ts'
import { cellsOf } from '../shape.ts'
import { fitModel } from './fit-model.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import { fitPolicy, type PairOptions } from './fit-policy.ts'
import { fitTerms } from './fit-terms.ts'
import { drawRows, plainOptions, prior } from './rows.fixture.ts'

const asOf = day('2026-03-01')

function learn(rows: readonly ResolvedRenewal[], options: Partial<FitOptions> = {}): RiskModel {
  const model = fitModel(rows, { ...plainOptions, ...options }, fitPolicy)
  if (isRefusal(model)) throw model
  return model
}

const risk = (model: RiskModel, features: RiskFeatures) =>
  assessRisk({ dueOn: addDays(asOf, 30), termType: 'annual', features }, model, asOf)

const number = (features: RiskFeatures, name: string) => Number(features[name])

const usage = (count: number, seed: number) =>
  drawRows(
    count,
    seed,
    draw => ({ usage_score: draw(), plan: draw() < 0.5 ? 'team' : 'solo', noise: draw() }),
    each => 1 - 4 * number(each, 'usage_score') + (each.plan === 'solo' ? 0.8 : 0),
  )

/** Lines of numbers that say what the line before says, all along. */
function repeatedLines(axes: PairTerm['axes'], leafValues: readonly number[]): number[][] {
  const [rows, columns] = axes.map(cellsOf) as [number, number]
  const row = (at: number) => leafValues.slice(at * columns, (at + 1) * columns).join()
  const column = (at: number) => leafValues.filter((_, cell) => cell % columns === at).join()
  return (
    [
      [rows, row],
      [columns, column],
    ] as const
  )
    .map(([count, lineAt], axis) =>
      axes[axis]?.kind === 'word'
        ? []
        : Array.from({ length: count }, (_, at) => at).filter(at => at > 1 && lineAt(at) === lineAt(at - 1)),
    )
    .filter(found => found.length > 0)
}

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

describe('choices by rows held out', () => {
  it('takes the way to learn pairs that loses least on them', () => {
    const rows = drawRows(
      1_200,
      15,
      draw => ({ a: draw(), b: draw() }),
      each => (number(each, 'a') > 0.5 !== number(each, 'b') > 0.5 ? 2 : -2),
    )
    const [few] = fitPolicy.pairs
    if (few === undefined) throw new Error('the policy has no way to learn pairs')
    const of = (pairs: readonly PairOptions[]) =>
      fitModel(rows, { ...plainOptions, richest: 'pairs' }, { ...fitPolicy, folds: 2, pairs })
    const idle = { ...few, rounds: 0 }
    const [second, first] = [of([idle, few]), of([few, idle])]
    if (isRefusal(second) || isRefusal(first)) throw new Error('refused')
    expect(second.pairs).toEqual(first.pairs)
    expect(second.pairs.length).toBe(1)
  })

  it('finds no gain between equals, and needs a ridge to try', () => {
    const logits = Float64Array.from([0.2, -0.3])
    expect(pairedGain(logits, logits, Uint8Array.from([0, 1]))).toBe(0)
    expect(() => fitModel(usage(60, 16), plainOptions, { ...fitPolicy, ridges: [] })).toThrow(RangeError)
  })

  it('throws on a term that has no penalty and is collinear with another', () => {
    const line = { curve: 0, levels: Float64Array.of(0, 1), slopes: new Float64Array(2) }
    const free = { ...line, priorMean: 0, penalty: 0 }
    const curve = { segments: 2, segmentOf: Uint16Array.of(0, 1, 0, 1), along: new Float64Array(4) }
    const columns = { rows: 4, curves: [curve], bases: [free, free], terms: [] }
    expect(() => fitTerms(columns, Uint8Array.from([0, 1, 1, 0]))).toThrow('is not settled by the rows')
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

describe('the expert’s prior', () => {
  const trusted: Partial<FitOptions> = { isPriorTrusted: true, basis: 'piecewise' }
  // Here attained means nothing: the opposite of what the expert thinks.
  const blind = (count: number) =>
    drawRows(
      count,
      7,
      draw => ({ attained: draw() }),
      () => -2,
    )
  const said = (model: RiskModel, attained: number) =>
    risk(model, { attained }).contributions.find(({ name }) => name === 'attained')?.millionths ?? 0
  const effect = (model: RiskModel) => said(model, 0) - said(model, 1)

  it('is moved by 30 renewals and replaced by 3,000', () => {
    const share = (count: number) => effect(learn(blind(count), trusted)) / effect(prior)
    expect(share(30)).toBeGreaterThan(0.5)
    expect(share(3_000)).toBeLessThan(0.3)
  })

  it('keeps what the rows cannot speak of: features nobody knew, and other terms of contract', () => {
    const model = learn(blind(200), trusted)
    expect(model.terms).toEqual(
      expect.arrayContaining([expect.objectContaining({ feature: 'hostility', weight: 1.8 })]),
    )
    expect(model.base.monthly.logOdds).toBeLessThan(model.base.annual.logOdds - 0.5)
    expect(new Set(model.draws?.map(({ length }) => length))).toEqual(new Set([5 + model.terms.length]))
  })

  it('keeps a direction that the rows would turn round', () => {
    const turned = drawRows(
      3_000,
      8,
      (draw, normal) => ({
        attained: draw(),
        single_threaded: draw() < 0.3,
        load: normal(),
        tells: normal(),
      }),
      each =>
        number(each, 'tells') -
        2 +
        2 * number(each, 'attained') -
        (each.single_threaded ? 1 : 0) -
        number(each, 'load') / 2,
    )
    const directions = { attained: 'lowers', single_threaded: 'raises', load: 'raises' } as const
    const model = learn(turned, { ...trusted, directions })
    const logits = [0, 0.2, 0.4, 0.6, 0.8, 1].map(attained => risk(model, { attained }).logitMillionths)
    for (const [at, logit] of logits.entries()) {
      if (at > 0) expect(logit).toBeLessThanOrEqual((logits[at - 1] as number) + 1)
    }
    expect(risk(model, { single_threaded: true }).logitMillionths).toBeGreaterThanOrEqual(
      risk(model, { single_threaded: false }).logitMillionths,
    )
    expect(risk(model, { load: 4 }).logitMillionths).toBeGreaterThanOrEqual(
      risk(model, { load: -4 }).logitMillionths,
    )
    const rare = learn(
      turned.map((row, at) => ({ ...row, features: { ...row.features, rare: at < 20 ? 1 : 0, word: 'x' } })),
      { ...trusted, directions: { ...directions, rare: 'raises' } },
    )
    expect(rare.terms.filter(term => term.feature === 'rare').map(term => term.shape.kind)).toEqual(['hinge'])
    const plain = learn(turned, { directions: { load: 'raises' } })
    expect(risk(plain, { load: 4 }).logitMillionths).toBeGreaterThanOrEqual(
      risk(plain, { load: -4 }).logitMillionths,
    )
  })

  it('asks no direction of words', () => {
    const model = learn(usage(300, 17), { directions: { plan: 'raises' } })
    expect(model.terms.filter(term => term.feature === 'plan')).toHaveLength(2)
    const eager = { ...fitPolicy, folds: 2, shapesFromEvents: 20, mustWinBy: -99, ridges: [4] }
    const options = { ...plainOptions, richest: 'shapes', directions: { plan: 'raises' } } as const
    const shaped = fitModel(usage(300, 17), options, eager)
    if (isRefusal(shaped)) throw shaped
    expect(shaped.learning?.heldOut.shapes).not.toBeNull()
  })

  it('learns of several terms of contract at once', () => {
    const rows = usage(1_000, 9).map((row, at): ResolvedRenewal => {
      const termType = at % 2 === 0 ? 'monthly' : 'annual'
      return { ...row, termType, lost: termType === 'annual' ? row.lost : at % 20 === 0 }
    })
    const model = learn(rows)
    expect(model.base.monthly.logOdds).toBeLessThan(model.base.annual.logOdds)
    expect(model.base.unknown.logOdds).toBeGreaterThan(model.base.monthly.logOdds)
  })
})

describe('what it makes of odd rows', () => {
  it('refuses a number that is none, a feature of two kinds, and rows that ended alike', () => {
    const rows = usage(50, 10)
    const withFirst = (features: RiskFeatures) =>
      [{ ...rows[0], features }, ...rows.slice(1)] as ResolvedRenewal[]
    const refusal = (given: readonly ResolvedRenewal[]) => fitModel(given, plainOptions, fitPolicy)
    expect(refusal(withFirst({ usage_score: Number.NaN }))).toMatchObject({ field: 'usage_score' })
    expect(refusal(withFirst({ usage_score: 'high' }))).toMatchObject({ field: 'usage_score' })
    expect(refusal(rows.map(row => ({ ...row, lost: false })))).toMatchObject({ code: 'invalid' })
    expect(refusal([])).toMatchObject({ code: 'invalid' })
  })

  it('leaves out what is the same for all, what nobody knows, and what says the same twice, by name', () => {
    const rows = usage(300, 11).map((row, at) => ({
      ...row,
      features: {
        ...row.features,
        constant: 3,
        never: null,
        twice: Number(row.features.usage_score) * -2,
        holed: at % 2 === 0 ? null : Number(row.features.usage_score),
        holedToo: at % 2 === 0 ? null : Number(row.features.noise),
        onlyKnown: at % 2 === 0 ? null : 7,
      },
    }))
    const { learning } = learn(rows)
    expect(learning?.leftOut).toEqual([
      { name: 'constant', reason: 'constant' },
      { name: 'never', reason: 'never_known' },
      { name: 'usage_score', reason: 'collinear_with twice' },
    ])
  })

  it('says nothing of a word it never saw, and something of what is missing', () => {
    const rows = usage(2_000, 12).map((row, at) => ({
      ...row,
      features: { ...row.features, usage_score: at % 3 === 0 ? null : (row.features.usage_score ?? null) },
    }))
    const model = learn(rows)
    const of = (features: RiskFeatures) => risk(model, features).contributions
    expect(of({ plan: 'unheard of' }).find(each => each.name === 'plan')?.millionths).toBe(0)
    expect(of({}).find(each => each.name === 'usage_score')).toMatchObject({ kind: 'missing' })
  })

  it('holds 30 rows and 500 columns apart from nonsense', () => {
    const once = { ...fitPolicy, ridges: [16], folds: 2 }
    const wide = drawRows(
      30,
      13,
      draw => Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`c${at}`, draw()])),
      () => 0,
    )
    const model = fitModel(wide, plainOptions, once)
    if (isRefusal(model)) throw model
    const all = wide.map(row => risk(model, row.features).probabilityLost)
    expect(Math.max(...all)).toBeLessThan(0.99)
    expect(Math.min(...all)).toBeGreaterThan(0.01)
  })

  it('keeps apart classes that separate', () => {
    const rows = usage(200, 14).map(row => ({ ...row, lost: Number(row.features.usage_score) < 0.5 }))
    const model = learn(rows)
    expect(risk(model, { usage_score: 0.1, plan: 'solo' }).probabilityLost).toBeGreaterThan(0.8)
    expect(risk(model, { usage_score: 0.9, plan: 'solo' }).probabilityLost).toBeLessThan(0.2)
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
