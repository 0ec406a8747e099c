// The registry: a fifth component and one more guard are one entry each, and every sum still adds up.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessHealth } from './assess-health.ts'
import type { HealthFacts } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { splitDay } from './explain-change.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { nearestBandChange } from './nearest-band-change.ts'
import { builtInPolicy, defaultHealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, guardNamesOf, healthRegistry, registryOf } from './registry.ts'

const delivery = {
  name: 'delivery',
  symbol: 'D',
  meaning: 'how well projects for them went',
  weight: 25,
  formula: 'share of projects on time',
  partsShownBy: 'the list of projects',
  signals: { value: 'delivery', lastKnown: 'delivery_last_known', goesStale: 'whole' },
} as const satisfies ComponentDefinition

/** Takes a share of the score, as a damper does: a tenth of it at the worst. */
const escalated = {
  name: 'escalated',
  of: 'trust',
  applies: 'a ticket is escalated',
  cap: { key: 'escalated', points: 90, meaning: 'Percent of the score that is left at the worst' },
  harm: { signal: 'escalated', lastKnown: 'escalated_last_known' },
  limit: ({ harm, points, cap }) => (harm === 0 ? null : points * (1 - harm * (1 - cap / 100))),
} as const satisfies GuardDefinition

const registry = registryOf([...healthRegistry.components, delivery], [...healthRegistry.guards, escalated])
const policy = builtInPolicy(registry)
type Facts = HealthFacts<(typeof registry.summed)[number], 'escalated' | 'hostile'>

const none = { value: 0, lastKnown: null }
const account: Facts = {
  components: {
    delivery: { value: 0.5, lastKnown: null },
    outcomes: { value: 0.9, lastKnown: null },
    relationship: { value: 0.8, lastKnown: null },
    trust: { value: 0.7, lastKnown: null },
    usage: { value: 1, lastKnown: null },
  },
  harms: { hostile: none, escalated: none },
}
const burning: Facts = { ...account, harms: { hostile: none, escalated: { value: 1, lastKnown: null } } }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const reading = fc.record({ value: fc.option(share, { freq: 4 }), lastKnown: fc.option(share, { freq: 1 }) })
const harm = fc.record({ value: share, lastKnown: fc.option(share, { freq: 1 }) })
const anybody: fc.Arbitrary<Facts> = fc.record({
  components: fc.record({
    delivery: reading,
    outcomes: reading,
    relationship: reading,
    trust: reading,
    usage: reading,
  }),
  harms: fc.record({ hostile: harm, escalated: harm }),
})

describe('a registry with a fifth component and one more guard', () => {
  it('weighs the component by what its entry says, and shows what the guard takes away', () => {
    // (40 x 0.9 + 20 x 0.8 + 20 x 0.7 + 20 x 1 + 25 x 0.5) / 125 = 78.8
    expect(assessHealth(registry, account, policy, null).scoreHundredths).toBe(7880)
    const health = assessHealth(registry, burning, policy, null)
    expect(health.scoreHundredths).toBe(7092)
    expect(health.guards.map(({ name }) => name)).toEqual(['escalated'])
    expect(health.contributions.find(({ name }) => name === 'delivery')?.hundredths).toBe(1000)
    expect(health.contributions.at(-1)).toEqual({ kind: 'guard', name: 'escalated', hundredths: -788 })
  })

  it('has contributions that add up to the score exactly, and none lifts by growing old', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...registry.summed), (facts, name) => {
        const health = assessHealth(registry, facts, policy, null)
        const sum = health.contributions.reduce((total, part) => total + part.hundredths, 0)
        expect(sum).toBe(health.scoreHundredths ?? 0)
        const { value } = facts.components[name]
        const aged = (lastKnown: number | null, now: number | null): Facts => ({
          ...facts,
          components: { ...facts.components, [name]: { value: now, lastKnown } },
        })
        const fresh = assessHealth(registry, aged(null, value), policy, null).scoreHundredths ?? 10_000
        expect(
          assessHealth(registry, aged(value, null), policy, null).scoreHundredths ?? 0,
        ).toBeLessThanOrEqual(fresh)
      }),
      { numRuns: 1000 },
    )
  })

  it('explains a change through both', () => {
    const [before, closed] = [account, burning].map(facts => assessHealth(registry, facts, policy, null))
    if (before === undefined || closed === undefined) throw new Error('both were judged')
    const { customer_facts } = splitDay({ before, opened: before, lateBefore: before, configs: [], closed })
    expect(customer_facts).toEqual({
      hundredths: -788,
      contributions: [{ kind: 'guard', name: 'escalated', hundredths: -788 }],
    })
    expect(
      nearestBandChange(registry, { ...account, components: { ...account.components } }, policy, null),
    ).toEqual({
      component: 'outcomes',
      from: 0.9,
      to: 0.624,
      band: 'watch',
    })
  })

  it('names the component whose harm went stale', () => {
    const forgotten: Facts = { ...account, harms: { hostile: none, escalated: { value: 0, lastKnown: 1 } } }
    expect(assessHealth(registry, forgotten, policy, null).guards).toEqual([
      { name: 'stale', cap: 70.92, components: ['trust'] },
    ])
  })

  it('leaves scores under the built-in registry as they are', () => {
    const { delivery: _, ...components } = account.components
    expect(
      assessHealth(healthRegistry, { ...account, components }, defaultHealthPolicy, null).scoreHundredths,
    ).toBe(8600)
  })
})

describe('the built-in registry', () => {
  it('shows usage first, sums by name, and explains stale last', () => {
    expect(healthRegistry.components.map(({ name }) => name)).toEqual([
      'usage',
      'outcomes',
      'relationship',
      'trust',
    ])
    expect(COMPONENT_NAMES).toEqual(['outcomes', 'relationship', 'trust', 'usage'])
    expect(guardNamesOf(healthRegistry)).toEqual(['not_attained', 'unproven', 'hostile', 'stale'])
  })
})

describe('what a registry refuses', () => {
  it('two entries of one name', () => {
    expect(() => registryOf([delivery, delivery], [])).toThrow(
      'two entries of the registry are called delivery',
    )
    expect(() => registryOf([delivery], [{ ...escalated, name: 'stale', of: 'delivery' }])).toThrow('stale')
  })

  it('a guard of a component that is none', () => {
    expect(() => registryOf([delivery], [escalated])).toThrow('escalated guards trust, which is no component')
  })

  it('facts without the harm that a guard reads', () => {
    expect(() => assessHealth(registry, { ...account, harms: {} }, policy, null)).toThrow(
      'the harm that the guard hostile reads was not given',
    )
  })
})
