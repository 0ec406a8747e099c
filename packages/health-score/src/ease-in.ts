// A component in which facts begin to count by their date alone: what a score takes it for, so that no date takes or gives it all.
import {
  type ComponentReading,
  type ComponentReadings,
  countedWeights,
  type HealthFacts,
  valuesOf,
} from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { damp } from './damper.ts'
import type { DamperDefinition } from './damper-definition.ts'
import { pointsOf } from './points.ts'
import { type HealthPolicy, weightsFor } from './policy.ts'
import type { HealthRegistry } from './registry.ts'

// Halved so often, the scale of one is finer than what a score shows by far.
const HALVINGS = 30

/**
 * eased = the value under which the score is share x score without what comes + ... + (1 - the shares) x score with all of it; of a component
 * that is unknown all the same, likewise what the little that is known of it says.
 *
 * Units: 0..1, to a billionth. The score grows with a component, so halving finds it; where no value gives as much, or as little, the end
 * of the scale. Errors: none; nothing is eased where nothing comes.
 *
 * @example usage 1 alone is known, 69.00 by `unproven`. An outcome of 0.1 begins to count, with which the score is 18.80: on the first of 45
 *   days it is 69 - 50.2 / 45 = 67.88, as with an outcome of 0.5762
 */
export function easeIn<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  facts: HealthFacts<NoInfer<C>, NoInfer<N>>,
  policy: HealthPolicy<NoInfer<C>, NoInfer<N>>,
  segment: string | null,
): ComponentReadings<C> {
  const weights = weightsFor(policy, segment)
  const scoreOf = (components: ComponentReadings<C>): number | null => {
    const counted = countedWeights(registry.summed, components, weights)
    const points = pointsOf(registry.summed, valuesOf(registry.summed, components), counted)
    return points === null
      ? null
      : damp({ registry, facts: { ...facts, components }, weights, policy }, points).points
  }
  return registry.summed.reduce<ComponentReadings<C>>((components, name) => {
    const reading: ComponentReading = components[name]
    const { comes = [] } = reading
    const scoreWith = (one: ComponentReading) => scoreOf({ ...components, [name]: one })
    const whole = scoreWith(reading)
    if (comes.length === 0 || whole === null) return components
    const rest = 1 - comes.reduce((sum, { share }) => sum + share, 0)
    const wanted = comes.reduce(
      // Where nothing was known there was no score to come from.
      (sum, { share, reading: without }) => sum + share * (scoreWith(without) ?? whole),
      rest * whole,
    )
    // What runs out soon, and what went stale, is in the scores that it lies between.
    const plain = { ...reading, lastKnown: null, expiring: [] }
    // Known or not as it was, so that there is a score whatever it is taken for.
    const takenAs = (share: number): ComponentReading =>
      reading.value === null ? { ...plain, partlyKnown: share } : { ...plain, eased: share }
    return { ...components, [name]: takenAs(leastShare(wanted, share => Number(scoreWith(takenAs(share))))) }
  }, facts.components)
}

/** The least of the scale, in steps finer than are shown, at which what grows with it is no less than what is wanted. */
function leastShare(wanted: number, grows: (value: number) => number): number {
  let [low, high] = [0, 1]
  for (let at = 0; at < HALVINGS; at += 1) {
    const middle = (low + high) / 2
    if (grows(middle) < wanted) low = middle
    else high = middle
  }
  return high
}
