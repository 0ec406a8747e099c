// The backtest: no model is judged on what it could have known, figures come with what chance does, and worse is refused.
import { addDays, day, endOf, isRefusal } from '@rung/kernel'
import { mulberry32, sigmoid } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RiskFeatures } from '../feature.ts'
import { fitPolicy } from '../fit/fit-policy.ts'
import type { RiskModel } from '../model.ts'
import { priorModels } from '../policy.ts'
import { backtestModel } from './backtest-model.ts'
import { backtestPolicy } from './backtest-policy.ts'
import type { BacktestInput } from './backtest-report.ts'
import { type DatedRenewal, inTime } from './dated-renewal.ts'
import { calibrationDrift, inputDrift, inputParts } from './drift.ts'
import { learnModel } from './learn-model.ts'
import { predictRolling, predictWith } from './predict.ts'
import { renewalDrivers } from './renewal-drivers.ts'
import { rollingOrigins } from './rolling-origins.ts'
import { spreadFigures } from './spread-figures.ts'

const prior = priorModels[0] as RiskModel
const policy = { ...backtestPolicy, blocks: 3, draws: 60, leastDraws: 20 }
const start = day('2024-01-01')

type Drawn = { readonly features: RiskFeatures; readonly logit: number }

/** One renewal a day, told the day after it was due. */
function renewals(
  count: number,
  seed: number,
  of: (draw: () => number, at: number) => Drawn,
): DatedRenewal[] {
  const draw = mulberry32(seed)
  return Array.from({ length: count }, (_, at) => {
    const { features, logit } = of(draw, at)
    const decisionOn = addDays(start, at)
    const dueOn = addDays(decisionOn, 30)
    return {
      features,
      lost: draw() < sigmoid(logit),
      termType: 'annual',
      dueOn,
      decisionOn,
      becameKnownAt: endOf(addDays(dueOn, 1)).toISOString(),
    }
  })
}

/** Usage says a little, the outcome much: the other way round than the expert would weigh them by size. */
const planted = (draw: () => number): Drawn => {
  const usage_score = draw()
  const attained = draw()
  return {
    features: { usage_score, attained, hostile: draw() < 0.2 },
    logit: 3 - 6 * attained - 0.2 * usage_score,
  }
}

const input = (rows: readonly DatedRenewal[], more: Partial<BacktestInput> = {}): BacktestInput => ({
  rows,
  undescribed: [],
  options: { version: 'learned-1-lead-30', leadDays: 30, prior },
  former: null,
  now: [],
  ...more,
})

function backtest(rows: readonly DatedRenewal[], more: Partial<BacktestInput> = {}) {
  const done = backtestModel(input(rows, more), mulberry32(1), fitPolicy, policy)
  if (isRefusal(done)) throw done
  return done
}

describe('inTime', () => {
  it('orders by the day of decision, then by the day it was due', () => {
    const [row] = renewals(1, 1, () => ({ features: {}, logit: 0 }))
    if (row === undefined) throw new Error('no row')
    const dueOn = (on: string, decisionOn = row.decisionOn) => ({ ...row, dueOn: on, decisionOn })
    const rows = [
      dueOn('2024-03-02'),
      dueOn('2024-03-01'),
      dueOn('2024-03-01'),
      dueOn('2024-02-01', addDays(start, 9)),
    ]
    expect(inTime(rows).map(each => each.dueOn)).toEqual([
      '2024-03-01',
      '2024-03-01',
      '2024-03-02',
      '2024-02-01',
    ])
  })
})

describe('rollingOrigins', () => {
  it('gives no model a renewal told on its day or later, and judges each later renewal once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 260 }), fc.nat(1000), (count, seed) => {
        const rows = renewals(count, seed, draw => ({ features: { a: draw() }, logit: 0 }))
        const origins = rollingOrigins(rows, policy)
        for (const { on, learned, judged } of origins) {
          expect(learned.every(row => row.becameKnownAt < `${on}T`)).toBe(true)
          expect(judged.every(row => row.decisionOn >= on)).toBe(true)
          expect(learned.length).toBeGreaterThanOrEqual(30)
        }
        const judged = origins.flatMap(origin => origin.judged)
        expect(new Set(judged).size).toBe(judged.length)
        const first = origins[0]?.on ?? '9999-12-31'
        expect(judged).toHaveLength(rows.filter(row => row.decisionOn >= first).length)
      }),
      { numRuns: 30 },
    )
  })

  it('has no origin before there is enough to learn from, or when too few come after', () => {
    const kept = renewals(200, 1, () => ({ features: { a: 1 }, logit: -50 }))
    expect(rollingOrigins(kept, policy)).toEqual([])
    const few = renewals(70, 1, () => ({ features: { a: 1 }, logit: 0 }))
    expect(rollingOrigins(few, policy)).toEqual([])
  })

  it('learns from a resolution that was told late only from then on', () => {
    const rows = renewals(200, 3, draw => ({ features: { a: draw() }, logit: 0 }))
    const late = rows.map((row, at) =>
      at === 0 ? { ...row, becameKnownAt: '2024-05-20T12:00:00.000Z' } : row,
    )
    const origins = rollingOrigins(late, policy)
    for (const { on, learned } of origins) {
      expect(learned.some(row => row.decisionOn === start)).toBe(on > '2024-05-20')
    }
    expect(origins.some(({ on }) => on <= '2024-05-20')).toBe(true)
    expect(origins.some(({ on }) => on > '2024-05-20')).toBe(true)
  })
})

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

describe('renewalDrivers', () => {
  const rows = renewals(600, 14, draw => {
    const attained = draw()
    const hostile = draw() < 0.3
    const pulse = draw() < 0.5 ? 'healthy' : draw() < 0.5 ? 'at_risk' : null
    return {
      features: { attained, hostile, pulse, same: 1, yes: true, never: null },
      logit: -2 * attained + (hostile ? 1.5 : 0),
    }
  })

  it('gives the odds ratio of a flag beside the one counted by hand', () => {
    const count = (hostile: boolean, lost: boolean) =>
      rows.filter(row => row.features.hostile === hostile && row.lost === lost).length
    const byHand = (count(true, true) * count(false, false)) / (count(true, false) * count(false, true))
    const driver = renewalDrivers(rows, { driverPenalty: 1e-9 }).find(each => each.feature === 'hostile')
    expect(driver?.oddsRatio).toBeCloseTo(byHand, 4)
    const sd = Math.sqrt(
      1 / count(true, true) + 1 / count(false, false) + 1 / count(true, false) + 1 / count(false, true),
    )
    expect(driver?.low95).toBeCloseTo(byHand * Math.exp(-1.959_964 * sd), 3)
    expect(driver).toMatchObject({ value: true, perSd: null, n: 600 })
  })

  it('leaves out what is the same for all, holds each word against the others, and puts the surest first', () => {
    const drivers = renewalDrivers(rows, backtestPolicy)
    expect(drivers.map(each => `${each.feature} ${each.value}`).toSorted()).toEqual([
      'attained null',
      'hostile true',
      'pulse at_risk',
      'pulse healthy',
    ])
    expect(['attained', 'hostile']).toContain(drivers[0]?.feature)
    expect(drivers.find(each => each.feature === 'attained')?.oddsRatio).toBeLessThan(1)
    expect(drivers.find(each => each.feature === 'pulse')?.n).toBeLessThan(600)
  })

  it('stays finite where all with a flag were lost, and silent where all ended alike', () => {
    const split = rows.map(row => ({
      features: { flag: row.lost, first: row.lost ? (row.features.attained ?? null) : null },
      lost: row.lost,
    }))
    const drivers = renewalDrivers(split, backtestPolicy)
    expect(drivers.map(each => each.feature)).toEqual(['flag'])
    expect(drivers[0]?.high95).toBeLessThan(1e9)
  })
})

describe('drift', () => {
  const then = renewals(500, 15, draw => ({
    features: { a: draw(), pulse: draw() < 0.5 ? 'healthy' : 'watch', flag: draw() < 0.5, gone: null },
    logit: 0,
  })).map(row => row.features)
  const parts = inputParts(then, policy)

  it('reads the same population as steady, and another as drifted', () => {
    expect(inputDrift(parts, then, policy).map(each => [each.name, each.reading, each.index])).toEqual([
      ['a', 'steady', 0],
      ['flag', 'steady', 0],
      ['gone', 'steady', 0],
      ['pulse', 'steady', 0],
    ])
    const other = then.map(({ a, ...row }) => ({ ...row, a: Number(a) / 2, pulse: 'unheard', gone: 3 }))
    const readings = Object.fromEntries(
      inputDrift(parts, other, policy).map(each => [each.name, each.reading]),
    )
    expect(readings).toEqual({ a: 'drifted', flag: 'steady', gone: 'drifted', pulse: 'drifted' })
  })

  it('sees values that went unknown, and a word where numbers were', () => {
    const half = then.map((row, at) => (at % 3 === 0 ? { ...row, a: null } : row))
    expect(inputDrift(parts, half, policy)[0]).toMatchObject({ reading: 'drifted', unknownThen: 0 })
    const few = then.map((row, at) => (at % 12 === 0 ? { ...row, a: 'odd' } : row))
    expect(inputDrift(parts, few, policy)[0]).toMatchObject({ reading: 'drifted' })
    const shifted = then.map(row => ({ ...row, flag: row.flag === true || Number(row.a) < 0.32 }))
    expect(inputDrift(parts, shifted, policy)[1]).toMatchObject({ name: 'flag', reading: 'moved' })
  })

  it('holds losses to what was said, within what chance does', () => {
    const predicted = new Array<number>(100).fill(0.2)
    const lost = (count: number) => predicted.map((_, at) => at < count)
    expect(calibrationDrift(predicted, lost(20))).toMatchObject({ n: 100, lost: 20, reading: 'calibrated' })
    expect(calibrationDrift(predicted, lost(35)).reading).toBe('underpredicted')
    expect(calibrationDrift(predicted, lost(8)).reading).toBe('overpredicted')
    expect(calibrationDrift(predicted, lost(20)).low95).toBeCloseTo(20 - 1.959_964 * 4, 6)
  })
})
