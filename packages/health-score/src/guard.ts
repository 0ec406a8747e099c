// Guards: caps a score may not pass, each with its reason, so that a fine average never hides a bad fact.
import {
  COMPONENT_NAMES,
  type ComponentName,
  type ComponentValues,
  type ComponentWeights,
  type HealthFacts,
  valuesOf,
} from './component.ts'
import { pointsOf } from './points.ts'
import type { HealthPolicy } from './policy.ts'
import { subsetsOf } from './subsets.ts'

export type GuardName = 'hostile' | 'not_attained' | 'stale' | 'unproven'

export type Guard = {
  readonly name: GuardName
  /** Points 0..100 that the score may not pass. */
  readonly cap: number
  /** The components whose staleness sets the cap of `stale`; empty for the others. */
  readonly components: readonly ComponentName[]
}

/** The guards that hold for given values; `stale` is not among them, it is made of scores under these. */
function plainGuards(values: ComponentValues, hostile: boolean, policy: HealthPolicy): Guard[] {
  const guards: Guard[] = []
  if (hostile) guards.push({ name: 'hostile', cap: policy.caps.hostile, components: [] })
  if (values.outcomes === null) guards.push({ name: 'unproven', cap: policy.caps.unproven, components: [] })
  else if (values.outcomes < policy.attainedFrom) {
    guards.push({ name: 'not_attained', cap: policy.caps.notAttained, components: [] })
  }
  return guards
}

/**
 * cap of `stale` = the lowest score, guards included, with the last known values of any of the stale components put back.
 *
 * The lowest, not the one with all of them put back: as one component after another goes stale, the score then never
 * rises above where it stood between two of them. With one stale component both are the same.
 */
function staleGuard(facts: HealthFacts, weights: ComponentWeights, policy: HealthPolicy): Guard | undefined {
  const stale = COMPONENT_NAMES.filter(name => facts.components[name].lastKnown !== null)
  if (stale.length === 0 && facts.hostile.lastKnown === null) return undefined
  const hostile = facts.hostile.value || facts.hostile.lastKnown === true
  const choices = subsetsOf(stale).filter(choice => choice.length > 0 || facts.hostile.lastKnown !== null)
  const scores = choices.flatMap(choice => {
    const values = { ...valuesOf(facts.components) }
    for (const name of choice) values[name] = facts.components[name].lastKnown
    const points = pointsOf(values, weights)
    return points === null ? [] : [points, ...plainGuards(values, hostile, policy).map(guard => guard.cap)]
  })
  const components: ComponentName[] = [...stale]
  if (facts.hostile.lastKnown !== null && !components.includes('relationship'))
    components.push('relationship')
  return { name: 'stale', cap: Math.min(100, ...scores), components: components.sort() }
}

/** Every guard that applies, the lowest cap first, ties by name. Only the first of them can bind. */
export function guardsFor(facts: HealthFacts, weights: ComponentWeights, policy: HealthPolicy): Guard[] {
  const guards = plainGuards(valuesOf(facts.components), facts.hostile.value, policy)
  const stale = staleGuard(facts, weights, policy)
  if (stale) guards.push(stale)
  return guards.sort((a, b) => a.cap - b.cap || (a.name < b.name ? -1 : 1))
}
