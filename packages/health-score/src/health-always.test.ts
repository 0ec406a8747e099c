// The score: sums that add up, dampers that only take away in no order, and nothing that grows old and lifts.
import { addDays } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFacts, anyReads, anyShare, factsOf, TODAY, withReading, withReads } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import type { ComponentReading, HealthFacts } from './component.ts'
import { defaultHealthPolicy, type HealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, healthRegistry, registryOf } from './registry.ts'

const component = fc.constantFrom(...COMPONENT_NAMES)
const weight = fc.integer({ min: 0, max: 50 })
const policy: fc.Arbitrary<HealthPolicy> = fc
  .record({ outcomes: weight, relationship: weight, trust: weight, usage: weight })
  .map(weights => ({ ...defaultHealthPolicy, segments: { own: { weights } } }))

const assess = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assessHealth(healthRegistry, of, under, segment)
const score = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assess(of, under, segment).scoreHundredths

describe('what always holds of a health score', () => {
  it('contributions add up to the shown score exactly', () => {
    fc.assert(
      fc.property(anyFacts, policy, (account, under) => {
        const health = assess(account, under, 'own')
        const sum = health.contributions.reduce((total, part) => total + part.hundredths, 0)
        expect(sum).toBe(health.scoreHundredths ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('a shown component lies within a hundredth of its exact share', () => {
    fc.assert(
      fc.property(anyFacts, account => {
        const { components } = account
        const knownNames = COMPONENT_NAMES.filter(name => components[name].value !== null)
        const all = knownNames.reduce((sum, name) => sum + defaultHealthPolicy.weights[name], 0)
        for (const part of assess(account).contributions) {
          if (part.kind === 'damper') continue
          const exact =
            (10_000 * defaultHealthPolicy.weights[part.name] * (components[part.name].value ?? 0)) / all
          expect(Math.abs(part.hundredths - exact)).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
    )
  })

  it('dampers take away by factors in (0, 1], and multiplied they are what is left', () => {
    fc.assert(
      fc.property(anyFacts, account => {
        const { dampers, contributions, scoreHundredths } = assess(account)
        const before = contributions
          .filter(part => part.kind === 'component')
          .reduce((sum, { hundredths }) => sum + hundredths, 0)
        const left = dampers.reduce((product, { factor }) => product * factor, before)
        for (const { factor, hundredths } of dampers) {
          expect(factor).toBeGreaterThan(0)
          expect(factor).toBeLessThan(1)
          expect(hundredths).toBeLessThanOrEqual(0)
        }
        expect(Math.abs(left - (scoreHundredths ?? 0))).toBeLessThanOrEqual(1.1)
      }),
    )
  })

  it('no damper comes before another: in any order they take the same, each and all', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.shuffledSubarray([...healthRegistry.dampers], { minLength: healthRegistry.dampers.length }),
        (account, dampers) => {
          const shuffled = registryOf(healthRegistry.components, dampers)
          expect(assessHealth(shuffled, account, defaultHealthPolicy, null)).toEqual(assess(account))
        },
      ),
    )
  })

  it('more of any component never lowers the score', () => {
    fc.assert(
      fc.property(anyFacts, policy, component, anyShare, anyShare, (account, under, name, one, other) => {
        const reading = account.components[name]
        const less = withReading(account, name, { ...reading, value: Math.min(one, other) })
        const more = withReading(account, name, { ...reading, value: Math.max(one, other) })
        expect(score(more, under, 'own') ?? 0).toBeGreaterThanOrEqual(score(less, under, 'own') ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('a higher last known value never lowers it either', () => {
    fc.assert(
      fc.property(anyFacts, component, anyShare, anyShare, (account, name, one, other) => {
        const reading = account.components[name]
        const less = withReading(account, name, { ...reading, lastKnown: Math.min(one, other) })
        const more = withReading(account, name, { ...reading, lastKnown: Math.max(one, other) })
        expect(score(more) ?? 0).toBeGreaterThanOrEqual(score(less) ?? 0)
      }),
    )
  })

  it('less of a harm never lowers it', () => {
    const useFalling = (change: number, confirmedOn: string | null = null) => ({
      ...{ change, confirmedOn, fellOn: '2026-01-01', onboardingUntil: null },
    })
    const lessOf: readonly [keyof HealthFacts['reads'], unknown, unknown][] = [
      ['hostile', { hostility: 0.4 }, { hostility: 0.9 }],
      ['champion_gone', { leftOn: '2025-01-01' }, { leftOn: '2026-06-01' }],
      ['champion_gone', { leftOn: null }, { leftOn: '2020-01-01' }],
      ['single_threaded', { single: false, onboardingUntil: null }, { single: true, onboardingUntil: null }],
      ['promises_broken', { broken: 0, kept: 2 }, { broken: 1, kept: 2 }],
      ['promises_broken', { broken: 4, kept: 3 }, { broken: 4.5, kept: 3 }],
      ['promises_broken', { broken: 4, kept: 3 }, { broken: 4, kept: null }],
      ['use_falling', useFalling(Math.log(0.7)), useFalling(Math.log(0.6))],
      ['use_falling', useFalling(-1), useFalling(-3)],
      ['use_falling', useFalling(-1, '2026-06-15'), useFalling(-1)],
      ['use_falling', useFalling(-1, '2026-02-01'), useFalling(-1, '2026-01-20')],
      [
        'onboarding_late',
        { dueOn: '2026-06-20', onboardingUntil: '2026-08-01' },
        { dueOn: '2026-06-10', onboardingUntil: '2026-08-01' },
      ],
      ['escalated', { open: 0 }, { open: 1 }],
      ['escalated', { open: 2 }, { open: 3 }],
    ]
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...lessOf), (account, [name, less, more]) => {
        const under = (now: unknown) => {
          const lastKnown = account.reads[name]?.lastKnown ?? {}
          return score(withReads(account, { [name]: { now, lastKnown } as never })) ?? 0
        }
        expect(under(less)).toBeGreaterThanOrEqual(under(more))
      }),
      { numRuns: 1000 },
    )
  })

  it('a component that goes stale never lifts the score, in whatever order others and harms did', () => {
    fc.assert(
      fc.property(anyFacts, policy, component, anyShare, (account, under, name, value) => {
        const fresh = withReading(account, name, { value, lastKnown: null })
        const stale = withReading(account, name, { value: null, lastKnown: value })
        expect(score(stale, under, 'own') ?? 0).toBeLessThanOrEqual(score(fresh, under, 'own') ?? 10_000)
      }),
      { numRuns: 5000 },
    )
  })

  it('a harm that goes stale never lifts the score', () => {
    fc.assert(
      fc.property(anyFacts, anyReads, anyShare, (account, others, hostility) => {
        const from = withReads(account, others)
        const fresh = withReads(from, { hostile: { now: { hostility }, lastKnown: {} } })
        const stale = withReads(from, { hostile: { now: { hostility: null }, lastKnown: { hostility } } })
        expect(score(stale) ?? 0).toBeLessThanOrEqual(score(fresh) ?? 0)
      }),
    )
  })

  it('nobody whose outcome is unknown or under half is healthy', () => {
    fc.assert(
      fc.property(
        anyFacts,
        fc.option(fc.double({ min: 0, max: 0.4999999, noNaN: true }), { freq: 2 }),
        (account, outcome) => {
          const { expiring = [] } = account.components.outcomes
          const short = withReading(account, 'outcomes', { value: outcome, lastKnown: null, expiring })
          expect(assess(short).band).not.toBe('healthy')
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('moves by no more than two points from one day to the next by date alone', () => {
    const weeks = Array.from({ length: 400 }, (_, days) => days)
    fc.assert(
      fc.property(anyShare, anyShare, anyShare, fc.integer({ min: 0, max: 200 }), (u, r, a, age) => {
        const rest = factsOf(
          { usage: u, relationship: r, trust: u, outcomes: a },
          { championLeftOn: '2026-06-30' },
        )
        const on = (days: number): number => {
          const daysLeft = 180 - age - days
          const reading: ComponentReading =
            daysLeft < 0
              ? { value: null, lastKnown: a }
              : {
                  value: a,
                  lastKnown: null,
                  expiring: [{ daysLeft, value: null, lastKnown: a, partlyKnown: null }],
                }
          const facts = { ...withReading(rest, 'outcomes', reading), day: addDays(TODAY, days) }
          return score(facts) ?? 0
        }
        const scores = weeks.map(on)
        const steps = scores.slice(1).map((each, at) => Math.abs(each - (scores[at] ?? 0)))
        expect(Math.max(...steps)).toBeLessThanOrEqual(200)
      }),
      { numRuns: 40 },
    )
  })
})
