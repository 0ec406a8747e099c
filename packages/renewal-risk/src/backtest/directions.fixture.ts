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
import type { RiskModel } from '../model.ts'
import { neutralValues } from '../neutral-values.ts'
import { priorModels } from '../policy.ts'
import { type RiskFeatureName, riskFeature, riskFeatures } from '../risk-features.ts'
import { learnModel } from './learn-model.ts'

const today = day('2026-03-01')

/** Low and high ends of what is drawn, by unit. */
const RANGES = {
  share: [0, 1],
  log_ratio: [-1.5, 0.7],
  count: [0, 6],
  days: [0, 120],
  months: [0, 60],
  points: [0, 10],
} as const

const names = (Object.keys(riskFeatures) as RiskFeatureName[]).filter(name => name !== 'days_to_due')

function drawnValue(name: RiskFeatureName, draw: () => number): FeatureValue {
  const { unit } = riskFeatures[name]
  if (unit === 'flag') return draw() < 0.3
  const [low, high] = RANGES[unit]
  const value = low + (high - low) * draw()
  return unit === 'points' || unit === 'count' ? Math.round(value) : value
}

function drawnFeatures(draw: () => number): RiskFeatures {
  return Object.fromEntries(names.map(name => [name, draw() < 0.05 ? null : drawnValue(name, draw)]))
}

const isBad = (each: RiskFeatures, name: RiskFeatureName) => {
  const value = Number(each[name] ?? neutralValues[name])
  return riskFeatures[name].direction === 'raises'
    ? value > Number(neutralValues[name])
    : value < Number(neutralValues[name])
}

/** Half of the features are turned round; the others act by steps, and two of them only together. */
function turnedLogit(each: RiskFeatures): number {
  const turned = (
    ['benevolence', 'perception_gap', 'reliability', 'seat_utilisation', 'single_threaded', 'nps'] as const
  )
    .map(name => (isBad(each, name) ? -0.6 : 0.6))
    .reduce((sum, value) => sum + value, 0)
  const steps = (Number(each.attained ?? 1) < 0.25 ? 1.6 : 0) + (Number(each.hostility ?? 0) > 0.8 ? 1.4 : 0)
  const together = isBad(each, 'usage_score') && isBad(each, 'relationship') ? 2.2 : 0
  return -2 + turned + steps + together
}

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
  const [before, after] = (said[effect] ?? '').split('{value}') as [string, string?]
  const stated = words.slice(before.length, words.length - (after ?? '').length)
  const isStated =
    after === undefined
      ? words === said[effect]
      : said.unit !== 'share' || stated === `${Math.round(Number(value) * 100)} %`
  return sides[0] === effect && words.startsWith(before) && words.endsWith(after ?? '') && isStated
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

    const contribution = (name: string, value: FeatureValue) =>
      Number(
        assessRisk(
          { dueOn: addDays(today, 30), termType: 'annual', features: { [name]: value } },
          model,
          today,
        ).contributions.find(each => each.name === name)?.millionths ?? 0,
      )

    it('has shapes and pairs, and each goes the way that its features go', () => {
      expect(model.terms.some(term => term.shape.kind === 'steps')).toBe(true)
      expect(model.pairs.length).toBeGreaterThan(0)
      for (const { feature, shape } of model.terms) {
        if (shape.kind !== 'steps') continue
        const sign = riskFeature(feature)?.direction === 'raises' ? 1 : -1
        for (const [at, value] of shape.leafValues.entries()) {
          if (at > 0)
            expect(sign * (value - (shape.leafValues[at - 1] as number))).toBeGreaterThanOrEqual(-1e-9)
        }
      }
      for (const { features, axes, leafValues } of model.pairs) {
        const counts = axes.map(axis =>
          axis.kind === 'word' ? axis.levels.length + 1 : axis.edges.length + 2,
        ) as [number, number]
        const signs = features.map(name => (riskFeature(name)?.direction === 'raises' ? 1 : -1)) as [
          number,
          number,
        ]
        for (let first = 0; first < counts[0]; first++) {
          for (let second = 0; second < counts[1]; second++) {
            const here = leafValues[first * counts[1] + second] as number
            if (first > 1)
              expect(
                signs[0] * (here - (leafValues[(first - 1) * counts[1] + second] as number)),
              ).toBeGreaterThanOrEqual(-1e-9)
            if (second > 1)
              expect(
                signs[1] * (here - (leafValues[first * counts[1] + second - 1] as number)),
              ).toBeGreaterThanOrEqual(-1e-9)
          }
        }
      }
    })

    it('moves the risk only the way of each feature, over all of its range', () => {
      for (const name of names) {
        const { unit, direction } = riskFeatures[name]
        const values =
          unit === 'flag'
            ? [false, true]
            : Array.from(
                { length: 60 },
                (_, at) => RANGES[unit][0] + ((RANGES[unit][1] - RANGES[unit][0]) * at) / 59,
              )
        const along = values.map(value => contribution(name, value))
        for (const [at, here] of along.entries()) {
          if (at > 0)
            expect(
              (direction === 'raises' ? 1 : -1) * (here - (along[at - 1] as number)),
              name,
            ).toBeGreaterThanOrEqual(-1)
        }
      }
    })

    it('moves each answer only the way of each feature, whoever the customer is', () => {
      const draw = mulberry32(12)
      const low = (name: RiskFeatureName) =>
        riskFeatures[name].unit === 'flag' ? 0 : RANGES[riskFeatures[name].unit][0]
      for (let customer = 0; customer < answers / 100; customer++) {
        const others = drawnFeatures(draw)
        for (const name of names) {
          const { unit, direction } = riskFeatures[name]
          const values =
            unit === 'flag'
              ? [false, true]
              : [0, 0.3, 0.6, 1, 2].map(at => low(name) + (RANGES[unit][1] - low(name)) * at)
          const along = values.map(value => {
            const features = { ...others, [name]: value }
            return assessRisk({ dueOn: addDays(today, 30), termType: 'annual', features }, model, today)
              .logitMillionths
          })
          for (const [at, here] of along.entries()) {
            const before = along[at - 1] ?? here
            expect((direction === 'raises' ? 1 : -1) * (here - before), name).toBeGreaterThanOrEqual(-2)
          }
        }
      }
    })

    it('says of that many customers only what fits the values it states, adds up, and lies in its interval', () => {
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
    })
  })
}
