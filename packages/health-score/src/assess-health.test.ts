import { describe, expect, it } from 'vitest'
import { factsOf, withReading } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import type { HealthFacts } from './component.ts'
import { damp } from './damper.ts'
import { defaultHealthPolicy, type HealthPolicy } from './policy.ts'
import { healthRegistry } from './registry.ts'

const assess = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assessHealth(healthRegistry, of, under, segment)
const score = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assess(of, under, segment).scoreHundredths

const WELL = { usage: 0.9, outcomes: 0.7, relationship: 0.6, trust: 0.8 }

describe('health score', () => {
  it('weighs what is known and names the band', () => {
    const health = assess(factsOf(WELL))
    expect(health).toEqual({
      scoreHundredths: 7400,
      band: 'healthy',
      provisional: false,
      coverage: 1,
      dampers: [],
      contributions: [
        { kind: 'component', name: 'outcomes', hundredths: 2800 },
        { kind: 'component', name: 'relationship', hundredths: 1200 },
        { kind: 'component', name: 'trust', hundredths: 1600 },
        { kind: 'component', name: 'usage', hundredths: 1800 },
      ],
    })
  })

  it('weighs a component as far as it counts, and never lifts the score by that', () => {
    const fading = (value: number) =>
      assess(withReading(factsOf(WELL), 'relationship', { value, lastKnown: value, counts: 0.5 }))
    // Of 90 that count: 40 x 0.7 + 10 x 1 + 20 x 0.8 + 20 x 0.9; with all of its weight it would be 82.
    expect(fading(1)).toMatchObject({ scoreHundredths: 8000, coverage: 1, dampers: [] })
    // A weak one on its way out: 71.11 without half of it, 66 with all of it.
    expect(fading(0.2)).toMatchObject({ scoreHundredths: 6600, dampers: [{ name: 'stale' }] })
  })

  it('takes a component for as much as it is by now while a fact comes to count, and judges its band by what is known', () => {
    const coming = (eased: number) =>
      assess(withReading(factsOf(WELL), 'outcomes', { value: 0.3, lastKnown: null, eased }))
    // 40 x 0.7 as in the example above, where 0.3 is what is known by now: nobody under half is healthy.
    expect(coming(0.7)).toMatchObject({ scoreHundredths: 7400, band: 'watch', dampers: [] })
    expect(coming(0.3).scoreHundredths).toBe(
      assess(withReading(factsOf(WELL), 'outcomes', { value: 0.3, lastKnown: null })).scoreHundredths,
    )
  })

  it('is unknown, not zero, when nothing is known', () => {
    expect(assess(factsOf({}))).toEqual({
      scoreHundredths: null,
      band: 'unknown',
      provisional: true,
      contributions: [],
      dampers: [],
      coverage: 0,
    })
  })

  it('names a provisional band while less than half the weight is known', () => {
    expect(assess(factsOf({ outcomes: 1 }))).toMatchObject({
      scoreHundredths: 10_000,
      band: 'healthy',
      provisional: true,
      coverage: 0.4,
    })
    expect(assess(factsOf({ usage: 0.5, trust: 0.5 }))).toMatchObject({ band: 'at_risk', provisional: true })
    expect(assess(factsOf({ outcomes: 1, usage: 0 })).provisional).toBe(false)
  })

  it('is provisional too while nobody knows whether they got what they wanted, however much else is known', () => {
    expect(assess(factsOf({ usage: 1, relationship: 1, trust: 1 }))).toMatchObject({
      band: 'watch',
      provisional: true,
      coverage: 0.6,
    })
  })
  it('uses the weights of the segment when it has its own', () => {
    const tuned: HealthPolicy = {
      ...defaultHealthPolicy,
      segments: { enterprise: { weights: { outcomes: 100, relationship: 0, trust: 0, usage: 0 } } },
    }
    const account = factsOf({ usage: 0, outcomes: 0.8, relationship: 0, trust: 0 })
    expect(score(account, tuned, 'enterprise')).toBe(8000)
    expect(score(account, tuned, 'smb')).toBe(3200)
  })

  it('refuses a number that is not a share', () => {
    expect(() => score(factsOf({ usage: 1.2 }))).toThrow('usage is 1.2, not in 0..1')
    expect(() => score(factsOf({ trust: Number.NaN }))).toThrow(RangeError)
  })

  it('puts nothing back where the stale component has no weight and nothing else is known', () => {
    const weights = { outcomes: 0, relationship: 0, trust: 20, usage: 20 }
    const none = { ...defaultHealthPolicy, weights }
    const stale = withReading(factsOf({}), 'trust', { value: 0.5, lastKnown: null })
    const gone = withReading(stale, 'outcomes', { value: null, lastKnown: 0.4 })
    expect(score(gone, none)).toBe(3450)
    const forgotten = withReading(factsOf({}), 'outcomes', { value: null, lastKnown: 0.4 })
    expect(score(forgotten, none)).toBeNull()
    const grounds = { registry: healthRegistry, facts: forgotten, weights, policy: none }
    expect(damp(grounds, 0)).toMatchObject({ points: 0, dampers: [{ name: 'unproven' }] })
  })
})
