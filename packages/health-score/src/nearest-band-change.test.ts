// The smallest change that moves the band: it does move it, and nothing smaller would.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessHealth } from './assess-health.ts'
import type { HealthFacts } from './component.ts'
import { nearestBandChange } from './nearest-band-change.ts'
import { defaultHealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, healthRegistry } from './registry.ts'

function account(
  outcomes: number | null,
  relationship: number | null,
  trust: number | null,
  usage: number | null,
) {
  const read = (value: number | null) => ({ value, lastKnown: null })
  return {
    components: {
      outcomes: read(outcomes),
      relationship: read(relationship),
      trust: read(trust),
      usage: read(usage),
    },
    harms: { hostile: { value: 0, lastKnown: null } },
  } satisfies HealthFacts
}

describe('the nearest change of band', () => {
  it('lifts a guard rather than many points', () => {
    expect(nearestBandChange(healthRegistry, account(0.48, 1, 1, 1), defaultHealthPolicy, null)).toEqual({
      component: 'outcomes',
      from: 0.48,
      to: 0.5,
      band: 'healthy',
    })
  })

  it('names a fall when the fall is nearer', () => {
    expect(
      nearestBandChange(healthRegistry, account(0.8, 0.6, 0.6, 0.75), defaultHealthPolicy, null),
    ).toEqual({
      component: 'outcomes',
      from: 0.8,
      to: 0.774,
      band: 'watch',
    })
  })

  it('is null while the band is unknown', () => {
    expect(
      nearestBandChange(healthRegistry, account(0.8, null, null, null), defaultHealthPolicy, null),
    ).toBeNull()
  })

  it('is null when no single component can move the band', () => {
    const caps = { hostile: 39, notAttained: 39, unproven: 39 }
    const policy = { ...defaultHealthPolicy, caps, attainedFrom: 1.1 }
    expect(nearestBandChange(healthRegistry, account(0, 0, 0, 0), policy, null)).toBeNull()
  })

  it('moves the band when made, and no smaller change of one component does', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map(n => n / 1000)
    const facts = fc.tuple(fc.option(share), fc.option(share), fc.option(share), fc.option(share))
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom(...COMPONENT_NAMES),
        fc.boolean(),
        ([a, r, t, u], tried, upwards) => {
          const before = account(a, r, t, u)
          const band = assessHealth(healthRegistry, before, defaultHealthPolicy, null).band
          const change = nearestBandChange(healthRegistry, before, defaultHealthPolicy, null)
          const bandWith = (name: (typeof COMPONENT_NAMES)[number], value: number) =>
            assessHealth(
              healthRegistry,
              { ...before, components: { ...before.components, [name]: { value, lastKnown: null } } },
              defaultHealthPolicy,
              null,
            ).band
          if (change === null) return
          expect(bandWith(change.component, change.to)).toBe(change.band)
          expect(change.band).not.toBe(band)
          const from = before.components[tried].value
          if (from === null) return
          const smaller = Math.abs(change.to - change.from) - 0.0011
          const to = upwards ? from + smaller : from - smaller
          if (smaller > 0 && to >= 0 && to <= 1) expect(bandWith(tried, to)).toBe(band)
        },
      ),
      { numRuns: 500 },
    )
  })
})
