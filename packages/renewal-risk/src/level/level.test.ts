// The workspace's own level: from the first decided renewal on, whatever was lost of them, and anew where the newest end otherwise.
import { addDays, day, isRefusal } from '@rung/kernel'
import { mulberry32, sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessRisk } from '../assess-risk.ts'
import { backtestModel } from '../backtest/backtest-model.ts'
import { backtestPolicy } from '../backtest/backtest-policy.ts'
import type { DatedRenewal } from '../backtest/dated-renewal.ts'
import { calibrationDrift } from '../backtest/drift.ts'
import { predictWith } from '../backtest/predict.ts'
import { fitPolicy } from '../fit/fit-policy.ts'
import { prior } from '../fit/rows.fixture.ts'
import type { RiskModel } from '../model.ts'
import { fitLevel } from './fit-level.ts'
import { baseRates, newestOf, priorAtLevel } from './level-of.ts'
import { levelPolicy } from './level-policy.ts'

const start = day('2024-01-01')

/** One renewal every two days, each with the chance of loss of its place. */
function renewals(
  count: number,
  seed: number,
  chance: (draw: () => number, at: number) => number,
): DatedRenewal[] {
  const draw = mulberry32(seed)
  return Array.from({ length: count }, (_, at) => {
    const decisionOn = addDays(start, at * 2)
    const dueOn = addDays(decisionOn, 30)
    const usage_score = draw()
    return {
      features: { usage_score, attained: draw() },
      lost: draw() < chance(draw, at),
      termType: 'annual',
      dueOn,
      decisionOn,
      becameKnownAt: `${addDays(dueOn, 1)}T00:00:00.000Z`,
    }
  })
}

function backtest(rows: readonly DatedRenewal[], undescribed: readonly DatedRenewal[] = []) {
  const input = { rows, undescribed, options: { version: 'v', leadDays: 30, prior }, former: null, now: [] }
  const done = backtestModel(input, mulberry32(1), fitPolicy, {
    ...backtestPolicy,
    draws: 20,
    leastDraws: 20,
  })
  if (isRefusal(done)) throw done
  return done
}

const next = (model: RiskModel | null) => {
  if (model === null) throw new Error('nothing was learned')
  const renewal = {
    dueOn: addDays(start, 30),
    termType: 'annual' as const,
    features: { attained: 0.4, usage_score: 0.4 },
  }
  return assessRisk(renewal, model, start)
}

describe('fitLevel', () => {
  it('is the mean under a Beta prior where all renewals lie at the rate of the prior', () => {
    fc.assert(
      fc.property(fc.nat(80), fc.nat(80), fc.integer({ min: 1, max: 50 }), (lost, kept, strength) => {
        const rows = Array.from({ length: lost + kept }, (_, at) => ({ logit: -2, lost: at < lost }))
        const p0 = sigmoid(-2)
        const { shift } = fitLevel(rows, p0, strength)
        expect(sigmoid(-2 + shift)).toBeCloseTo((strength * p0 + lost) / (strength + lost + kept), 9)
      }),
    )
  })

  it('is surer the more were decided', () => {
    const of = (count: number) =>
      fitLevel(
        Array.from({ length: count }, (_, at) => ({ logit: -1, lost: at % 4 === 0 })),
        0.12,
        20,
      ).sd
    expect(of(10)).toBeLessThan(of(0))
    expect(of(500)).toBeLessThan(0.15)
  })
})

describe('the level of decided renewals', () => {
  it('after 100 of 100 kept and 60 of 60 lost is what was seen, a little drawn to the expert’s', () => {
    const before = next(prior).probabilityLost
    const kept = backtest(renewals(100, 1, () => 0))
    const lost = backtest(renewals(60, 1, () => 1))
    expect(before).toBeGreaterThan(0.15)
    expect(next(kept.unlearned).probabilityLost).toBeLessThan(0.05)
    expect(next(lost.unlearned).probabilityLost).toBeGreaterThan(0.75)
    for (const { model, report } of [kept, lost]) {
      expect(model).toBeNull()
      expect(report.promotion).toMatchObject({
        reason: 'too_few_renewals',
        answers: 'prior',
        promoted: false,
      })
    }
  })

  it('is taught by renewals of which nothing else is known, from the first one on', () => {
    const bare = (rows: readonly DatedRenewal[]) => rows.map(row => ({ ...row, features: {} }))
    const one = backtest([], bare(renewals(1, 1, () => 0)))
    expect(next(one.unlearned).probabilityLost).toBeLessThan(next(prior).probabilityLost)
    expect(one.unlearned?.n).toBe(1)
    expect(next(backtest([], bare(renewals(100, 1, () => 0))).unlearned).probabilityLost).toBeLessThan(0.05)
    expect(backtest([]).unlearned).toBeNull()
  })

  it('of one term type moves no other, and the sum of contributions stays exact', () => {
    const model = priorAtLevel(
      prior,
      renewals(100, 1, () => 0),
      'v',
      levelPolicy,
    )
    expect(model.base.monthly).toEqual(prior.base.monthly)
    const { contributions, logitMillionths } = next(model)
    expect(contributions.reduce((sum, each) => sum + each.millionths, 0)).toBe(logitMillionths)
  })

  it('as base rates says the same of everybody but who gave notice', () => {
    const model = baseRates(
      prior,
      renewals(400, 3, () => 0.2),
      'v',
      levelPolicy,
    )
    const risk = (features: DatedRenewal['features']) =>
      assessRisk({ dueOn: start, termType: 'annual', features }, model, start).probabilityLost
    expect(risk({ attained: 0 })).toBe(risk({ attained: 1 }))
    expect(risk({ attained: 0 })).toBeGreaterThan(0.15)
    expect(risk({ attained: 0 })).toBeLessThan(0.25)
    expect(risk({ notice_given: true })).toBeGreaterThan(0.9)
  })
})

describe('a jump of the losses in the newest 30 %', () => {
  const jumped = (seed: number) => renewals(600, seed, (_, at) => (at < 420 ? 0.25 : 0.57))

  it('is met after one training, by the model that was learned and by what answers without one', () => {
    for (const seed of [1, 2, 3]) {
      const rows = jumped(seed)
      const { model, unlearned, report } = backtest(rows)
      const newest = newestOf(rows, 0.3)
      for (const each of [model, unlearned]) {
        if (each === null) throw new Error('nothing was learned')
        const drift = calibrationDrift(
          [...predictWith(each, newest)],
          newest.map(row => row.lost),
        )
        expect(drift.reading).toBe('calibrated')
      }
      expect(report.promotion.newest?.reading).toBe('calibrated')
    }
  })

  it('leaves a level alone that did not move, and blocks that are too small', () => {
    expect(backtest(renewals(400, 4, () => 0.25)).model?.level).toBeUndefined()
    const few = renewals(60, 5, (_, at) => (at < 42 ? 0.1 : 0.9))
    expect(priorAtLevel(prior, few, 'v', levelPolicy).level).toBeUndefined()
  })
})
