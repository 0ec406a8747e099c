// The registry: a fifth component and one more damper are one entry each, and every sum still adds up.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyReads, readsOf, TODAY } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import type { HealthFacts } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { amountIn, dayIn, defineDamper, numberIn } from './damper-definition.ts'
import { splitDay } from './explain-change.ts'
import { nearestBandChange } from './nearest-band-change.ts'
import { builtInPolicy, defaultHealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, damperNamesOf, healthRegistry, registryOf } from './registry.ts'

const delivery = {
  name: 'delivery',
  symbol: 'D',
  meaning: 'how well projects for them went',
  weight: 25,
  formula: 'share of projects on time',
  partsShownBy: 'the list of projects',
  signals: { value: 'delivery', lastKnown: 'delivery_last_known', goesStale: 'whole' },
} as const satisfies ComponentDefinition

const late = defineDamper({
  name: 'late',
  of: 'delivery',
  meaning: 'a project is late',
  formula: '1 - `takes` x lateness',
  numbers: {
    takes: { value: 0.1, unit: 'share of one', least: 0, most: 0.9, meaning: 'Taken at the worst' },
  },
  reads: { lateness: 'lateness' },
  lastKnown: { lateness: 'lateness_last_known' },
  factor: ({ reads, numbers }) => 1 - numbers.takes * amountIn(reads.lateness),
})

const registry = registryOf([...healthRegistry.components, delivery], [...healthRegistry.dampers, late])
const policy = builtInPolicy(registry)
type Facts = HealthFacts<(typeof registry.summed)[number], (typeof registry.dampers)[number]['name']>

const lateness = (now: number | null, lastKnown?: number) => ({
  late: { now: { lateness: now }, lastKnown: lastKnown === undefined ? {} : { lateness: lastKnown } },
})
const account: Facts = {
  day: TODAY,
  components: {
    delivery: { value: 0.5, lastKnown: null },
    outcomes: { value: 0.9, lastKnown: null },
    relationship: { value: 0.8, lastKnown: null },
    trust: { value: 0.7, lastKnown: null },
    usage: { value: 1, lastKnown: null },
  },
  reads: { ...readsOf({}), ...lateness(0) },
}
const burning: Facts = { ...account, reads: { ...account.reads, ...lateness(1) } }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const reading = fc.record({ value: fc.option(share, { freq: 4 }), lastKnown: fc.option(share, { freq: 1 }) })
const anybody: fc.Arbitrary<Facts> = fc
  .tuple(
    fc.record({
      delivery: reading,
      outcomes: reading,
      relationship: reading,
      trust: reading,
      usage: reading,
    }),
    anyReads,
    share,
    fc.option(share, { nil: undefined, freq: 1 }),
  )
  .map(([components, reads, now, before]) => ({
    day: TODAY,
    components,
    reads: { ...reads, ...lateness(now, before) },
  }))

describe('a registry with a fifth component and one more damper', () => {
  it('weighs the component by what its entry says, and shows what the damper takes away', () => {
    // (40 x 0.9 + 20 x 0.8 + 20 x 0.7 + 20 x 1 + 25 x 0.5) / 125 = 78.8
    expect(assessHealth(registry, account, policy, null).scoreHundredths).toBe(7880)
    const health = assessHealth(registry, burning, policy, null)
    expect(health.scoreHundredths).toBe(7092)
    expect(health.dampers.map(({ name }) => name)).toEqual(['late'])
    expect(health.contributions.find(({ name }) => name === 'delivery')?.hundredths).toBe(1000)
    expect(health.contributions.at(-1)).toEqual({ kind: 'damper', name: 'late', hundredths: -788 })
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
    const still = { before, opened: before, lateBefore: before, configs: [], news: new Set<string>() }
    const { customer_facts } = splitDay({ ...still, closed })
    expect(customer_facts).toEqual({
      hundredths: -788,
      contributions: [{ kind: 'damper', name: 'late', hundredths: -788 }],
    })
    expect(
      nearestBandChange(registry, { ...account, components: { ...account.components } }, policy, null),
    ).toEqual({
      component: 'outcomes',
      from: 0.9,
      // (62.5 + 40 x 0.628) / 1.25 x 0.998 = 69.96
      to: 0.628,
      band: 'watch',
    })
  })

  it('names the component whose harm went stale', () => {
    const forgotten: Facts = { ...account, reads: { ...account.reads, ...lateness(null, 1) } }
    expect(assessHealth(registry, forgotten, policy, null)).toMatchObject({
      scoreHundredths: 7092,
      dampers: [{ name: 'stale', hundredths: -788, components: ['delivery'] }],
    })
  })

  it('leaves scores under the built-in registry as they are', () => {
    const { delivery: _, ...components } = account.components
    expect(
      assessHealth(healthRegistry, { ...account, components, reads: readsOf({}) }, defaultHealthPolicy, null)
        .scoreHundredths,
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
    expect(damperNamesOf(healthRegistry)).toEqual([
      'outcome_short',
      'unproven',
      'hostile',
      'champion_gone',
      'single_threaded',
      'promises_broken',
      'use_falling',
      'escalated',
      'onboarding_late',
      'stale',
    ])
  })
})

describe('what a registry refuses', () => {
  it('two entries of one name', () => {
    expect(() => registryOf([delivery, delivery], [])).toThrow(
      'two entries of the registry are called delivery',
    )
    expect(() => registryOf([delivery], [{ ...late, name: 'stale' }])).toThrow('stale')
  })

  it('a damper of a component that is none', () => {
    expect(() => registryOf(healthRegistry.components, [late])).toThrow(
      'late speaks of delivery, which is no component',
    )
  })

  it('facts without what a damper reads', () => {
    expect(() => assessHealth(registry, { ...account, reads: readsOf({}) }, policy, null)).toThrow(
      'what the damper late reads was not given',
    )
  })

  it('words where a damper reads a number or a day, and a number where it reads a day', () => {
    expect([amountIn(null), amountIn(true), numberIn(0.5), numberIn(null)]).toEqual([0, 1, 0.5, null])
    expect(() => amountIn('much')).toThrow('a damper reads "much" as a number')
    expect([dayIn(null), dayIn('2026-01-01')]).toEqual([null, '2026-01-01'])
    expect(() => dayIn(3)).toThrow('a damper reads 3 as a day')
  })
})
