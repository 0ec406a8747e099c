// The truth bench at its full size: every kind is planted and told, and a broken judgement is told apart from a sound one.
import { describe, expect, it } from 'vitest'
import { meanOf } from './evaluate-truth.ts'
import { figuresOf } from './figures.ts'
import { builtInPolicies, type Policies } from './judge/policies.ts'
import { allKinds } from './kinds/all-kinds.ts'
import { runSeed } from './run-seed.ts'

const size = { accounts: 120, days: 180, everyDays: 28 }
const names = allKinds.map(kind => kind.name)
const figuresUnder = (policies: Policies) => figuresOf([runSeed(1, size, policies)], names)
const built = figuresUnder(builtInPolicies)
const figure = (figures: typeof built, kind: string) => {
  const found = figures.find(each => each.kind === kind)
  if (found === undefined) throw new Error(`there is no kind ${kind}`)
  return found
}
const recallOf = (figures: typeof built, kind: string) => figure(figures, kind).recall.value ?? 0
const precisionOf = (figures: typeof built, kind: string) => figure(figures, kind).precision.value ?? 0

describe('the truth bench', () => {
  it('plants every kind, and Rung tells every kind', () => {
    expect(built.filter(({ so, told }) => so === 0 || told === 0).map(({ kind }) => kind)).toEqual([])
  })
})

describe('a broken judgement', () => {
  const { usage, outcomes, health } = builtInPolicies

  it('that weighs usage for outcomes, or calls too many at risk, tells worse who is', () => {
    const dailyAggregateOf = (figures: typeof built) => {
      const { precision, recall } = figure(figures, 'band_at_risk')
      const [p, r] = [precision.value ?? 0, recall.value ?? 0]
      return { precision: p, f1: (2 * p * r) / (p + r) }
    }
    const under = (policy: Partial<typeof health.health>) =>
      dailyAggregateOf(
        figuresUnder({ ...builtInPolicies, health: { ...health, health: { ...health.health, ...policy } } }),
      )
    const sound = dailyAggregateOf(built)
    expect(under({ weights: { ...health.health.weights, outcomes: 5, usage: 75 } }).f1).toBeLessThan(sound.f1)
    expect(under({ bands: { ...health.health.bands, watchFrom: 60 } }).precision).toBeLessThan(
      0.9 * sound.precision,
    )
  })

  it('that calls use high too early loses the quiet and the failing', () => {
    const easy = { ...usage.ramps, seatUtilisation: { poor: 0, healthy: 0.05, weight: 30 } }
    const broken = figuresUnder({ ...builtInPolicies, usage: { ...usage, ramps: easy } })
    for (const kind of ['quiet_success', 'failing']) {
      expect(recallOf(broken, kind)).toBeLessThan(recallOf(built, kind) - 0.2)
    }
    expect(meanOf(broken).recall).toBeLessThan(meanOf(built).recall)
  })

  it('that takes noise for news names more who are not quiet, and more who do not disagree', () => {
    const { worklist, contradictions } = health
    const reasons = { ...worklist.reasons, quietTimesUsual: 1 }
    const everydaySpread = { ...contradictions.everydaySpread, pulse_health: 0.2, vendor_customer: 0.2 }
    const broken = figuresUnder({
      ...builtInPolicies,
      health: { ...health, worklist: { ...worklist, reasons }, contradictions: { everydaySpread } },
    })
    for (const kind of ['quiet_stakeholder', 'contradiction_pulse_health', 'contradiction_vendor_customer']) {
      expect(precisionOf(broken, kind), kind).toBeLessThan(precisionOf(built, kind) - 0.1)
    }
  })

  it('that forgets verdicts after a week no longer knows what they got', () => {
    const successGap = { ...outcomes.successGap, verdictExpiryDays: 7, staleAfterDays: 7 }
    const broken = figuresUnder({ ...builtInPolicies, outcomes: { ...outcomes, successGap } })
    expect(recallOf(broken, 'damper_outcome_short')).toBeLessThan(
      recallOf(built, 'damper_outcome_short') - 0.2,
    )
    expect(precisionOf(broken, 'damper_unproven')).toBeLessThan(precisionOf(built, 'damper_unproven') - 0.2)
  })

  it('that believes in every rung tells the wrong level', () => {
    const priorMean = { 1: 0.99, 2: 0.95, 3: 0.9, 4: 0.9, 5: 0.9 }
    const broken = figuresUnder({
      ...builtInPolicies,
      health: { ...builtInPolicies.health, ladder: { ...outcomes.ladder, priorMean } },
    })
    expect(recallOf(broken, 'ladder_level')).toBeLessThan(recallOf(built, 'ladder_level') - 0.05)
  })
})
