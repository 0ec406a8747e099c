// The smallest change of one component that would move the band: what to work on, or what to guard.
import { assessHealth } from './assess-health.ts'
import type { Band } from './band.ts'
import { COMPONENT_NAMES, type ComponentName, type HealthFacts } from './component.ts'
import type { HealthPolicy } from './policy.ts'

export type BandChange = {
  readonly component: ComponentName
  /** Share 0..1 now. */
  readonly from: number
  /** Share 0..1 at which the band would be another, all else as it is; a multiple of a thousandth. */
  readonly to: number
  readonly band: Band
}

// A thousandth of a component: finer than any of its inputs is measured.
const STEPS = 1000

function bandAt(
  facts: HealthFacts,
  name: ComponentName,
  step: number,
  policy: HealthPolicy,
  segment: string | null,
) {
  const moved = { ...facts.components[name], value: step / STEPS }
  return assessHealth({ ...facts, components: { ...facts.components, [name]: moved } }, policy, segment).band
}

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
 * while the band is unknown (there the coverage says what to find out).
 *
 * @example outcomes 0.48 under `not_attained`, all else at 1 // outcomes from 0.48 to 0.5: healthy
 */
export function nearestBandChange(
  facts: HealthFacts,
  policy: HealthPolicy,
  segment: string | null,
): BandChange | null {
  const { band } = assessHealth(facts, policy, segment)
  if (band === 'unknown') return null
  let nearest: BandChange | null = null
  for (const component of COMPONENT_NAMES) {
    const from = facts.components[component].value
    if (from === null) continue
    const bandOfStep = (step: number) => bandAt(facts, component, step, policy, segment)
    const above = Math.floor(from * STEPS) + 1
    const below = Math.ceil(from * STEPS) - 1
    const up = firstChanged(step => bandOfStep(step) !== band, above, STEPS)
    const down = firstChanged(step => bandOfStep(-step) !== band, -below, 0)
    for (const step of [up, down]) {
      if (step === undefined) continue
      const to = Math.abs(step) / STEPS
      if (nearest !== null && Math.abs(nearest.to - nearest.from) <= Math.abs(to - from)) continue
      nearest = { component, from, to, band: bandOfStep(Math.abs(step)) }
    }
  }
  return nearest
}
