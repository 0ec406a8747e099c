// Components to a score, with contributions that add up to it exactly, the dampers that apply, and a band.
import { apportion, coverageOf } from '@rung/kernel'
import { type Band, bandOf, isProvisional } from './band.ts'
import { attainedOf, countedWeights, type HealthFacts, valuesOf } from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import { type DamperFactor, damp } from './damper.ts'
import type { DamperDefinition } from './damper-definition.ts'
import { componentPoints, pointsOf } from './points.ts'
import { type HealthPolicy, weightsFor } from './policy.ts'
import type { ComponentName, DamperName, HealthRegistry, STALE } from './registry.ts'

/** Changes whenever the same facts and policy could give another score. */
export const HEALTH_ENGINE_VERSION = 'health-score-6'

export type Contribution<C extends string = ComponentName, N extends string = DamperName> =
  | { readonly kind: 'component'; readonly name: C; readonly hundredths: number }
  | { readonly kind: 'damper'; readonly name: N; readonly hundredths: number }

/**
 * As a kept score has it: of any version, so by any name. Those of `health-score-1` were held down by guards, caps of which
 * the lowest alone took something away.
 */
export type KeptContribution = {
  readonly kind: 'component' | 'damper' | 'guard'
  readonly name: string
  readonly hundredths: number
}

/** A damper that applies, with what it takes away: hundredths of a point, 0 or less. */
export type Damper<C extends string = ComponentName, N extends string = DamperName> = DamperFactor<C, N> & {
  readonly hundredths: number
}

export type HealthScore<C extends string = ComponentName, N extends string = DamperName> = {
  /** Hundredths of a point, 0..10000; null when nothing of weight is known. */
  readonly scoreHundredths: number | null
  readonly band: Band
  /** Less than half of all weight is known, or nobody knows whether they got what they wanted. */
  readonly provisional: boolean
  /** Known components, then the dampers that apply, the strongest first. Hundredths add up to `scoreHundredths` exactly. */
  readonly contributions: readonly Contribution<C, N>[]
  /** Every damper that applies, the strongest first. */
  readonly dampers: readonly Damper<C, N>[]
  /** Share 0..1 of all weight that is known. */
  readonly coverage: number
}

/**
 * score = 100 x sum(w x) / sum(w) over known components x the factors of all dampers, w the weight as far as a component counts
 *
 * Shown in hundredths of a point: components are apportioned to the rounded score before dampers, and what all dampers
 * take away together is apportioned among them by ln f / sum(ln f), so that none of them comes first. More of any component
 * never lowers the score; a component that goes stale never lifts it. Values outside 0..1 throw.
 *
 * @example usage 0.9, outcomes 0.2, relationship 0.6, trust 0.8
 * // 18 + 8 + 12 + 16 = 54.00; `outcome_short` 0.37 + 0.2 = 0.57 leaves 30.78, at_risk
 */
export function assessHealth<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  facts: HealthFacts<NoInfer<C>, NoInfer<N>>,
  policy: HealthPolicy<NoInfer<C>, NoInfer<N>>,
  segment: string | null,
): HealthScore<C, N | typeof STALE.name> {
  const weights = weightsFor(policy, segment)
  const names = registry.summed
  const values = valuesOf(names, facts.components)
  const coverage = coverageOf(names.map(name => ({ value: values[name], weight: weights[name] })))
  const counted = countedWeights(names, facts.components, weights)
  const points = pointsOf(names, values, counted)
  const attained = attainedOf(facts.components)
  const provisional = isProvisional(coverage, attained)
  if (points === null) {
    return { scoreHundredths: null, band: 'unknown', provisional, contributions: [], dampers: [], coverage }
  }
  const damped = damp({ registry, facts, weights, policy }, points)
  const beforeDampers = toHundredths(points)
  const scoreHundredths = toHundredths(damped.points)
  const parts = componentPoints(names, values, counted).map(part => ({
    name: part.name,
    exact: part.points * 100,
  }))
  const components = apportion(parts, beforeDampers).map(part => ({
    kind: 'component' as const,
    name: part.name as C,
    hundredths: part.units,
  }))
  const dampers = shareTaken(damped.dampers, scoreHundredths - beforeDampers)
  const taken = dampers.map(({ name, hundredths }) => ({ kind: 'damper' as const, name, hundredths }))
  return {
    scoreHundredths,
    band: bandOf(scoreHundredths, attained, policy),
    provisional,
    contributions: [...components, ...taken],
    dampers,
    coverage,
  }
}

/** What all take away together, in hundredths, to each by ln f / sum(ln f). */
function shareTaken<C extends string, N extends string>(
  factors: readonly DamperFactor<C, N>[],
  takenHundredths: number,
): Damper<C, N>[] {
  const logs = factors
    .map(({ name, factor }) => ({ name, log: Math.log(factor) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const all = logs.reduce((sum, { log }) => sum + log, 0)
  const parts = logs.map(({ name, log }) => ({ name, exact: (takenHundredths * log) / all }))
  const taken = factors.length === 0 ? 0 : takenHundredths
  const units = Object.fromEntries(apportion(parts, taken).map(part => [part.name, part.units])) as Record<
    N,
    number
  >
  return factors.map(each => ({ ...each, hundredths: units[each.name] }))
}

/** Half up. What floating point makes of one sum on two ways differs far below a millionth: no half is decided by it. */
function toHundredths(points: number): number {
  return Math.round(Math.round(points * 1e8) / 1e6)
}
