// What a model takes up by rows held out, and what it makes of odd rows.
import { isRefusal } from '@rung/kernel'
import { pairedGain } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import type { RiskFeatures } from '../feature.ts'
import { fitModel } from './fit-model.ts'
import type { ResolvedRenewal } from './fit-options.ts'
import { fitPolicy, type PairOptions } from './fit-policy.ts'
import { fitTerms } from './fit-terms.ts'
import { learn, number, risk, usage } from './learned-risk.fixture.ts'
import { drawRows, plainOptions } from './rows.fixture.ts'

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
