// The components and the guards of the health score: one entry each. Whatever lists them takes them from here.
import type { ComponentDefinition } from './component-definition.ts'
import { outcomes } from './components/outcomes.ts'
import { relationship } from './components/relationship.ts'
import { trust } from './components/trust.ts'
import { usage } from './components/usage.ts'
import type { GuardDefinition } from './guard-definition.ts'
import { hostile } from './guards/hostile.ts'
import { notAttained } from './guards/not-attained.ts'
import { unproven } from './guards/unproven.ts'

export type HealthRegistry<
  D extends ComponentDefinition = ComponentDefinition,
  G extends GuardDefinition = GuardDefinition,
> = {
  /** In the order in which they are shown. */
  readonly components: readonly D[]
  /** In the order in which they are explained. `stale` is no entry: it is made of scores under all of these. */
  readonly guards: readonly G[]
  /** Names of the components in the order in which they are summed, so that a sum is the same bit for bit wherever it is made. */
  readonly summed: readonly D['name'][]
}

/** Throws RangeError when two entries have one name, or a guard names a component that is none. */
export function registryOf<const D extends ComponentDefinition, const G extends GuardDefinition>(
  components: readonly D[],
  guards: readonly G[],
): HealthRegistry<D, G> {
  const summed: D['name'][] = components.map(({ name }) => name).toSorted()
  const names = [...summed, ...guards.map(({ name }) => name), STALE.name]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new RangeError(`two entries of the registry are called ${twice}`)
  const stray = guards.find(({ of }) => !summed.includes(of))
  if (stray !== undefined) throw new RangeError(`${stray.name} guards ${stray.of}, which is no component`)
  return { components, guards, summed }
}

/** The last guard of every registry, whose cap is a score and no number of a policy. */
export const STALE = {
  name: 'stale',
  applies: 'a component has a `lastKnown`',
  cap: 'the lowest score, guards included, that putting back the `lastKnown` of any of them would give',
} as const

export const healthRegistry = registryOf(
  [usage, outcomes, relationship, trust],
  [notAttained, unproven, hostile],
)

type Component = (typeof healthRegistry)['components'][number]
type PlainGuard = (typeof healthRegistry)['guards'][number]

export type ComponentName = Component['name']
/** Components that no single signal carries. */
export type JudgedComponentName = Extract<Component, { readonly signals: null }>['name']
export type GuardName = PlainGuard['name'] | typeof STALE.name
/** Guards that read something beside their component. */
export type HarmName = Extract<PlainGuard, { readonly harm: object }>['name']
/** The keys of `caps` in the policy. */
export type CapKey = PlainGuard['cap']['key']

/** In the order in which they are summed. */
export const COMPONENT_NAMES: readonly ComponentName[] = healthRegistry.summed

/** Those of the entries, in their order, then `stale`. */
export function guardNamesOf<G extends GuardDefinition>({
  guards,
}: HealthRegistry<ComponentDefinition, G>): [...G['name'][], typeof STALE.name] {
  return [...guards.map(({ name }) => name), STALE.name]
}
