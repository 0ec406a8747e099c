// The expert’s prior: what stands where little was seen.
import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { RiskModel } from '../model.ts'
import { fitModel } from './fit-model.ts'
import type { FitOptions, ResolvedRenewal } from './fit-options.ts'
import { fitPolicy } from './fit-policy.ts'
import { learn, number, risk, usage } from './learned-risk.fixture.ts'
import { drawRows, plainOptions, prior } from './rows.fixture.ts'

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
