// The score: sums that add up, guards that only lower, and nothing that grows old and lifts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessHealth } from './assess-health.ts'
import type { ComponentReading, Harm, HealthFacts } from './component.ts'
import { guardsFor } from './guard.ts'
import { defaultHealthPolicy, type HealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, type ComponentName, healthRegistry } from './registry.ts'

const share = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 0, max: 20 }).map(n => n / 20),
)
const reading: fc.Arbitrary<ComponentReading> = fc.record({
  value: fc.option(share, { freq: 4 }),
  lastKnown: fc.option(share, { freq: 1 }),
})
const flag = fc.constantFrom(0, 1)
const facts: fc.Arbitrary<HealthFacts> = fc.record({
  components: fc.record({ outcomes: reading, relationship: reading, trust: reading, usage: reading }),
  harms: fc.record({ hostile: fc.record({ value: flag, lastKnown: fc.option(flag, { freq: 1 }) }) }),
})
const component = fc.constantFrom(...COMPONENT_NAMES)
const weight = fc.integer({ min: 0, max: 50 })
const policy: fc.Arbitrary<HealthPolicy> = fc
  .record({ outcomes: weight, relationship: weight, trust: weight, usage: weight })
  .map(weights => ({ ...defaultHealthPolicy, segments: { own: { weights } } }))

function known(values: Partial<Record<ComponentName, number | null>>, hostile = false): HealthFacts {
  const read = (name: ComponentName): ComponentReading => ({ value: values[name] ?? null, lastKnown: null })
  return {
    components: {
      outcomes: read('outcomes'),
      relationship: read('relationship'),
      trust: read('trust'),
      usage: read('usage'),
    },
    harms: { hostile: { value: hostile ? 1 : 0, lastKnown: null } },
  }
}

function withReading(from: HealthFacts, name: ComponentName, changed: ComponentReading): HealthFacts {
  return { ...from, components: { ...from.components, [name]: changed } }
}

function withHarm(from: HealthFacts, hostile: Harm): HealthFacts {
  return { ...from, harms: { hostile } }
}

const score = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assessHealth(healthRegistry, of, under, segment).scoreHundredths

describe('health score', () => {
  it('weighs what is known and names the band', () => {
    const health = assessHealth(
      healthRegistry,
      known({ usage: 0.9, outcomes: 0.7, relationship: 0.6, trust: 0.8 }),
      defaultHealthPolicy,
      null,
    )
    expect(health.scoreHundredths).toBe(7400)
    expect(health.band).toBe('healthy')
    expect(health.coverage).toBe(1)
    expect(health.guards).toEqual([])
    expect(health.contributions).toEqual([
      { kind: 'component', name: 'outcomes', hundredths: 2800 },
      { kind: 'component', name: 'relationship', hundredths: 1200 },
      { kind: 'component', name: 'trust', hundredths: 1600 },
      { kind: 'component', name: 'usage', hundredths: 1800 },
    ])
  })

  it('keeps the score of the worked example, with a guard that does not bind shown as 0', () => {
    const health = assessHealth(
      healthRegistry,
      known({ usage: 0.9, outcomes: 0.2, relationship: 0.6, trust: 0.8 }),
      defaultHealthPolicy,
      null,
    )
    expect(health.scoreHundredths).toBe(5400)
    expect(health.contributions.at(-1)).toEqual({ kind: 'guard', name: 'not_attained', hundredths: 0 })
  })

  it('caps an account that did not attain its outcome at 59, whatever the usage', () => {
    const health = assessHealth(
      healthRegistry,
      known({ usage: 1, outcomes: 0.49, relationship: 1, trust: 1 }),
      defaultHealthPolicy,
      null,
    )
    expect(health.scoreHundredths).toBe(5900)
    expect(health.band).toBe('watch')
    expect(health.contributions.at(-1)).toEqual({ kind: 'guard', name: 'not_attained', hundredths: -2060 })
  })

  it('caps an account of which nobody knows the outcome at 69', () => {
    expect(score(known({ usage: 1, relationship: 1, trust: 1 }))).toBe(6900)
  })

  it('caps a hostile account at 39, and lets only the lowest cap bind', () => {
    const health = assessHealth(
      healthRegistry,
      known({ usage: 1, outcomes: 0.2, relationship: 1, trust: 1 }, true),
      defaultHealthPolicy,
      null,
    )
    expect(health.scoreHundredths).toBe(3900)
    expect(health.band).toBe('at_risk')
    expect(health.guards.map(guard => guard.name)).toEqual(['hostile', 'not_attained'])
    expect(health.contributions.slice(-2)).toEqual([
      { kind: 'guard', name: 'hostile', hundredths: -2900 },
      { kind: 'guard', name: 'not_attained', hundredths: 0 },
    ])
  })

  it('holds a score whose outcome went stale to what it was under the last known value, guards included', () => {
    const stale = withReading(known({ usage: 1, relationship: 1, trust: 1 }), 'outcomes', {
      value: null,
      lastKnown: 0.3,
    })
    const health = assessHealth(healthRegistry, stale, defaultHealthPolicy, null)
    expect(health.scoreHundredths).toBe(5900)
    expect(health.guards).toEqual([
      { name: 'stale', cap: 59, components: ['outcomes'] },
      { name: 'unproven', cap: 69, components: [] },
    ])
  })

  it('keeps the cap of a hostile account whose evidence went stale', () => {
    const fresh = known({ usage: 1, outcomes: 1, relationship: 0.2, trust: 1 }, true)
    const allStale: HealthFacts = {
      components: { ...fresh.components, relationship: { value: null, lastKnown: 0.2 } },
      harms: { hostile: { value: 0, lastKnown: 1 } },
    }
    const hostileStale: HealthFacts = { ...fresh, harms: { hostile: { value: 0, lastKnown: 1 } } }
    expect(score(allStale)).toBe(3900)
    expect(score(hostileStale)).toBe(3900)
    expect(
      assessHealth(healthRegistry, hostileStale, defaultHealthPolicy, null).guards[0]?.components,
    ).toEqual(['relationship'])
  })

  it('is unknown, not zero, when nothing is known', () => {
    expect(assessHealth(healthRegistry, known({}), defaultHealthPolicy, null)).toEqual({
      scoreHundredths: null,
      band: 'unknown',
      contributions: [],
      guards: [],
      coverage: 0,
    })
  })

  it('names no band while less than half the weight is known', () => {
    const health = assessHealth(healthRegistry, known({ outcomes: 1 }), defaultHealthPolicy, null)
    expect(health).toMatchObject({ scoreHundredths: 10_000, band: 'unknown', coverage: 0.4 })
  })

  it('uses the weights of the segment when it has its own', () => {
    const tuned: HealthPolicy = {
      ...defaultHealthPolicy,
      segments: { enterprise: { weights: { outcomes: 100, relationship: 0, trust: 0, usage: 0 } } },
    }
    const account = known({ usage: 0, outcomes: 0.8, relationship: 0, trust: 0 })
    expect(score(account, tuned, 'enterprise')).toBe(8000)
    expect(score(account, tuned, 'smb')).toBe(3200)
  })

  it('refuses a number that is not a share', () => {
    expect(() => score(known({ usage: 1.2 }))).toThrow('usage is 1.2, not in 0..1')
    expect(() => score(known({ trust: Number.NaN }))).toThrow(RangeError)
  })

  it('puts nothing back where the stale component has no weight and nothing else is known', () => {
    const weights = { outcomes: 40, relationship: 0, trust: 20, usage: 20 }
    const stale = withReading(known({}), 'relationship', { value: null, lastKnown: 0.4 })
    const grounds = { registry: healthRegistry, facts: stale, weights, policy: defaultHealthPolicy }
    expect(guardsFor(grounds, 0).map(guard => [guard.name, guard.cap])).toEqual([
      ['unproven', 69],
      ['stale', 100],
    ])
  })
})

describe('what always holds of a health score', () => {
  it('contributions add up to the shown score exactly', () => {
    fc.assert(
      fc.property(facts, policy, (account, under) => {
        const health = assessHealth(healthRegistry, account, under, 'own')
        const sum = health.contributions.reduce((total, part) => total + part.hundredths, 0)
        expect(sum).toBe(health.scoreHundredths ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('a shown component lies within a hundredth of its exact share', () => {
    fc.assert(
      fc.property(facts, account => {
        const { components } = account
        const knownNames = COMPONENT_NAMES.filter(name => components[name].value !== null)
        const all = knownNames.reduce((sum, name) => sum + defaultHealthPolicy.weights[name], 0)
        for (const part of assessHealth(healthRegistry, account, defaultHealthPolicy, null).contributions) {
          if (part.kind === 'guard') continue
          const exact =
            (10_000 * defaultHealthPolicy.weights[part.name] * (components[part.name].value ?? 0)) / all
          expect(Math.abs(part.hundredths - exact)).toBeLessThanOrEqual(1 + 1e-6)
        }
      }),
    )
  })

  it('more of any component never lowers the score', () => {
    fc.assert(
      fc.property(facts, policy, component, share, share, (account, under, name, one, other) => {
        const { lastKnown } = account.components[name]
        const less = withReading(account, name, { value: Math.min(one, other), lastKnown })
        const more = withReading(account, name, { value: Math.max(one, other), lastKnown })
        expect(score(more, under, 'own') ?? 0).toBeGreaterThanOrEqual(score(less, under, 'own') ?? 0)
      }),
      { numRuns: 2000 },
    )
  })

  it('a higher last known value never lowers it either', () => {
    fc.assert(
      fc.property(facts, component, share, share, (account, name, one, other) => {
        const { value } = account.components[name]
        const less = withReading(account, name, { value, lastKnown: Math.min(one, other) })
        const more = withReading(account, name, { value, lastKnown: Math.max(one, other) })
        expect(score(more) ?? 0).toBeGreaterThanOrEqual(score(less) ?? 0)
      }),
    )
  })

  it('a component that goes stale never lifts the score, in whatever order others did', () => {
    fc.assert(
      fc.property(facts, policy, component, share, (account, under, name, value) => {
        const fresh = withReading(account, name, { value, lastKnown: null })
        const stale = withReading(account, name, { value: null, lastKnown: value })
        expect(score(stale, under, 'own') ?? 0).toBeLessThanOrEqual(score(fresh, under, 'own') ?? 10_000)
      }),
      { numRuns: 5000 },
    )
  })

  it('hostility that goes stale never lifts the score', () => {
    fc.assert(
      fc.property(facts, account => {
        const fresh = withHarm(account, { value: 1, lastKnown: null })
        const stale = withHarm(account, { value: 0, lastKnown: 1 })
        expect(score(stale) ?? 0).toBeLessThanOrEqual(score(fresh) ?? 0)
      }),
    )
  })

  it('guards never lift the score, and only take away', () => {
    fc.assert(
      fc.property(facts, account => {
        const health = assessHealth(healthRegistry, account, defaultHealthPolicy, null)
        const guards = health.contributions.filter(part => part.kind === 'guard')
        for (const guard of guards) expect(guard.hundredths).toBeLessThanOrEqual(0)
        for (const guard of health.guards) {
          expect(health.scoreHundredths).toBeLessThanOrEqual(Math.round(guard.cap * 100))
        }
      }),
    )
  })

  it('becoming hostile never lifts the score', () => {
    fc.assert(
      fc.property(facts, account => {
        const lastKnown = account.harms.hostile?.lastKnown ?? null
        const calm = withHarm(account, { value: 0, lastKnown })
        const angry = withHarm(account, { value: 1, lastKnown })
        expect(score(angry) ?? 0).toBeLessThanOrEqual(score(calm) ?? 0)
      }),
    )
  })
})
