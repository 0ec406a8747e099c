// The model for a renewal is the one for the shortest lead that covers it.
import { describe, expect, it } from 'vitest'
import { chooseModel, featuresOf, unknownFeatures } from './choose-model.ts'
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
