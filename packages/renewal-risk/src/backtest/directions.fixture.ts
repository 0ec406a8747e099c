// Renewals that turn features round, and what a model may make of them: directions hold, and sentences fit.
import { addDays, day, isRefusal } from '@rung/kernel'
import { mulberry32 } from '@rung/statistics'
import { beforeAll, describe, expect, it } from 'vitest'
import { assessBetweenLeads } from '../assess-between-leads.ts'
import { assessRisk, type RiskAssessment } from '../assess-risk.ts'
import type { Driver } from '../drivers.ts'
import type { FeatureValue, RiskFeatures } from '../feature.ts'
import type { FitPolicy } from '../fit/fit-policy.ts'
import { drawRows, prior } from '../fit/rows.fixture.ts'
import type { PairTerm, RiskModel, Term } from '../model.ts'
import { neutralValues } from '../neutral-values.ts'
import { priorModels } from '../policy.ts'
import { type RiskFeatureName, riskFeature, riskFeatures } from '../risk-features.ts'
import { learnModel } from './learn-model.ts'
import { drawnFeatures, names, RANGES, turnedLogit } from './turned-renewals.fixture.ts'

const today = day('2026-03-01')

/** Whether what is said moves the risk the way the value lies from neutral, and states that value. */
function fitsItsValue({ feature, effect, millionths, words }: Driver, features: RiskFeatures): boolean {
  if (effect !== (millionths > 0 ? 'raises' : 'lowers')) return false
  const sideOf = (name: string) => {
    const above = Number(features[name] ?? Number.NaN) - Number(neutralValues[name as RiskFeatureName])
    if (Number.isNaN(above)) return 'unknown'
    if (above === 0) return 'neutral'
    return above > 0 === (riskFeatures[name as RiskFeatureName].direction === 'raises') ? 'raises' : 'lowers'
  }
  const both = feature.split(' x ')
  // What is unknown may be a reason for doubt, never for comfort.
  const sides = both.map(name => (sideOf(name) === 'unknown' ? 'raises' : sideOf(name)))
  if (both.length > 1) return sides.includes(effect) && words.endsWith(`${effect.slice(0, -1)} the risk.`)
  const said = riskFeatures[feature as RiskFeatureName]
  const value = features[feature] ?? null
  if (value === null) return effect === 'raises' && words === said.missing
  const stated = patternOf(said[effect] ?? '').exec(words)
  if (stated === null || sides[0] !== effect) return false
  const share = stated.groups?.value
  return share === undefined || said.unit !== 'share' || share === `${Math.round(Number(value) * 100)} %`
}

/** What a sentence of a feature looks like once its slots are filled. */
function patternOf(template: string): RegExp {
  const source = template
    .replace(/[.?()]/g, '\\$&')
    .replace('{value}', '(?<value>.+)')
    .replace('{ago}', '(?:today|yesterday|[\\d.]+ days ago)')
    .replace(/\{([^}]+)\}/g, '(?:$1)')
  return new RegExp(`^${source}$`)
}

/** What a value of one feature alone, with nothing else known, adds to the risk. */
function contributionOf(model: RiskModel, name: string, value: FeatureValue): number {
  const alone = { dueOn: addDays(today, 30), termType: 'annual', features: { [name]: value } } as const
  const { contributions } = assessRisk(alone, model, today)
  return Number(contributions.find(each => each.name === name)?.millionths ?? 0)
}

const signOf = (name: string) => (riskFeature(name)?.direction === 'raises' ? 1 : -1)

function expectStepsToKeepDirection({ feature, shape }: Term): void {
  if (shape.kind !== 'steps') return
  for (const [at, value] of shape.leafValues.entries()) {
    if (at > 0)
      expect(signOf(feature) * (value - (shape.leafValues[at - 1] as number))).toBeGreaterThanOrEqual(-1e-9)
  }
}

function expectPairToKeepDirections({ features, axes, leafValues }: PairTerm): void {
  const counts = axes.map(axis =>
    axis.kind === 'word' ? axis.levels.length + 1 : axis.edges.length + 2,
  ) as [number, number]
  const signs = features.map(signOf) as [number, number]
  const at = (first: number, second: number) => leafValues[first * counts[1] + second] as number
  for (let first = 0; first < counts[0]; first++) {
    for (let second = 0; second < counts[1]; second++) {
      const here = at(first, second)
      if (first > 1) expect(signs[0] * (here - at(first - 1, second))).toBeGreaterThanOrEqual(-1e-9)
      if (second > 1) expect(signs[1] * (here - at(first, second - 1))).toBeGreaterThanOrEqual(-1e-9)
    }
  }
}

function valuesAlong(name: RiskFeatureName): FeatureValue[] {
  const { unit } = riskFeatures[name]
  if (unit === 'flag') return [false, true]
  const [low, high] = RANGES[unit]
  return Array.from({ length: 60 }, (_, at) => low + ((high - low) * at) / 59)
}

function expectEachAloneToKeepDirection(model: RiskModel): void {
  for (const name of names) {
    const along = valuesAlong(name).map(value => contributionOf(model, name, value))
    for (const [at, here] of along.entries()) {
      if (at > 0) expect(signOf(name) * (here - (along[at - 1] as number)), name).toBeGreaterThanOrEqual(-1)
    }
  }
}

/** From the low end up to past the high one. */
function valuesPast(name: RiskFeatureName): FeatureValue[] {
  const { unit } = riskFeatures[name]
  if (unit === 'flag') return [false, true]
  const [low, high] = RANGES[unit]
  return [0, 0.3, 0.6, 1, 2].map(at => low + (high - low) * at)
}

function expectAnswersToKeepDirections(model: RiskModel, customers: number): void {
  const draw = mulberry32(12)
  for (let customer = 0; customer < customers; customer++) {
    const others = drawnFeatures(draw)
    for (const name of names) {
      const along = valuesPast(name).map(value => {
        const features = { ...others, [name]: value }
        return assessRisk({ dueOn: addDays(today, 30), termType: 'annual', features }, model, today)
          .logitMillionths
      })
      for (const [at, here] of along.entries()) {
        const before = along[at - 1] ?? here
        expect(signOf(name) * (here - before), name).toBeGreaterThanOrEqual(-2)
      }
    }
  }
}

function expectSentencesToFit(model: RiskModel, answers: number): void {
  const draw = mulberry32(11)
  const later = priorModels.filter(each => each.leadDays > 30)
  let told = 0
  for (let answer = 0; answer < answers; answer++) {
    const features = { ...drawnFeatures(draw) }
    // By the learned model, by it and the expert's of the next lead, and by the expert's alone.
    const dueOn = addDays(today, [30, 60, 200][answer % 3] as number)
    const risk = assessBetweenLeads({ dueOn, termType: 'annual', features }, [model, ...later], today)
    const { contributions, interval, logitMillionths, probabilityLost } = risk as RiskAssessment
    expect(contributions.reduce((sum, each) => sum + each.millionths, 0)).toBe(logitMillionths)
    expect(interval.low).toBeLessThanOrEqual(probabilityLost)
    expect(interval.high).toBeGreaterThanOrEqual(probabilityLost)
    for (const driver of (risk as RiskAssessment).drivers) {
      if (fitsItsValue(driver, features)) told++
      else throw new Error(`${JSON.stringify(driver)} of ${JSON.stringify(features)}`)
    }
  }
  expect(told).toBeGreaterThan(answers)
}

export function describeDirections({
  rows,
  answers,
  policy,
}: {
  readonly rows: number
  readonly answers: number
  readonly policy: FitPolicy
}): void {
  describe(`a model of ${rows} renewals that turn features round`, () => {
    let model: RiskModel
    beforeAll(() => {
      const learned = learnModel(
        drawRows(3_000, 3, drawnFeatures, turnedLogit),
        { version: 'turned', leadDays: 30, prior },
        policy,
      )
      if (isRefusal(learned)) throw learned
      model = learned
    })

    it('has shapes and pairs, and each goes the way that its features go', () => {
      expect(model.terms.some(term => term.shape.kind === 'steps')).toBe(true)
      expect(model.pairs.length).toBeGreaterThan(0)
      for (const term of model.terms) expectStepsToKeepDirection(term)
      for (const pair of model.pairs) expectPairToKeepDirections(pair)
    })

    it('moves the risk only the way of each feature, over all of its range', () => {
      expectEachAloneToKeepDirection(model)
    })

    it('moves each answer only the way of each feature, whoever the customer is', () => {
      expectAnswersToKeepDirections(model, answers / 100)
    })

    it('says of that many customers only what fits the values it states, adds up, and lies in its interval', () => {
      expectSentencesToFit(model, answers)
    })
  })
}
