// Every number of the health score, with unit and reason: a plain document, passed in, versioned, never edited in place.
import type { ComponentWeights } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { DamperDefinition } from './damper-definition.ts'
import { type ComponentName, type HealthRegistry, healthRegistry, type PlainDamperName } from './registry.ts'

export type HealthPolicy<C extends string = ComponentName, N extends string = PlainDamperName> = {
  readonly version: string
  /** Relative weight of each component; only their proportions matter. */
  readonly weights: ComponentWeights<C>
  /** Weights of single segments, by the segment's name; any other segment takes `weights`. */
  readonly segments: Readonly<Record<string, { readonly weights: ComponentWeights<C> }>>
  /** By damper, its numbers by their keys. */
  readonly dampers: Readonly<Record<N, Readonly<Record<string, number>>>>
  /** Points from which a band begins. */
  readonly bands: { readonly healthyFrom: number; readonly watchFrom: number }
}

/** What holds where nobody published anything: the numbers of the registry's entries, with their reasons. */
export function builtInPolicy<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N>>,
): HealthPolicy<C, N> {
  return {
    version: 'health-2',
    weights: recordOf(registry.components.map(({ name, weight }) => [name, weight])),
    segments: {},
    dampers: recordOf(
      registry.dampers.map(({ name, numbers }) => [
        name,
        recordOf(Object.entries(numbers).map(([key, { value }]) => [key, value])),
      ]),
    ),
    // Thirds of the scale, rounded up to the tens that success teams use.
    bands: { healthyFrom: 70, watchFrom: 40 },
  }
}

export const defaultHealthPolicy: HealthPolicy = builtInPolicy(healthRegistry)

/** The weights for a segment: its own, else the policy's. */
export function weightsFor<C extends string>(
  policy: Pick<HealthPolicy<C, never>, 'segments' | 'weights'>,
  segment: string | null,
): ComponentWeights<C> {
  return (segment === null ? undefined : policy.segments[segment]?.weights) ?? policy.weights
}

function recordOf<N extends string, V>(entries: readonly (readonly [N, V])[]): Readonly<Record<N, V>> {
  return Object.fromEntries(entries) as Record<N, V>
}
