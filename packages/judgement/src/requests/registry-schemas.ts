// What the API says of components and guards, made from the entries of their registry.
import {
  type ComponentDefinition,
  type GuardDefinition,
  guardNamesOf,
  type HealthRegistry,
  STALE,
} from '@rung/health-score'
import { z } from 'zod'

/** One field a component, each as `component` has it. */
export function componentsSchema<C extends string, S extends z.ZodType>(
  { components }: HealthRegistry<ComponentDefinition<C>>,
  component: S,
) {
  const fields = components.map(({ name, symbol, meaning }) => [
    name,
    component.describe(`${symbol}: ${meaning}`),
  ])
  return z.object(Object.fromEntries(fields) as Record<C, S>)
}

export function guardName<G extends string>(
  registry: HealthRegistry<ComponentDefinition, GuardDefinition<G>>,
) {
  return z.enum(guardNamesOf(registry)).describe(explainGuards(registry))
}

/** Any name: scores of other versions may hold components and guards that are no more. */
export function contributionName({ components }: HealthRegistry): z.ZodString {
  const names = components.map(({ name }) => name)
  return z.string().describe(`${names.join(', ')}; or the name of a guard`)
}

function explainGuards({ guards }: HealthRegistry): string {
  const plain = guards.map(({ name, applies, cap }) => `${name}: ${applies}, ${cap.points}`)
  return `${[...plain, `${STALE.name}: ${STALE.applies}, ${STALE.cap}`].join('. ')}. Caps in points`
}
