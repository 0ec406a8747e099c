// The components and the dampers of the health score: one entry each. Whatever lists them takes them from here.
import type { ComponentDefinition } from './component-definition.ts'
import { outcomes } from './components/outcomes.ts'
import { relationship } from './components/relationship.ts'
import { trust } from './components/trust.ts'
import { usage } from './components/usage.ts'
import type { DamperDefinition } from './damper-definition.ts'
import { championGone } from './dampers/champion-gone.ts'
import { escalated } from './dampers/escalated.ts'
import { hostile } from './dampers/hostile.ts'
import { onboardingLate } from './dampers/onboarding-late.ts'
import { outcomeShort } from './dampers/outcome-short.ts'
import { promisesBroken } from './dampers/promises-broken.ts'
import { singleThreaded } from './dampers/single-threaded.ts'
import { unproven } from './dampers/unproven.ts'
import { useFalling } from './dampers/use-falling.ts'

export type HealthRegistry<
  D extends ComponentDefinition = ComponentDefinition,
  G extends DamperDefinition = DamperDefinition,
> = {
  /** In the order in which they are shown. */
  readonly components: readonly D[]
  /** In the order in which they are explained. `stale` is no entry: it is made of scores under all of these. */
  readonly dampers: readonly G[]
  /** Names of the components in the order in which they are summed, so that a sum is the same bit for bit wherever it is made. */
  readonly summed: readonly D['name'][]
}

/** Throws RangeError when two entries have one name, or a damper speaks of a component that is none. */
export function registryOf<const D extends ComponentDefinition, const G extends DamperDefinition>(
  components: readonly D[],
  dampers: readonly G[],
): HealthRegistry<D, G> {
  const summed: D['name'][] = components.map(({ name }) => name).toSorted()
  const names = [...summed, ...dampers.map(({ name }) => name), STALE.name]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new RangeError(`two entries of the registry are called ${twice}`)
  const stray = dampers.find(({ of }) => !summed.includes(of))
  if (stray !== undefined) throw new RangeError(`${stray.name} speaks of ${stray.of}, which is no component`)
  return { components, dampers, summed }
}

/** The last damper of every registry, whose factor is made of scores and no number of a policy. */
export const STALE = {
  name: 'stale',
  meaning: 'a component has a `lastKnown`, or a harm was worse when it was last known',
  formula:
    'min(1, the lowest score, all other dampers included, that putting back the `lastKnown` of any of them, with all of its weight, would give / the score so far)',
} as const

export const healthRegistry = registryOf(
  [usage, outcomes, relationship, trust],
  [
    outcomeShort,
    unproven,
    hostile,
    championGone,
    singleThreaded,
    promisesBroken,
    useFalling,
    escalated,
    onboardingLate,
  ],
)

type Component = (typeof healthRegistry)['components'][number]
type PlainDamper = (typeof healthRegistry)['dampers'][number]

export type ComponentName = Component['name']
/** Components that no single signal carries. */
export type JudgedComponentName = Extract<Component, { readonly signals: null }>['name']
/** Those of the entries: all but `stale`. */
export type PlainDamperName = PlainDamper['name']
export type DamperName = PlainDamperName | typeof STALE.name
/** Names of what dampers read. */
export type DamperReadName = ReadBy<PlainDamper>
type ReadBy<D> = D extends DamperDefinition<string, string, infer S> ? S : never

/** In the order in which they are summed. */
export const COMPONENT_NAMES: readonly ComponentName[] = healthRegistry.summed

/** Those of the entries, in their order, then `stale`. */
export function damperNamesOf<G extends DamperDefinition>({
  dampers,
}: HealthRegistry<ComponentDefinition, G>): [...G['name'][], typeof STALE.name] {
  return [...dampers.map(({ name }) => name), STALE.name]
}
