// The risk of a renewal: worked examples.
import { describe, expect, it } from 'vitest'
import { assessRisk, type RiskAssessment } from './assess-risk.ts'
import { asOf, plain, renewal, sumOf } from './assessed-renewal.fixture.ts'
import { termTypeOf } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'

describe('renewal risk', () => {
  it('adds the base rate and the terms, as in the worked example', () => {
    const risk = assessRisk(renewal({ attained: 0 }), plain, asOf)
    expect(risk.logitMillionths).toBe(-800_000)
    expect(risk.probabilityLost).toBeCloseTo(0.31, 2)
    expect(risk.contributions).toEqual([
      { kind: 'base', name: 'annual', value: null, millionths: -2_000_000 },
      { kind: 'signal', name: 'attained', value: 0, millionths: 1_200_000 },
      { kind: 'calibration', name: 'calibration', value: null, millionths: 0 },
      { kind: 'bounds', name: 'bounds', value: null, millionths: 0 },
    ])
    expect(risk).toMatchObject({
      asOf,
      dueOn: '2026-03-26',
      daysToDue: 25,
      leadDays: 30,
      basis: 'learned',
      n: 120,
      modelVersion: 'plain-1',
    })
  })

  it('holds 80 % of the uncertainty of its weights in the interval', () => {
    const risk = assessRisk(renewal({ attained: 0 }), plain, asOf)
    // sqrt(0.3^2 + 0.4^2) = 0.5, so the logit -0.8 is good to 0.6408 either way
    expect(risk.interval.level).toBe(0.8)
    expect(risk.interval.low).toBeCloseTo(1 / (1 + Math.exp(0.8 + 0.640776)), 6)
    expect(risk.interval.high).toBeCloseTo(1 / (1 + Math.exp(0.8 - 0.640776)), 6)
  })

  it('of weights that may be others answers by the mean over them, as a term of its own', () => {
    // Bases of five term types, then two terms: attained at 0 moves by the first of those.
    const draws = [2, -2].map(change => [0, 0, 0, 0, 0, change, 0])
    const risk = assessRisk(renewal({ attained: 0 }), { ...plain, draws }, asOf)
    const mean = (1 / (1 + Math.exp(0.8 - 2)) + 1 / (1 + Math.exp(0.8 + 2))) / 2
    expect(risk.probabilityLost).toBeCloseTo(mean, 6)
    expect(risk.contributions.at(-3)).toMatchObject({ kind: 'uncertainty', name: 'uncertainty' })
    expect(sumOf(risk)).toBe(risk.logitMillionths)
    expect(risk.interval.low).toBeCloseTo(1 / (1 + Math.exp(0.8 + 2 * 1.281552)), 6)
    expect(risk.interval.high).toBeCloseTo(1 / (1 + Math.exp(0.8 - 2 * 1.281552)), 6)
    const byWeights = assessRisk(renewal({ attained: 0 }), { ...plain, draws, answersBy: 'weights' }, asOf)
    expect(byWeights).toMatchObject({ logitMillionths: -800_000, interval: { high: risk.interval.high } })
    expect(byWeights.contributions.some(({ kind }) => kind === 'uncertainty')).toBe(false)
    const known = assessRisk(renewal({ attained: 0.5 }), { ...plain, draws }, asOf)
    expect(known.probabilityLost).toBeCloseTo(1 / (1 + Math.exp(2)), 9)
  })

  it('of a model of a former release, without draws, answers as it did', () => {
    const covariance = [
      0.09, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.06, 0, 0, 0, 0, 0.16, 0, 0, 0, 0, 0, 0, 0.25,
    ]
    const risk = assessRisk(renewal({ attained: 0 }), { ...plain, covariance }, asOf)
    expect(risk.logitMillionths).toBe(-800_000)
    expect(risk.contributions.some(({ kind }) => kind === 'uncertainty')).toBe(false)
    // sqrt(0.3^2 + 2 x 0.06 + 0.4^2)
    const reach = 1.281552 * Math.sqrt(0.37)
    expect(risk.interval.high).toBeCloseTo(1 / (1 + Math.exp(0.8 - reach)), 6)
    expect(assessRisk(renewal({ attained: 0 }), { ...plain, covariance }, asOf)).toEqual(risk)
  })

  it('holds a mean that lies past the outer tenth of what is possible in its interval', () => {
    const certain = { ...plain, base: { ...plain.base, annual: { logOdds: -7, sd: 0 } } }
    const far = [8, ...new Array<number>(19).fill(0)].flatMap(change => [change, -change])
    const draws = far.map(change => [change, 0, 0, 0, 0, 0, 0])
    const { interval, probabilityLost } = assessRisk(renewal({ attained: 0.6 }), { ...certain, draws }, asOf)
    expect(interval.high).toBe(probabilityLost)
    expect(interval.low).toBeLessThan(probabilityLost)
  })

  it('says what is missing, and is less sure without it', () => {
    const risk = assessRisk(renewal({}), plain, asOf)
    expect(risk.contributions[1]).toEqual({
      kind: 'missing',
      name: 'attained',
      value: null,
      millionths: 250_000,
    })
    const width = (of: RiskAssessment) => of.interval.high - of.interval.low
    expect(width(risk)).toBeGreaterThan(width(assessRisk(renewal({ attained: 0.5 }), plain, asOf)))
  })

  it('names calibration as a term of its own', () => {
    const calibrated = { ...plain, calibration: { slope: 0.5, offset: 0.1, steps: null } }
    const risk = assessRisk(renewal({ attained: 0 }), calibrated, asOf)
    expect(risk.logitMillionths).toBe(-300_000)
    expect(risk.contributions.at(-2)).toMatchObject({ kind: 'calibration', millionths: 500_000 })
  })

  it('takes the stair of a calibration that has any', () => {
    const steps = [
      { from: -5, to: -1 },
      { from: -1, to: 0.25 },
    ]
    const stepped = { ...plain, calibration: { slope: 1, offset: 0, steps } }
    expect(assessRisk(renewal({ attained: 0 }), stepped, asOf).logitMillionths).toBe(250_000)
    expect(assessRisk(renewal({ attained: 0.5 }), stepped, asOf).logitMillionths).toBe(-1_000_000)
  })

  it('keeps the probability within its bounds, and says by how much', () => {
    const certain = { ...plain, base: { ...plain.base, annual: { logOdds: -9, sd: 0 } } }
    const risk = assessRisk(renewal({ attained: 0.5 }), certain, asOf)
    expect(risk.probabilityLost).toBeGreaterThanOrEqual(0.002)
    expect(risk.probabilityLost).toBeCloseTo(0.002, 6)
    expect(risk.contributions.at(-1)?.millionths).toBeGreaterThan(2_000_000)
    expect(sumOf(risk)).toBe(risk.logitMillionths)
  })

  it('splits what is kept', () => {
    const { givenKept } = assessRisk(renewal({}), plain, asOf)
    expect(givenKept.contracted).toBeCloseTo(0.1 / 1.5, 12)
    expect(givenKept.renewed).toBeCloseTo(1 / 1.5, 12)
    expect(givenKept.expanded).toBeCloseTo(0.4 / 1.5, 12)
  })

  it('gives the three strongest reasons in plain words', () => {
    const [near] = priorModels
    const risk = assessRisk(
      renewal({ notice_given: true, attained: 0.1, usage_score: 0.9, csm_worry: 1 }),
      near as RiskModel,
      asOf,
    )
    expect(risk.drivers.map(driver => driver.words)).toEqual([
      'They have given notice.',
      'They have attained 10 % of what they wanted, and lack the rest.',
      'Their CSM worries about them.',
    ])
    expect(risk.drivers.map(driver => driver.effect)).toEqual(['raises', 'raises', 'raises'])
  })

  it('says a fall as a share of before, a count as it is, and good news as good', () => {
    const [near] = priorModels
    const risk = assessRisk(
      renewal({
        people_change: -Math.LN2,
        tickets_past_target: 5,
        attained: 1,
        usage_score: 0.5,
        relationship: 0.5,
      }),
      near as RiskModel,
      asOf,
    )
    expect(risk.drivers.map(driver => driver.words)).toEqual([
      'Fewer of their people use the product: -50 % against their own habit.',
      'They have attained 100 % of what they wanted.',
      '5 of their open tickets are past their target.',
    ])
  })

  it('says growth with its sign', () => {
    const [near] = priorModels
    const features = { people_change: Math.LN2, attained: 0.7, relationship: 0.5, usage_score: 0.5 }
    const risk = assessRisk(renewal(features), near as RiskModel, asOf)
    expect(risk.drivers.map(driver => driver.words)).toEqual([
      'More of their people use the product than usual: +100 % against their own habit.',
    ])
  })

  it('names a feature of the workspace’s own by its key, known or not', () => {
    const own: RiskModel = {
      ...plain,
      terms: [
        { feature: 'metric:exports', shape: { kind: 'hinge', from: 10, to: 0 }, weight: 0.4, sd: 0.2 },
        { feature: 'plan', shape: { kind: 'missing' }, weight: 0.1, sd: 0.2 },
        { feature: 'region', shape: { kind: 'is', value: 'emea' }, weight: 0.2, sd: 0.2 },
      ],
    }
    const risk = assessRisk(renewal({ 'metric:exports': 2, region: 'apac' }), own, asOf)
    expect(risk.drivers.map(driver => driver.words)).toEqual(['metric:exports is 2.', 'plan is unknown.'])
  })

  it('weighs signals less the longer the lead, and notice the same', () => {
    const logits = priorModels.map(
      each => assessRisk(renewal({ attained: 0, notice_given: true }), each, asOf).contributions,
    )
    const millionthsOf = (name: string) =>
      logits.map(contributions => contributions.find(each => each.name === name)?.millionths)
    expect(millionthsOf('attained')).toEqual([1_800_000, 1_620_000, 1_170_000])
    expect(millionthsOf('notice_given')).toEqual([4_500_000, 4_500_000, 4_500_000])
  })

  it('refuses a number where a word belongs, and the reverse', () => {
    expect(() => assessRisk(renewal({ attained: 'much' }), plain, asOf)).toThrow('cannot be read at much')
    expect(() => assessRisk(renewal({ attained: Number.NaN }), plain, asOf)).toThrow(TypeError)
  })

  it('tells the types of term apart', () => {
    expect([null, 1, 3, 12, 36].map(termTypeOf)).toEqual([
      'unknown',
      'monthly',
      'under_year',
      'annual',
      'multi_year',
    ])
  })
})
