// Every number of the health score, with unit and reason: a plain document, passed in, versioned, never edited in place.
import type { ComponentWeights } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { type CapKey, type ComponentName, type HealthRegistry, healthRegistry } from './registry.ts'

export type HealthPolicy<C extends string = ComponentName, K extends string = CapKey> = {
  readonly version: string
  /** Relative weight of each component; only their proportions matter. */
  readonly weights: ComponentWeights<C>
  /** Weights of single segments, by the segment's name; any other segment takes `weights`. */
  readonly segments: Readonly<Record<string, { readonly weights: ComponentWeights<C> }>>
  /** Points 0..100 no score may pass while the guard applies. */
  readonly caps: Readonly<Record<K, number>>
  /** Share 0..1 of the outcome from which it counts as attained. */
  readonly attainedFrom: number
  /** Points from which a band begins. */
  readonly bands: { readonly healthyFrom: number; readonly watchFrom: number }
  /** Share 0..1 of all weight that must be known for a band to be named. */
  readonly minimumCoverage: number
}

/** What holds where nobody published anything: weights and caps as the entries of the registry give them, with their reasons. */
export function builtInPolicy<C extends string, K extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, GuardDefinition<string, K>>,
): HealthPolicy<C, K> {
  return {
    version: 'health-1',
    weights: recordOf(registry.components.map(({ name, weight }) => [name, weight])),
    segments: {},
    caps: recordOf(registry.guards.map(({ cap }) => [cap.key, cap.points])),
    // The middle of the scale, and the line between the states of an account.
    attainedFrom: 0.5,
    // Thirds of the scale, rounded up to the tens that success teams use.
    bands: { healthyFrom: 70, watchFrom: 40 },
    // Below a half, most of what the score would say is guesswork.
    minimumCoverage: 0.5,
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

function recordOf<N extends string>(entries: readonly (readonly [N, number])[]): Readonly<Record<N, number>> {
  return Object.fromEntries(entries) as Record<N, number>
}
