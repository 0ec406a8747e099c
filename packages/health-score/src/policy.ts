// Every number of the health score, with unit and reason: a plain document, passed in, versioned, never edited in place.
import type { ComponentWeights } from './component.ts'

export type HealthPolicy = {
  readonly version: string
  /** Relative weight of each component; only their proportions matter. */
  readonly weights: ComponentWeights
  /** Weights of single segments, by the segment's name; any other segment takes `weights`. */
  readonly segments: Readonly<Record<string, { readonly weights: ComponentWeights }>>
  /** Points 0..100 no score may pass while the guard applies. */
  readonly caps: { readonly hostile: number; readonly notAttained: number; readonly unproven: number }
  /** Share 0..1 of the outcome from which it counts as attained. */
  readonly attainedFrom: number
  /** Points from which a band begins. */
  readonly bands: { readonly healthyFrom: number; readonly watchFrom: number }
  /** Share 0..1 of all weight that must be known for a band to be named. */
  readonly minimumCoverage: number
}

export const defaultHealthPolicy: HealthPolicy = {
  version: 'health-1',
  // Outcomes weigh as much as any two others: what they wanted and got decides whether they stay.
  weights: { outcomes: 40, relationship: 20, trust: 20, usage: 20 },
  segments: {},
  caps: {
    // One point below `healthy`: nobody is called healthy while no one knows whether they got what they wanted.
    unproven: 69,
    // Ten points lower still: here it is known that they did not, whatever they do in the product.
    notAttained: 59,
    // One point below `watch`: somebody who matters is against us.
    hostile: 39,
  },
  // The middle of the scale, and the line between the states of an account.
  attainedFrom: 0.5,
  // Thirds of the scale, rounded up to the tens that success teams use.
  bands: { healthyFrom: 70, watchFrom: 40 },
  // Below a half, most of what the score would say is guesswork.
  minimumCoverage: 0.5,
}

/** The weights for a segment: its own, else the policy's. */
export function weightsFor(policy: HealthPolicy, segment: string | null): ComponentWeights {
  return (segment === null ? undefined : policy.segments[segment]?.weights) ?? policy.weights
}
