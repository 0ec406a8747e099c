// The sections on the health score and on views that contradict each other.
import {
  type ComponentDefinition,
  type ContradictionPolicy,
  type DamperDefinition,
  defaultContradictionPolicy,
  defaultHealthPolicy,
  type HealthPolicy,
  type HealthRegistry,
  healthRegistry,
  healthyUnproven,
} from '@rung/health-score'
import { z } from 'zod'
import { bySegment, number, rule, share, weight } from './field.ts'
import type { Section } from './section.ts'

function weightsOf<C extends string>(
  { components, summed }: HealthRegistry<ComponentDefinition<C>>,
  meaning: string,
) {
  const fields = components.map(({ name, symbol, meaning: of }) => [name, weight(`${symbol}: ${of}`)])
  return z
    .strictObject(Object.fromEntries(fields) as Record<C, z.ZodNumber>)
    .refine(
      (each: Readonly<Record<string, unknown>>) => summed.some(name => Number(each[name]) > 0),
      rule(summed[0] ?? '', 'all weights are 0', 'Give at least one component a weight above 0.'),
    )
    .meta({ description: meaning })
}

function dampersOf<N extends string>({ dampers }: HealthRegistry<ComponentDefinition, DamperDefinition<N>>) {
  const fields = dampers
    .filter(({ numbers }) => Object.keys(numbers).length > 0)
    .map(({ name, meaning, numbers }) => {
      const ofOne = Object.entries(numbers).map(([key, each]) => [
        key,
        number(each.unit, each.meaning, each.least, each.most),
      ])
      return [name, z.strictObject(Object.fromEntries(ofOne)).meta({ description: `While ${meaning}` })]
    })
  return z
    .strictObject(Object.fromEntries(fields) as Record<N, z.ZodObject<Record<string, z.ZodNumber>>>)
    .meta({ description: 'What dampers leave of the score: all factors are multiplied' })
}

/** The section for the components and dampers of a registry, and what is built in for them. */
export function healthSectionOf<C extends string, N extends string>(
  registry: HealthRegistry<ComponentDefinition<C>, DamperDefinition<N, C>>,
  builtIn: HealthPolicy<C, N>,
): Section<HealthPolicy<C, N>> {
  const segment = z.strictObject({ weights: weightsOf(registry, 'Weight of each component in this segment') })
  const schema = z
    .strictObject({
      weights: weightsOf(registry, 'Weight of each component in the score'),
      segments: bySegment(
        segment,
        'Weights of single segments, by the segment’s name; any other segment takes `weights`',
      ),
      dampers: dampersOf(registry),
      bands: z
        .strictObject({
          healthyFrom: number('points', 'From here the band is healthy', 1, 100),
          watchFrom: number('points', 'From here the band is watch, below it at_risk', 0, 99),
        })
        .refine(
          ({ healthyFrom, watchFrom }) => healthyFrom > watchFrom,
          rule('healthyFrom', 'is not above watchFrom', 'Set healthyFrom above watchFrom.'),
        )
        .meta({ description: 'Where the bands begin' }),
    })
    .superRefine((stated, context) => {
      // That one is said of the bands already.
      if (stated.bands.healthyFrom <= stated.bands.watchFrom) return
      const broken = healthyUnproven(registry, { ...(stated as object as HealthPolicy<C, N>), version: '' })
      if (broken === null) return
      const { segment: of, outcome } = broken
      context.addIssue({
        code: 'custom',
        path: of === null ? ['dampers'] : ['segments', of, 'weights'],
        message: `nobody whose outcome is unknown or under half is healthy, and this would call one healthy whose outcome is ${outcome}`,
        params: {
          fix: 'Lower dampers.outcome_short.atNothing or dampers.unproven.factor, weigh outcomes more, or raise bands.healthyFrom.',
        },
      })
    })
  return { name: 'health', schema, builtIn }
}

const ofRegistry = healthSectionOf(healthRegistry, defaultHealthPolicy)

// Named here alone: a process that makes the section of another registry has one schema of this name all the same.
export const healthSection: Section<HealthPolicy> = {
  ...ofRegistry,
  schema: ofRegistry.schema.meta({ id: 'ConfigHealth', description: 'The health score' }),
}

const apart = (pair: string) => share(`Distance up to which it is everyday for ${pair}`, 0.01)

export const contradictionsSection: Section<ContradictionPolicy> = {
  name: 'contradictions',
  schema: z
    .strictObject({
      everydaySpread: z
        .strictObject({
          vendor_customer: apart('our verdict and the customer’s'),
          champion_buyer: apart('champion and economic buyer'),
          sponsor_users: apart('what the executive sponsor says and what users say'),
          usage_outcome: apart('usage and outcome'),
          pulse_health: apart('the CSM’s pulse and health'),
          survey_tickets: apart('surveys and tickets'),
          model_csm: apart('the model’s forecast and the CSM’s'),
        })
        .meta({
          description:
            'How far two views usually lie apart, by pair: sizes are told in this unit, and a contradiction begins at 1',
        }),
    })
    .meta({ id: 'ConfigContradictions', description: 'Views that disagree' }),
  builtIn: defaultContradictionPolicy,
}
