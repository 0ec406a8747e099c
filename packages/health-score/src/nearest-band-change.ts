// The smallest change of one component that would move the band: what to work on, or what to hold.
import { assessHealth } from './assess-health.ts'
import type { Band } from './band.ts'
import { type HealthFacts, takenFor } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { DamperDefinition } from './damper-definition.ts'
import type { HealthPolicy } from './policy.ts'
import type { ComponentName, HealthRegistry } from './registry.ts'

export type BandChange<C extends string = ComponentName> = {
  readonly component: C
  /** Share 0..1 now. */
  readonly from: number
  /** Share 0..1 at which the band would be another, all else as it is; a multiple of a thousandth. */
  readonly to: number
  readonly band: Band
}

// A thousandth of a component: finer than any of its inputs is measured.
const STEPS = 1000

/** First step in first..last with another band, going up; the score only grows with a component, so halving finds it. */
function firstChanged(differs: (step: number) => boolean, first: number, last: number): number | undefined {
  if (first > last || !differs(last)) return undefined
  let low = first
  let high = last
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (differs(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The change of one known component, smallest in size (ties by name), that moves the band; null when none can, and
 * while nothing is known.
 *
 * @example outcomes 0.48 under `outcome_short`, all else at 1 // outcomes from 0.48 to 0.504: 80.16 x 0.874 = 70.06, healthy
 */
export function nearestBandChange<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  facts: HealthFacts<NoInfer<C>, NoInfer<N>>,
  policy: HealthPolicy<NoInfer<C>, NoInfer<N>>,
  segment: string | null,
): BandChange<C> | null {
  const bandWith = (component: C, step: number) => {
    const { eased: _, ...reading } = facts.components[component]
    const moved = { ...reading, value: step / STEPS }
    const components = { ...facts.components, [component]: moved }
    return assessHealth(registry, { ...facts, components }, policy, segment).band
  }
  const { band } = assessHealth(registry, facts, policy, segment)
  if (band === 'unknown') return null
  let nearest: BandChange<C> | null = null
  for (const component of registry.summed) {
    const from = takenFor(facts.components[component])
    if (from === null) continue
    const above = Math.floor(from * STEPS) + 1
    const below = Math.ceil(from * STEPS) - 1
    const up = firstChanged(step => bandWith(component, step) !== band, above, STEPS)
    const down = firstChanged(step => bandWith(component, -step) !== band, -below, 0)
    for (const step of [up, down]) {
      if (step === undefined) continue
      const to = Math.abs(step) / STEPS
      if (nearest !== null && Math.abs(nearest.to - nearest.from) <= Math.abs(to - from)) continue
      nearest = { component, from, to, band: bandWith(component, Math.abs(step)) }
    }
  }
  return nearest
}
