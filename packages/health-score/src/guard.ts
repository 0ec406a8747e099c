// Guards: caps a score may not pass, each with its reason, so that a fine average never hides a bad fact.
import {
  type ComponentValues,
  type ComponentWeights,
  type HealthFacts,
  harmOf,
  valuesOf,
} from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { pointsOf } from './points.ts'
import type { HealthPolicy } from './policy.ts'
import { type ComponentName, type GuardName, type HealthRegistry, STALE } from './registry.ts'
import { subsetsOf } from './subsets.ts'

export type Guard<C extends string = ComponentName, G extends string = GuardName> = {
  readonly name: G
  /** Points 0..100 that the score may not pass. */
  readonly cap: number
  /** The components whose staleness sets the cap of `stale`; empty for the others. */
  readonly components: readonly C[]
}

/** What guards are judged by, for any components C, guards G and keys of caps K. */
export type GuardGrounds<C extends string, G extends string, K extends string> = {
  readonly registry: HealthRegistry<ComponentDefinition<C>, GuardDefinition<G, K, C>>
  readonly facts: HealthFacts<NoInfer<C>, NoInfer<G>>
  readonly weights: ComponentWeights<C>
  readonly policy: Pick<HealthPolicy<C, K>, 'attainedFrom' | 'caps'>
}

/** The guards that hold for given values; `stale` is not among them, it is made of scores under these. */
function plainGuards<C extends string, G extends string, K extends string>(
  { registry, policy }: GuardGrounds<C, G, K>,
  values: ComponentValues<C>,
  points: number,
  harmNow: (name: G) => number,
): Guard<C, G>[] {
  return registry.guards.flatMap(({ name, of, cap, harm, limit }) => {
    const input = {
      value: values[of],
      harm: harm === null ? 0 : harmNow(name),
      points,
      cap: policy.caps[cap.key],
      attainedFrom: policy.attainedFrom,
    }
    const held = limit(input)
    return held === null ? [] : [{ name, cap: held, components: [] }]
  })
}

/**
 * cap of `stale` = the lowest score, guards included, with the last known values of any of the stale components put back.
 *
 * The lowest, not the one with all of them put back: as one component after another goes stale, the score then never
 * rises above where it stood between two of them. With one stale component both are the same. Harms that went stale count
 * at the worse of now and last known.
 */
function staleGuard<C extends string, G extends string, K extends string>(
  grounds: GuardGrounds<C, G, K>,
): Guard<C, typeof STALE.name> | undefined {
  const { registry, facts, weights } = grounds
  const names = registry.summed
  const stale = names.filter(name => facts.components[name].lastKnown !== null)
  const harmsGone = registry.guards.filter(
    ({ name, harm }) => harm !== null && harmOf(facts, name).lastKnown !== null,
  )
  if (stale.length === 0 && harmsGone.length === 0) return undefined
  const worst = (name: G) => {
    const { value, lastKnown } = harmOf(facts, name)
    return Math.max(value, lastKnown ?? 0)
  }
  const choices = subsetsOf(stale).filter(choice => choice.length > 0 || harmsGone.length > 0)
  const scores = choices.flatMap(choice => {
    const putBack = choice.map(name => [name, facts.components[name].lastKnown])
    const values = { ...valuesOf(names, facts.components), ...Object.fromEntries(putBack) }
    const points = pointsOf(names, values, weights)
    if (points === null) return []
    return [points, ...plainGuards(grounds, values, points, worst).map(guard => guard.cap)]
  })
  const components = [...new Set([...stale, ...harmsGone.map(({ of }) => of)])]
  return { name: STALE.name, cap: Math.min(100, ...scores), components: components.sort() }
}

/** Every guard that applies to a score of `points`, the lowest cap first, ties by name. Only the first of them can bind. */
export function guardsFor<C extends string, G extends string, K extends string>(
  grounds: GuardGrounds<C, G, K>,
  points: number,
): Guard<C, G | typeof STALE.name>[] {
  const { registry, facts } = grounds
  const values = valuesOf(registry.summed, facts.components)
  const guards: Guard<C, G | typeof STALE.name>[] = plainGuards(
    grounds,
    values,
    points,
    name => harmOf(facts, name).value,
  )
  const stale = staleGuard(grounds)
  if (stale) guards.push(stale)
  return guards.sort((a, b) => a.cap - b.cap || (a.name < b.name ? -1 : 1))
}
