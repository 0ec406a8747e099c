// The model for a renewal is the one for the shortest lead that covers it.
import { describe, expect, it } from 'vitest'
import { chooseModel, featuresOf, leadsAmong, unknownFeatures } from './choose-model.ts'
import { baseRates } from './level/level-of.ts'
import { levelPolicy } from './level/level-policy.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'

const learnedFrom = (prior: RiskModel): RiskModel => ({
  ...prior,
  version: `learned-${prior.leadDays}`,
  basis: 'learned',
  learning: {
    window: { from: '2025-01-01', to: '2025-12-31' },
    lost: 20,
    termTypes: ['monthly'],
    leftOut: [],
    ridge: 4,
    heldOut: { terms: 0.3, shapes: null, pairs: null },
  },
})

describe('the choice of a model', () => {
  it('takes the shortest lead that covers the days to the renewal', () => {
    const reversed = [...priorModels].reverse()
    expect([-5, 0, 30, 31, 90, 180].map(days => chooseModel(reversed, days, 'annual')?.leadDays)).toEqual([
      30, 30, 30, 90, 90, 180,
    ])
  })

  it('takes the longest lead for a renewal further away', () => {
    expect(chooseModel(priorModels, 400, 'annual')?.leadDays).toBe(180)
  })

  it('leaves a term type that a learned model never saw to the expert of the same lead', () => {
    const learned = priorModels.map(learnedFrom)
    expect(chooseModel(learned, 10, 'monthly')?.version).toBe('learned-30')
    expect(chooseModel(learned, 10, 'annual')?.version).toBe('prior-2-lead-30')
    expect(chooseModel(learned, 80, 'annual')?.version).toBe('prior-2-lead-90')
  })

  it('leaves a term type of which no renewal was decided to the expert, not to base rates of others', () => {
    const [shortest] = priorModels as [RiskModel]
    const decided = [{ features: {}, lost: false, termType: 'monthly' as const, dueOn: '2026-01-31' }]
    const rates = baseRates(shortest, decided, 'base-rate-1-lead-30', levelPolicy)
    expect(chooseModel([rates], 20, 'monthly')).toBe(rates)
    expect(chooseModel([rates], 20, 'annual')).toBe(shortest)
  })

  it('takes the model of such renewals where there is one, else the one of all, else the expert’s', () => {
    const [at30, ...longer] = priorModels as readonly [RiskModel, ...RiskModel[]]
    const common: RiskModel = { ...at30, version: 'common' }
    const ofTerms: RiskModel = { ...at30, version: 'terms', answersFor: 'terms' }
    const ofMonths: RiskModel = { ...at30, version: 'months', answersFor: 'months' }
    const chosen = (models: readonly RiskModel[]) =>
      (['annual', 'unknown', 'monthly'] as const).map(type => chooseModel(models, 10, type)?.version)
    expect(chosen([ofMonths, ofTerms, ...longer])).toEqual(['terms', 'terms', 'months'])
    expect(chosen([common, ofMonths, ...longer])).toEqual(['common', 'common', 'months'])
    expect(chosen([ofTerms, ...longer])).toEqual(['terms', 'terms', 'prior-2-lead-30'])
    expect(leadsAmong([...longer, ofMonths, ofTerms])).toEqual([30, 90, 180])
  })

  it('takes none of none', () => {
    expect(chooseModel([], 10, 'annual')).toBeUndefined()
  })
})

describe('the features a model reads', () => {
  it('are those of its terms, its pairs and its split, and some are measured no more', () => {
    const axis = { kind: 'number', edges: [] } as const
    const former: RiskModel = {
      ...(priorModels[0] as RiskModel),
      pairs: [{ features: ['attained', 'trend_28d'], axes: [axis, axis], leafValues: [0, 0, 0, 0], sd: 0.1 }],
    }
    expect(unknownFeatures(featuresOf(former))).toEqual(['trend_28d'])
    expect(priorModels.flatMap(model => unknownFeatures(featuresOf(model)))).toEqual([])
  })
})
