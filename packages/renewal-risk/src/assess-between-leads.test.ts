// The served risk: what the models of two leads say between them, exactly, and without a jump.
import { addDays, day } from '@rung/kernel'
import { logit } from '@rung/statistics'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessBetweenLeads } from './assess-between-leads.ts'
import { assessRisk, type RiskAssessment } from './assess-risk.ts'
import type { RiskFeatures, TermType } from './feature.ts'
import type { RiskModel } from './model.ts'
import { priorModels } from './policy.ts'
import { features, termType } from './renewal.fixture.ts'

const asOf = day('2026-03-01')
const [at30, at90, at180] = priorModels as readonly [RiskModel, RiskModel, RiskModel]

function learned(leadDays: number, more: Partial<RiskModel> = {}): RiskModel {
  const terms = [
    {
      feature: 'attained',
      shape: { kind: 'hinge', from: 1, to: 0 } as const,
      weight: leadDays / 30,
      sd: 0.1,
    },
    { feature: `only_${leadDays}`, shape: { kind: 'missing' } as const, weight: 0.5, sd: 0.1 },
  ]
  const base = { ...at30.base, annual: { logOdds: -leadDays / 30, sd: 0 } }
  return {
    ...at30,
    version: `learned-1-lead-${leadDays}`,
    basis: 'learned',
    n: 40,
    leadDays,
    base,
    terms,
    ...more,
  }
}

const renewal = (dueIn: number, known: RiskFeatures = {}, type: TermType = 'annual') => ({
  dueOn: addDays(asOf, dueIn),
  termType: type,
  features: known,
})
const served = (dueIn: number, known: RiskFeatures, models = priorModels, type: TermType = 'annual') =>
  assessBetweenLeads(renewal(dueIn, known, type), models, asOf) as RiskAssessment

describe('the risk between two leads', () => {
  it('lies in log-odds as far along as the day', () => {
    const models = [learned(90), learned(30)]
    const risk = served(75, { attained: 0.5 }, models)
    // 30 days: -1 + 0.5 + 0.5 = 0; 90 days: -3 + 1.5 + 0.5 = -1; three quarters of the way -0.75.
    expect(risk.logitMillionths).toBe(-750_000)
    expect(risk.contributions.map(({ name, millionths }) => [name, millionths])).toEqual([
      ['annual', -2_500_000],
      ['attained', 1_250_000],
      ['only_90', 375_000],
      ['only_30', 125_000],
      ['calibration', 0],
      ['bounds', 0],
    ])
    expect(risk).toMatchObject({ leadDays: 90, modelVersion: 'learned-1-lead-90', daysToDue: 75 })
    expect(risk.mixedWith).toEqual({
      leadDays: 30,
      modelVersion: 'learned-1-lead-30',
      basis: 'learned',
      share: 0.25,
    })
  })

  it('takes the drivers from what is interpolated, ties by name', () => {
    const risk = served(60, { attained: 1 }, [learned(30), learned(90)])
    expect(risk.drivers.map(({ feature }) => feature)).toEqual(['only_30', 'only_90'])
    expect(risk.leadDays).toBe(30)
  })

  it('lies between a learned model and the expert’s of the next lead', () => {
    const risk = served(60, { attained: 0.2 }, [learned(30), at90])
    const ends = [30, 90].map(dueIn => served(dueIn, { attained: 0.2 }, [learned(30), at90]).logitMillionths)
    expect(risk.logitMillionths).toBeGreaterThan(Math.min(...ends))
    expect(risk.logitMillionths).toBeLessThan(Math.max(...ends))
    expect(risk.mixedWith).toMatchObject({ basis: 'prior', share: 0.5 })
  })

  it('has the uncertainty of a learned model beside an expert’s, in its place', () => {
    const draws = [1, -1].map(change => [change, 0, 0, 0, 0, 0, 0])
    const models = [learned(30, { draws }), at90]
    const risk = served(60, { attained: 0.2 }, models)
    const atLead = served(30, { attained: 0.2 }, models)
    const of = (each: RiskAssessment) => each.contributions.find(({ kind }) => kind === 'uncertainty')
    expect(of(atLead)?.millionths).not.toBe(0)
    expect(of(risk)?.millionths).toBe(Math.round((of(atLead)?.millionths ?? 0) / 2) + 0)
    expect(risk.contributions.slice(-3).map(({ kind }) => kind)).toEqual([
      'uncertainty',
      'calibration',
      'bounds',
    ])
    expect(risk.contributions.reduce((sum, each) => sum + each.millionths, 0)).toBe(risk.logitMillionths)
    expect(risk.drivers.map(({ feature }) => feature)).not.toContain('uncertainty')
  })

  it('leaves a term type that the learned model never saw to the expert', () => {
    const learning = {
      window: { from: '2025-01-01', to: '2025-12-31' },
      lost: 20,
      termTypes: ['monthly'] as const,
      leftOut: [],
      ridge: 4,
      heldOut: { terms: 0.3, shapes: null, pairs: null },
    }
    const models = [learned(30, { learning }), at90]
    expect(served(60, {}, models).logitMillionths).toBe(served(60, {}, [at30, at90]).logitMillionths)
  })

  it('never leaves the bounds by a rounding, and shows what they hold', () => {
    const certain = [30, 90].map(lead => {
      const terms = [1, 2, 3].map(of => ({
        feature: `f${of}`,
        shape: { kind: 'missing' } as const,
        weight: -lead / 7,
        sd: 0,
      }))
      return learned(lead, { terms })
    })
    for (const dueIn of [31, 47, 61, 89]) {
      const { probabilityLost, contributions } = served(dueIn, {}, certain)
      expect(probabilityLost).toBeGreaterThanOrEqual(0.002)
      expect(probabilityLost).toBeCloseTo(0.002, 6)
      expect(contributions.at(-1)?.millionths).toBeGreaterThan(0)
    }
  })

  it('is undefined without models', () => {
    expect(assessBetweenLeads(renewal(50), [], asOf)).toBeUndefined()
  })
})

describe('what always holds of the served risk', () => {
  const models = fc.constantFrom<readonly RiskModel[]>(
    priorModels,
    [learned(30), at90, at180],
    [at30, learned(90), learned(180)],
  )

  it('contributions add up to the logit exactly', () => {
    fc.assert(
      fc.property(
        features,
        termType,
        models,
        fc.integer({ min: -60, max: 900 }),
        (known, type, of, dueIn) => {
          const risk = served(dueIn, known, of, type)
          const sum = risk.contributions.reduce((all, { millionths }) => all + millionths, 0)
          expect(sum).toBe(risk.logitMillionths)
          for (const { millionths } of risk.contributions) expect(Number.isSafeInteger(millionths)).toBe(true)
          const { contracted, renewed, expanded } = risk.givenKept
          expect(contracted + renewed + expanded).toBeCloseTo(1, 12)
          expect(risk.interval.low).toBeLessThanOrEqual(risk.probabilityLost)
          expect(risk.interval.high).toBeGreaterThanOrEqual(risk.probabilityLost)
        },
      ),
    )
  })

  it('at a lead, before the shortest and beyond the longest it is what that one model says', () => {
    fc.assert(
      fc.property(
        features,
        termType,
        models,
        fc.constantFrom(-20, 5, 30, 90, 180, 400),
        (known, type, of, dueIn) => {
          const lead = dueIn <= 30 ? 30 : dueIn === 90 ? 90 : 180
          const model = of.find(({ leadDays }) => leadDays === lead) as RiskModel
          expect(served(dueIn, known, of, type)).toEqual(assessRisk(renewal(dueIn, known, type), model, asOf))
        },
      ),
    )
  })

  it('moves from one lead to the next one way, by the same step each day', () => {
    fc.assert(
      fc.property(
        features,
        termType,
        models,
        fc.constantFrom([30, 90], [90, 180]),
        (known, type, of, span) => {
          const [shorter, longer] = span as [number, number]
          const logits = Array.from(
            { length: longer - shorter + 1 },
            (_, after) => served(shorter + after, known, of, type).logitMillionths,
          )
          const step = ((logits.at(-1) as number) - (logits[0] as number)) / (longer - shorter)
          for (const [at, logit] of logits.slice(1).entries()) {
            // One of rounding for each contribution, at either end.
            expect(Math.abs(logit - (logits[at] as number) - step)).toBeLessThan(100)
          }
        },
      ),
      { numRuns: 50 },
    )
  })

  it('no account jumps when a date passes: under the expert’s models by less than 0.05 a day', () => {
    fc.assert(
      fc.property(features, termType, fc.integer({ min: -60, max: 900 }), (known, type, dueIn) => {
        const today = served(dueIn, known, priorModels, type).logitMillionths
        const tomorrow = served(dueIn - 1, known, priorModels, type).logitMillionths
        expect(Math.abs(tomorrow - today)).toBeLessThan(50_000)
      }),
    )
  })

  it('its interval narrows and widens without a jump too', () => {
    const width = (dueIn: number) => {
      const { low, high } = served(dueIn, { attained: 0.3 }, [learned(30), at90, at180]).interval
      return logit(high) - logit(low)
    }
    for (let dueIn = 20; dueIn < 200; dueIn++) {
      expect(Math.abs(width(dueIn + 1) - width(dueIn))).toBeLessThan(0.05)
    }
  })
})
