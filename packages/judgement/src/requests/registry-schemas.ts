// What the API says of components and dampers, made from the entries of their registry.
import {
  type ComponentDefinition,
  type DamperDefinition,
  damperNamesOf,
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

export function damperName<N extends string>(
  registry: HealthRegistry<ComponentDefinition, DamperDefinition<N>>,
) {
  return z.enum(damperNamesOf(registry)).describe(explainDampers(registry))
}

/** Any name: scores of other versions may hold components, dampers and guards that are no more. */
export function contributionName({ components }: HealthRegistry): z.ZodString {
  const names = components.map(({ name }) => name)
  return z.string().describe(`${names.join(', ')}; or the name of a damper, or of a guard of former scores`)
}

export const contributionKind = z
  .enum(['component', 'damper', 'guard'])
  .describe(
    'What adds to the score, and what takes away: dampers; guards in scores of the engine `health-score-1`',
  )

function explainDampers({ dampers }: HealthRegistry): string {
  const plain = [...dampers, STALE].map(({ name, meaning, formula }) => `${name}: ${meaning}; ${formula}`)
  return `${plain.join('. ')}. Numbers in backticks are those of the policy`
}
