import { describe, expect, it } from 'vitest'
import { factsOf, withReading, withReads } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import type { ComponentReading, HealthFacts } from './component.ts'
import { defaultHealthPolicy } from './policy.ts'
import { healthRegistry } from './registry.ts'

const assess = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assessHealth(healthRegistry, of, under, segment)
const score = (of: HealthFacts, under = defaultHealthPolicy, segment: string | null = null) =>
  assess(of, under, segment).scoreHundredths
const factors = (of: HealthFacts) =>
  Object.fromEntries(assess(of).dampers.map(({ name, factor }) => [name, factor]))

const factorsOf = (harms: Parameters<typeof factsOf>[1]) => factors(factsOf(WELL, harms))

const WELL = { usage: 0.9, outcomes: 0.7, relationship: 0.6, trust: 0.8 }

describe('what dampers take', () => {
  it('leaves the less of the score, the less they got of what they wanted', () => {
    // 54 x 0.57 = 30.78; at A 0.49 the rest at its best is 79.6 x 0.86 = 68.456.
    expect(score(factsOf({ ...WELL, outcomes: 0.2 }))).toBe(3078)
    expect(score(factsOf({ usage: 1, outcomes: 0.49, relationship: 1, trust: 1 }))).toBe(6846)
    expect(factors(factsOf({ ...WELL, outcomes: 0.63 }))).toEqual({})
  })

  it('shares what two dampers take by the logarithms of their factors', () => {
    // 54 x 0.57 x 0.9 = 27.702. Of 2630 taken, ln 0.57 / (ln 0.57 + ln 0.9) = 0.84214 is outcome_short's: 2214.83.
    const health = assess(factsOf({ ...WELL, outcomes: 0.2 }, { escalated: 1 }))
    expect(health.scoreHundredths).toBe(2770)
    expect(health.dampers.map(({ name, hundredths }) => [name, hundredths])).toEqual([
      ['outcome_short', -2215],
      ['escalated', -415],
    ])
    expect(health.contributions.slice(-2)).toEqual([
      { kind: 'damper', name: 'outcome_short', hundredths: -2215 },
      { kind: 'damper', name: 'escalated', hundredths: -415 },
    ])
  })

  it('takes for broken promises beside those that were kept, and nothing where none was', () => {
    // 1 - 0.5 x 3 / (3 + 2 + 1) = 0.75; nothing kept 1 - 0.5 x 3 / 4 = 0.625; all kept 1.
    const after = (promisesBroken: number, promisesKept?: number) =>
      factors(factsOf(WELL, { promisesBroken, ...(promisesKept !== undefined && { promisesKept }) }))
    expect(after(3, 2)).toMatchObject({ promises_broken: 0.75 })
    expect(after(3)).toMatchObject({ promises_broken: 0.625 })
    expect(after(0, 2)).not.toHaveProperty('promises_broken')
  })

  it('leaves 69 of 100 to an account of which nobody knows the outcome', () => {
    expect(score(factsOf({ usage: 1, relationship: 1, trust: 1 }))).toBe(6900)
  })

  it('never leaves it more than under those outcomes that are known', () => {
    // Under A 0.1: (60 + 4) x 0.47 = 30.08, less than 69.
    const facts = factsOf({ usage: 1, relationship: 1, trust: 1 })
    const partly = withReading(facts, 'outcomes', { value: null, lastKnown: null, partlyKnown: 0.1 })
    expect(score(partly)).toBe(3008)
    const well = withReading(facts, 'outcomes', { value: null, lastKnown: null, partlyKnown: 0.9 })
    expect(score(well)).toBe(6900)
  })

  it('falls bit by bit as the newest facts of the outcome run out, to what it will be then', () => {
    const fresh = factsOf({ usage: 0.8, outcomes: 0.9, relationship: 0.8, trust: 0.8 })
    const left = (daysLeft: number): ComponentReading => ({
      value: 0.9,
      lastKnown: null,
      expiring: [{ daysLeft, value: null, lastKnown: 0.9, partlyKnown: null }],
    })
    // 84 with it, 80 x 0.69 = 55.2 without.
    expect(score(withReading(fresh, 'outcomes', left(46)))).toBe(8400)
    expect(score(withReading(fresh, 'outcomes', left(45)))).toBe(8400)
    expect(score(withReading(fresh, 'outcomes', left(15)))).toBe(6480)
    expect(score(withReading(fresh, 'outcomes', left(0)))).toBe(5520)
    expect(score(withReading(fresh, 'outcomes', { value: null, lastKnown: 0.9 }))).toBe(5520)
  })

  it('tells what runs out even where nothing else is known, or nothing is left to take', () => {
    const alone = (value: number) =>
      withReading(factsOf({}), 'outcomes', {
        value,
        lastKnown: null,
        expiring: [{ daysLeft: 0, value: null, lastKnown: null, partlyKnown: null }],
      })
    expect(score(alone(0.8))).toBe(5520)
    expect(score(alone(0))).toBe(0)
    expect(score(factsOf({ usage: 0, trust: 0 }))).toBe(0)
  })

  it('takes by the degree of hostility', () => {
    const angry = (hostility: number) => score(factsOf({ ...WELL, outcomes: 0.7 }, { hostility }))
    expect([angry(0), angry(0.5), angry(1)]).toEqual([7400, 4810, 2220])
  })

  it('takes three tenths when the champion leaves, and half of that a year later', () => {
    const left = (championLeftOn: string) => factors(factsOf(WELL, { championLeftOn })).champion_gone
    expect(left('2026-06-30')).toBe(0.7)
    expect(left('2025-12-28')).toBeCloseTo(0.7 + (0.15 * 184) / 365, 12)
    expect(left('2024-01-01')).toBe(0.85)
    expect(left('2026-07-01')).toBeUndefined()
  })

  it('takes more the further use fell below four fifths of its habit, up to two fifths at three tenths', () => {
    // ln 0.8 takes nothing, ln 0.3 takes 0.4; half way between in ln, at sqrt(0.8 x 0.3) = 0.4899, three quarters of it are gone.
    const after = (share: number, harms: Parameters<typeof factorsOf>[0] = {}) =>
      factorsOf({ useChange: Math.log(share), ...harms })
    expect(after(0.8)).toEqual({})
    expect(after(1.4)).toEqual({})
    expect(after(Math.sqrt(0.8 * 0.3)).use_falling).toBeCloseTo(1 - 0.4 * 0.75, 12)
    expect(after(0.3).use_falling).toBeCloseTo(0.6, 12)
    expect(after(2 / 17).use_falling).toBeCloseTo(0.6, 12)
    // Of two falls the deeper one takes more: no two share a score by a bound before there is no use any more.
    expect(after(0.45).use_falling).toBeLessThan(after(0.5).use_falling ?? 0)
    // Waits in onboarding: 5 of its last 15 days are over.
    expect(after(0.3, { onboardingUntil: '2026-07-10' }).use_falling).toBeCloseTo(1 - 0.4 / 3, 12)
    expect(after(0.3, { onboardingUntil: '2026-09-01' })).toEqual({})
  })

  it('takes nothing for a fall that a customer explained since it began, for as long as their word holds', () => {
    const said = (confirmedOn: string, fellOn = '2026-06-01') =>
      factorsOf({ useChange: Math.log(0.3), fellOn, confirmedOn })
    expect(said('2026-06-15')).toEqual({})
    expect(said('2026-06-01')).toEqual({})
    expect(said('2026-05-31').use_falling).toBeCloseTo(0.6, 12)
    expect(factorsOf({ useChange: Math.log(0.3), fellOn: '2026-06-01' }).use_falling).toBeCloseTo(0.6, 12)
    expect(factorsOf({ useChange: Math.log(0.3), confirmedOn: '2026-06-15' }).use_falling).toBeCloseTo(
      0.6,
      12,
    )
    // 135 of 180 days old it begins to fade; at 162 two fifths of it are left: 1 - 0.4 x 0.6.
    expect(said('2026-02-15', '2026-01-01')).toEqual({})
    expect(said('2026-01-19', '2026-01-01').use_falling).toBeCloseTo(0.76, 12)
    expect(said('2026-01-01', '2026-01-01').use_falling).toBeCloseTo(0.6, 12)
  })

  it('takes a sixth where one person alone is known, and a tenth for each open escalation', () => {
    expect(factors(factsOf(WELL, { singleThreaded: true }))).toEqual({ single_threaded: 0.85 })
    expect(factors(factsOf(WELL, { escalated: 2 })).escalated).toBeCloseTo(0.81, 12)
    expect(factors(factsOf(WELL, { escalated: 9 }))).toEqual({ escalated: 0.8 })
  })

  it('holds a score whose outcome went stale to what it was under the last known value, dampers included', () => {
    const stale = withReading(factsOf({ usage: 1, relationship: 1, trust: 1 }), 'outcomes', {
      value: null,
      lastKnown: 0.3,
    })
    // With 0.3 put back: (60 + 12) x 0.67 = 48.24; without, 69.
    const health = assess(stale)
    expect(health.scoreHundredths).toBe(4824)
    expect(health.dampers).toMatchObject([
      { name: 'unproven', factor: 0.69, components: [] },
      { name: 'stale', components: ['outcomes'] },
    ])
    expect(health.dampers[1]?.factor).toBeCloseTo(48.24 / 69, 12)
  })

  it('keeps what hostility takes when its evidence went stale', () => {
    const fresh = factsOf({ usage: 1, outcomes: 1, relationship: 0.2, trust: 1 }, { hostility: 1 })
    const forgotten = withReads(fresh, {
      hostile: { now: { hostility: null }, lastKnown: { hostility: 1 } },
    })
    const silent = withReading(forgotten, 'relationship', { value: null, lastKnown: 0.2 })
    // 84 x 0.3
    expect([score(fresh), score(forgotten), score(silent)]).toEqual([2520, 2520, 2520])
    expect(assess(forgotten).dampers).toMatchObject([{ name: 'stale', components: ['relationship'] }])
  })
  it('waits in onboarding with what cannot be known yet, and comes to it over the last fifteen days', () => {
    const started = (onboardingUntil: string) =>
      assess(factsOf({ usage: 1 }, { singleThreaded: true, onboardingUntil }))
    // TODAY is 2026-06-30: 30, 15, 5 days before the end, and the first day after it.
    expect(started('2026-07-30').dampers).toEqual([])
    expect(started('2026-07-15').dampers).toEqual([])
    // Two thirds of the way: 1 - 0.31 x 2 / 3 and 1 - 0.15 x 2 / 3.
    expect(started('2026-07-05').dampers.map(({ name, factor }) => [name, factor.toFixed(4)])).toEqual([
      ['unproven', '0.7933'],
      ['single_threaded', '0.9000'],
    ])
    expect(started('2026-06-30').scoreHundredths).toBe(5865)
    // Nobody whose outcome is unknown is healthy, not even with 100 points.
    expect(started('2026-07-30')).toMatchObject({ scoreHundredths: 10_000, band: 'watch', provisional: true })
  })

  it('takes for a first milestone that is late, up to half after four weeks, and in onboarding alone', () => {
    const late = (firstValueDueOn: string, onboardingUntil: string) =>
      factors(factsOf(WELL, { firstValueDueOn, onboardingUntil })).onboarding_late
    // TODAY is 2026-06-30: due in a day, that day, 14 and 50 days late; then with 5 of the last 15 days left, and over.
    expect(late('2026-07-01', '2026-08-30')).toBeUndefined()
    expect(late('2026-06-30', '2026-08-30')).toBeUndefined()
    expect(late('2026-06-16', '2026-08-30')).toBe(0.75)
    expect(late('2026-05-11', '2026-08-30')).toBe(0.5)
    expect(late('2026-05-11', '2026-07-05')).toBeCloseTo(1 - 0.5 / 3, 12)
    expect(late('2026-05-11', '2026-06-30')).toBeUndefined()
  })

  it('goes by what is known of an outcome in onboarding too', () => {
    const facts = factsOf({ usage: 1 }, { onboardingUntil: '2026-09-01' })
    // Under A 0.1: (20 + 4) / 60 x 0.47.
    const partly = withReading(facts, 'outcomes', { value: null, lastKnown: null, partlyKnown: 0.1 })
    expect(score(partly)).toBe(1880)
  })
})
