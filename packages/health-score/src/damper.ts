// Dampers: factors that take a share of the score, each with its reason, so that a fine average never hides a bad fact.
import {
  type ComponentReadings,
  type ComponentWeights,
  countedWeights,
  type DamperReads,
  type HealthFacts,
  takenFor,
  valuesOf,
} from './component.ts'
import type { ComponentDefinition } from './component-definition.ts'
import type { DamperDefinition, DamperInput } from './damper-definition.ts'
import { pointsOf } from './points.ts'
import type { HealthPolicy } from './policy.ts'
import { type ComponentName, type DamperName, type HealthRegistry, STALE } from './registry.ts'
import { subsetsOf } from './subsets.ts'

export type DamperFactor<C extends string = ComponentName, N extends string = DamperName> = {
  readonly name: N
  /** In (0, 1]. */
  readonly factor: number
  /** The components whose staleness makes `stale`; empty for the others. */
  readonly components: readonly C[]
}

/** What dampers are judged by, for any components C and dampers N. */
export type DamperGrounds<C extends string, N extends string> = {
  readonly registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>
  readonly facts: HealthFacts<NoInfer<C>, NoInfer<N>>
  readonly weights: ComponentWeights<C>
  readonly policy: Pick<HealthPolicy<C, N>, 'dampers'>
}

export type Damped<C extends string, N extends string> = {
  /** Points 0..100 after all dampers. */
  readonly points: number
  /** Those that take something, the most first; of equals by name, `stale` last. */
  readonly dampers: readonly DamperFactor<C, N | typeof STALE.name>[]
}

// Of a score of 100 it leaves less than half a hundredth: nothing that is shown.
const LEAST_FACTOR = 1e-5

/**
 * points x the product of all factors, `stale` last: it takes what still lies above the lowest score that putting back the
 * last known value of any of the stale components would give, harms counted at the worse of now and last known.
 *
 * The lowest, not the one with all of them put back: as one component after another goes stale, the score then never
 * rises above where it stood between two of them.
 */
export function damp<C extends string, N extends string>(
  grounds: DamperGrounds<C, N>,
  points: number,
): Damped<C, N> {
  const { registry, facts } = grounds
  const factors = factorsIn(grounds, facts.components, 'now')
  const worse = factorsIn(grounds, facts.components, 'worse of now and last known')
  const plain = productOf(points, factors)
  const names = registry.summed
  const stale = names.filter(name => facts.components[name].lastKnown !== null)
  const now = Object.fromEntries(factors.map(({ name, factor }) => [name, factor])) as Record<N, number>
  const gone = worse.filter(({ name, factor }) => factor < now[name])
  const before = lowestBefore(grounds, stale, gone.length > 0)
  const left = before < plain ? Math.max(LEAST_FACTOR, before / plain) : 1
  const dampers = [
    ...factors.map(({ name, factor }) => ({ name, factor, components: [] })),
    {
      name: STALE.name,
      factor: left,
      components: [...new Set([...stale, ...gone.map(({ of }) => of)])].sort(),
    },
  ]
  return {
    points: left < 1 ? before : plain,
    dampers: dampers.filter(({ factor }) => factor < 1).toSorted((a, b) => a.factor - b.factor),
  }
}

/** The lowest score with the last known values of any of `stale` put back; infinite when nothing went stale. */
function lowestBefore<C extends string, N extends string>(
  grounds: DamperGrounds<C, N>,
  stale: readonly C[],
  harmsGone: boolean,
): number {
  const { registry, facts, weights } = grounds
  const choices = subsetsOf(stale).filter(choice => choice.length > 0 || harmsGone)
  const scores = choices.map(choice => {
    // What runs out next does so whatever is put back.
    const putBack = choice.map(name => {
      const { lastKnown, expiring } = facts.components[name]
      return [name, { value: lastKnown, lastKnown: null, ...(expiring && { expiring }) }]
    })
    const readings: ComponentReadings<C> = { ...facts.components, ...Object.fromEntries(putBack) }
    const counted = countedWeights(registry.summed, readings, weights)
    const points = pointsOf(registry.summed, valuesOf(registry.summed, readings), counted)
    return points === null
      ? Number.POSITIVE_INFINITY
      : productOf(points, factorsIn(grounds, readings, 'worse of now and last known'))
  })
  return Math.min(...scores)
}

/** By name, so that the product is the same bit for bit wherever it is made. */
function productOf(points: number, factors: readonly { readonly factor: number }[]): number {
  return factors.reduce((product, { factor }) => product * factor, points)
}

type Harms = 'now' | 'worse of now and last known'

/** Every factor under given readings, in the order of names; `stale` is not among them, it is made of these. */
function factorsIn<C extends string, N extends string>(
  { registry, facts, weights, policy }: DamperGrounds<C, N>,
  readings: ComponentReadings<C>,
  harms: Harms,
): { readonly name: N; readonly of: C; readonly factor: number }[] {
  const values = valuesOf(registry.summed, readings)
  const counted = countedWeights(registry.summed, readings, weights)
  const pointsUnder = (of: C, value: number | null) =>
    pointsOf(registry.summed, { ...values, [of]: value }, counted)
  const factorOf = (
    damper: DamperDefinition<N, C>,
    pointsAt: DamperInput['pointsAt'],
    at = readings[damper.of],
  ) => {
    const { now, lastKnown } = readsOf(facts, damper)
    const input = {
      value: takenFor(at),
      partlyKnown: at.partlyKnown ?? null,
      expiring: at.expiring ?? [],
      pointsAt,
      numbers: policy.dampers[damper.name],
      day: facts.day,
    }
    const factor = damper.factor({ ...input, reads: now })
    const worse =
      harms === 'now' || Object.keys(lastKnown).length === 0
        ? factor
        : Math.min(factor, damper.factor({ ...input, reads: { ...now, ...lastKnown } }))
    return Math.min(1, Math.max(LEAST_FACTOR, worse))
  }
  /** Points with the component at `value`, and what its dampers that read no points leave of them. */
  const pointsAt = (damper: DamperDefinition<N, C>) => (value: number | null) => {
    const points = pointsUnder(damper.of, value)
    if (points === null) return null
    const beside = registry.dampers.filter(({ of, name }) => of === damper.of && name !== damper.name)
    const plain = (at: number | null) => pointsUnder(damper.of, at)
    return productOf(
      points,
      beside.map(each => ({ factor: factorOf(each, plain, { value, lastKnown: null }) })),
    )
  }
  return registry.dampers
    .map(damper => ({ name: damper.name, of: damper.of, factor: factorOf(damper, pointsAt(damper)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

const NOTHING_READ: DamperReads = { now: {}, lastKnown: {} }

/** Throws RangeError when nobody read them: the damper would never apply, and nobody would see. */
function readsOf<C extends string, N extends string>(
  { reads }: HealthFacts<C, N>,
  { name, reads: wanted }: DamperDefinition<N, C>,
): DamperReads {
  const given = reads[name]
  if (given !== undefined) return given
  if (Object.keys(wanted).length === 0) return NOTHING_READ
  throw new RangeError(`what the damper ${name} reads was not given`)
}
