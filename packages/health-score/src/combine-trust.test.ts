// Trust: the mean of what is known of four behaviours, and what it was before some of them went stale.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineTrust, TRUST_BEHAVIOURS, type TrustReadings } from './combine-trust.ts'
import type { ComponentReading } from './component.ts'

const unknown: ComponentReading = { value: null, lastKnown: null }
const of = (value: number): ComponentReading => ({ value, lastKnown: null })
const staleAt = (lastKnown: number): ComponentReading => ({ value: null, lastKnown })
const none: TrustReadings = {
  benevolence: unknown,
  clarity: unknown,
  reliability: unknown,
  resolution: unknown,
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const reading: fc.Arbitrary<ComponentReading> = fc.oneof(
  share.map(of),
  share.map(staleAt),
  fc.constant(unknown),
)
const readings: fc.Arbitrary<TrustReadings> = fc.record({
  benevolence: reading,
  clarity: reading,
  reliability: reading,
  resolution: reading,
})

describe('trust', () => {
  it('is the mean of the known behaviours', () => {
    const trust = combineTrust({ ...none, clarity: of(0.9), reliability: of(0.7) })
    expect(trust).toEqual({ value: 0.8, lastKnown: null, counts: 1 })
  })

  it('hears each as far as it counts, and counts as far as that of them which counts most', () => {
    const fading = { value: 0.1, lastKnown: 0.1, counts: 0.25 }
    const trust = combineTrust({ ...none, reliability: { ...of(0.8), counts: 0.5 }, benevolence: fading })
    expect(trust.value).toBeCloseTo((0.8 * 0.5 + 0.1 * 0.25) / 0.75, 12)
    expect(trust).toMatchObject({ counts: 0.5, lastKnown: expect.closeTo((0.8 * 0.5 + 0.1) / 1.5, 12) })
  })

  it('takes one for as much as it is by now while a fact comes to count', () => {
    const trust = combineTrust({ ...none, clarity: of(0.9), reliability: { ...of(0.3), eased: 0.7 } })
    expect(trust.value).toBe(0.8)
  })

  it('is unknown when no behaviour is known', () => {
    expect(combineTrust(none)).toEqual(unknown)
  })

  it('remembers a bad answer that went stale', () => {
    const trust = combineTrust({
      ...none,
      clarity: of(0.9),
      reliability: of(0.7),
      benevolence: staleAt(0.2),
    })
    expect(trust.value).toBeCloseTo(0.8, 12)
    expect(trust.lastKnown).toBeCloseTo(0.6, 12)
  })

  it('leaves out a stale good answer that would not have lowered the mean further', () => {
    const trust = combineTrust({
      ...none,
      clarity: of(0.5),
      benevolence: staleAt(0.1),
      resolution: staleAt(1),
    })
    expect(trust.lastKnown).toBeCloseTo(0.3, 12)
  })

  it('never rises, last known values counted, when one more behaviour goes stale', () => {
    fc.assert(
      fc.property(readings, fc.constantFrom(...TRUST_BEHAVIOURS), share, (before, name, value) => {
        const fresh = combineTrust({ ...before, [name]: of(value) })
        const stale = combineTrust({ ...before, [name]: staleAt(value) })
        const lowest = (trust: ComponentReading) => Math.min(trust.value ?? 1, trust.lastKnown ?? 1)
        expect(lowest(stale)).toBeLessThanOrEqual(lowest(fresh) + 1e-12)
      }),
    )
  })

  it('never falls when a behaviour gets better', () => {
    fc.assert(
      fc.property(
        readings,
        fc.constantFrom(...TRUST_BEHAVIOURS),
        share,
        share,
        (before, name, one, other) => {
          const less = combineTrust({ ...before, [name]: of(Math.min(one, other)) })
          const more = combineTrust({ ...before, [name]: of(Math.max(one, other)) })
          expect(more.value ?? 0).toBeGreaterThanOrEqual(less.value ?? 0)
        },
      ),
    )
  })
})
