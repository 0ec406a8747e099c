// Components to a score, with contributions that add up to it exactly, the guards that hold, and a band.
import { apportion, coverageOf } from '@rung/kernel'
import { type Band, bandOf } from './band.ts'
import { type HealthFacts, valuesOf } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { type Guard, guardsFor } from './guard.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { componentPoints, pointsOf } from './points.ts'
import { type HealthPolicy, weightsFor } from './policy.ts'
import type { ComponentName, GuardName, HealthRegistry, STALE } from './registry.ts'

/** Changes whenever the same facts and policy could give another score. */
export const HEALTH_ENGINE_VERSION = 'health-score-1'

export type Contribution<C extends string = ComponentName, G extends string = GuardName> =
  | { readonly kind: 'component'; readonly name: C; readonly hundredths: number }
  | { readonly kind: 'guard'; readonly name: G; readonly hundredths: number }

export type HealthScore<C extends string = ComponentName, G extends string = GuardName> = {
  /** Hundredths of a point, 0..10000; null when nothing of weight is known. */
  readonly scoreHundredths: number | null
  readonly band: Band
  /** Known components, then the guards that apply, lowest cap first. Hundredths add up to `scoreHundredths` exactly. */
  readonly contributions: readonly Contribution<C, G>[]
  /** Every guard that applies, lowest cap first; one that does not bind contributes 0. */
  readonly guards: readonly Guard<C, G>[]
  /** Share 0..1 of all weight that is known. */
  readonly coverage: number
}

/**
 * score = min(100 x sum(w x) / sum(w) over known components, lowest cap of the guards that apply)
 *
 * Shown in hundredths of a point: components are apportioned to the rounded score before guards, and the guard with
 * the lowest cap takes away what lies above it. More of any component never lowers the score; a component that goes
 * stale never lifts it. Values outside 0..1 throw.
 *
 * @example usage 0.9, outcomes 0.2, relationship 0.6, trust 0.8
 * // 18 + 8 + 12 + 16 = 54.00, watch; `not_attained` (cap 59) applies and takes away 0
 */
export function assessHealth<C extends string, G extends string, K extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, GuardDefinition<G, K, C>>,
  facts: HealthFacts<NoInfer<C>, NoInfer<G>>,
  policy: HealthPolicy<NoInfer<C>, NoInfer<K>>,
  segment: string | null,
): HealthScore<C, G | typeof STALE.name> {
  const weights = weightsFor(policy, segment)
  const names = registry.summed
  const values = valuesOf(names, facts.components)
  const coverage = coverageOf(names.map(name => ({ value: values[name], weight: weights[name] })))
  const points = pointsOf(names, values, weights)
  if (points === null) {
    return { scoreHundredths: null, band: 'unknown', contributions: [], guards: [], coverage }
  }
  const guards = guardsFor({ registry, facts, weights, policy }, points)
  const beforeGuards = Math.round(points * 100)
  const scoreHundredths = Math.min(
    beforeGuards,
    ...guards.slice(0, 1).map(guard => Math.round(guard.cap * 100)),
  )
  const parts = componentPoints(names, values, weights).map(part => ({
    name: part.name,
    exact: part.points * 100,
  }))
  const components = apportion(parts, beforeGuards).map(part => ({
    kind: 'component' as const,
    name: part.name as C,
    hundredths: part.units,
  }))
  const takenAway = guards.map((guard, index) => ({
    kind: 'guard' as const,
    name: guard.name,
    hundredths: index === 0 ? scoreHundredths - beforeGuards : 0,
  }))
  return {
    scoreHundredths,
    band: bandOf(scoreHundredths, coverage, policy),
    contributions: [...components, ...takenAway],
    guards,
    coverage,
  }
}
