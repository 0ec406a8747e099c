// The backtest: figures come with what chance does, and worse is refused.
import { mulberry32, sigmoid } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { fitPolicy } from '../fit/fit-policy.ts'
import { prior } from '../fit/rows.fixture.ts'
import type { RiskModel } from '../model.ts'
import { backtestModel } from './backtest-model.ts'
import { backtest, input, planted, policy, renewals } from './planted-renewals.fixture.ts'
import { spreadFigures } from './spread-figures.ts'

describe('backtestModel', () => {
  it('finds that outcomes say more than usage, beats the expert, and is promoted', () => {
    const { model, report } = backtest(renewals(400, 5, planted), { now: [{ attained: 0.5 }] })
    expect(model).toMatchObject({ basis: 'learned', n: 400 })
    expect(report.promotion).toMatchObject({
      promoted: true,
      reason: 'better',
      answers: 'learned',
      former: null,
    })
    expect(report.promotion.prior?.challengerLogLoss).toBeLessThan(
      Number(report.promotion.prior?.otherLogLoss),
    )
    const [usage, outcomes] = report.outcomeLift
    expect(outcomes?.adds).toBe('outcomes')
    expect(outcomes?.gain).toBeGreaterThan(0.05)
    expect(outcomes?.gainSpread?.low95).toBeGreaterThan(0)
    expect(usage).toMatchObject({ adds: 'usage', gain: null, gainSpread: null })
    expect(report.origins).toHaveLength(3)
    expect(report.judged).toBe(report.origins.reduce((sum, each) => sum + each.judged, 0))
    expect(report.inputDrift.find(each => each.name === 'attained')?.reading).toBe('drifted')
    expect(report.calibrationDrift?.n).toBe(report.origins.at(-1)?.judged)
  })

  it('counts a feature that no table names among the rest, which are added last', () => {
    const rows = renewals(120, 21, draw => {
      const own_signal = draw()
      return { features: { usage_score: draw(), own_signal }, logit: 3 - 6 * own_signal }
    })
    const last = backtest(rows).report.outcomeLift.at(-1)
    expect(last?.adds).toBe('rest')
    expect(last?.gain).toBeGreaterThan(0.05)
  })

  it('says the same again from the same draws', () => {
    const rows = renewals(120, 6, planted)
    expect(backtest(rows)).toEqual(backtest(rows.toReversed()))
  })

  it('keeps back a model that later renewals contradict', () => {
    const turned = renewals(300, 7, (draw, at) => {
      const attained = draw()
      return { features: { attained }, logit: at < 130 ? 12 * attained - 6 : 1 - 6 * attained }
    })
    const { report } = backtest(turned)
    expect(report.promotion).toMatchObject({ promoted: false, reason: 'not_better_than_prior' })
  })

  it('keeps the former model while it does better on what neither had seen, and while that is too little', () => {
    // The expert weighs an answer little and the outcome, which says nothing here, much.
    const rows = renewals(300, 8, draw => {
      const nps = 10 * draw()
      return { features: { nps, attained: draw() }, logit: 3 - 0.6 * nps }
    })
    const oracle: RiskModel = {
      ...prior,
      version: 'oracle',
      base: { ...prior.base, annual: { logOdds: 3, sd: 0 } },
      terms: [{ feature: 'nps', shape: { kind: 'line', center: 0, per: 1 }, weight: -0.6, sd: 0 }],
    }
    const held = (model: RiskModel, learnedAt: string) =>
      backtest(rows, { former: { model, learnedAt } }).report.promotion
    expect(held(oracle, '2024-04-01T00:00:00.000Z')).toMatchObject({
      promoted: false,
      reason: 'worse_than_former',
      former: { version: 'oracle' },
    })
    expect(held(oracle, '2030-01-01T00:00:00.000Z')).toMatchObject({
      promoted: false,
      reason: 'too_few_since_former',
      former: { judged: 0, challengerLogLoss: null },
    })
    expect(held(prior, '2024-04-01T00:00:00.000Z').promoted).toBe(true)
  })

  it('says nothing of later renewals where there are none, and promotes nothing then', () => {
    const { report } = backtest(renewals(60, 9, planted))
    expect(report).toMatchObject({
      judged: 0,
      spread: null,
      priorSpread: null,
      reliability: [],
      curve: [],
      outcomeLift: [],
      calibrationDrift: null,
      promotion: { promoted: false, reason: 'too_few_later' },
    })
  })

  it('where nothing can be learned anew leaves what was learned from losses enough in force, and nothing else', () => {
    const kept = renewals(60, 9, () => ({ features: { a: 1 }, logit: -50 }))
    const { model } = backtest(renewals(200, 3, planted))
    if (model === null) throw new Error('nothing was learned')
    const answers = (former: RiskModel) =>
      backtest(kept, { former: { model: former, learnedAt: '2024-04-01T00:00:00.000Z' } }).report.promotion
        .answers
    expect(answers(model)).toBe('former')
    expect(answers(prior)).toBe('prior')
  })

  it('is refused where a feature is of two kinds', () => {
    const odd = renewals(60, 9, (_, at) => ({ features: { a: at === 0 ? 'much' : at }, logit: 0 }))
    expect(backtestModel(input(odd), mulberry32(1), fitPolicy, policy)).toMatchObject({ field: 'a' })
  })
})

describe('spreadFigures', () => {
  it('shows a calibrated forecaster inside the range of a perfect one, and an overconfident one outside', () => {
    const draw = mulberry32(4)
    const truth = Float64Array.from({ length: 1_000 }, () => 0.05 + 0.6 * draw())
    const labels = Uint8Array.from(truth, p => (draw() < p ? 1 : 0))
    const few = { ...policy, draws: 100 }
    const honest = spreadFigures({ probabilities: truth, labels }, truth, draw, few)
    const { value, perfect, interval } = honest.figures.brier
    expect(value).toBeGreaterThan(perfect?.low95 ?? 1)
    expect(value).toBeLessThan(perfect?.high95 ?? 0)
    expect(interval?.low95).toBeLessThan(interval?.low80 ?? 0)
    expect(honest.eceBias).toBeGreaterThan(0)
    const overconfident = truth.map(p => sigmoid(3 * Math.log(p / (1 - p))))
    const { ece, calibrationSlope } = spreadFigures(
      { probabilities: overconfident, labels },
      truth,
      draw,
      few,
    ).figures
    expect(ece.value).toBeGreaterThan(ece.perfect?.high95 ?? 1)
    expect(calibrationSlope.interval?.high95).toBeLessThan(0.6)
  })

  it('leaves out what rows that all ended alike do not have', () => {
    const probabilities = new Float64Array(30).fill(0.002)
    const { figures } = spreadFigures(
      { probabilities, labels: new Uint8Array(30) },
      probabilities,
      mulberry32(2),
      policy,
    )
    expect(figures.auc).toEqual({ value: null, interval: null, perfect: null })
    expect(figures.calibrationSlope.value === null || Number.isFinite(figures.calibrationSlope.value)).toBe(
      true,
    )
  })
})
