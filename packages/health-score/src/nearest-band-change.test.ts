// The smallest change that moves the band: it does move it, and nothing smaller would.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factsOf } from '../test/health-facts.ts'
import { assessHealth } from './assess-health.ts'
import { nearestBandChange } from './nearest-band-change.ts'
import { defaultHealthPolicy } from './policy.ts'
import { COMPONENT_NAMES, healthRegistry } from './registry.ts'

function account(
  outcomes: number | null,
  relationship: number | null,
  trust: number | null,
  usage: number | null,
) {
  return factsOf({ outcomes, relationship, trust, usage })
}

describe('the nearest change of band', () => {
  it('lifts a damper rather than many points', () => {
    // (60 + 40 x 0.504) x (0.37 + 0.504) = 70.06
    expect(nearestBandChange(healthRegistry, account(0.48, 1, 1, 1), defaultHealthPolicy, null)).toEqual({
      component: 'outcomes',
      from: 0.48,
      to: 0.504,
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

  it('begins from what the score takes a component for', () => {
    const facts = account(0.3, 0.6, 0.6, 0.75)
    const outcomes = { value: 0.3, lastKnown: null, eased: 0.8 }
    const components = { ...facts.components, outcomes }
    expect(
      nearestBandChange(healthRegistry, { ...facts, components }, defaultHealthPolicy, null)?.from,
    ).not.toBe(0.3)
  })

  it('is null while nothing is known', () => {
    expect(
      nearestBandChange(healthRegistry, account(null, null, null, null), defaultHealthPolicy, null),
    ).toBeNull()
  })

  it('is told of a provisional band too', () => {
    // 100 x 0.699 is the first step below 70.
    expect(
      nearestBandChange(healthRegistry, account(0.8, null, null, null), defaultHealthPolicy, null),
    ).toEqual({
      component: 'outcomes',
      from: 0.8,
      to: 0.699,
      band: 'watch',
    })
  })

  it('is null when no single component can move the band', () => {
    const dampers = { ...defaultHealthPolicy.dampers, outcome_short: { atNothing: 0.3 } }
    const policy = { ...defaultHealthPolicy, dampers }
    // The best any one of them could bring is 40 by all of the outcome, and that of a fifth of the rest far less.
    const bands = { healthyFrom: 70, watchFrom: 45 }
    expect(nearestBandChange(healthRegistry, account(0, 0, 0, 0), { ...policy, bands }, null)).toBeNull()
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
