// The sections on the health score and on views that contradict each other.
import {
  COMPONENT_NAMES,
  type ComponentName,
  type ContradictionPolicy,
  defaultContradictionPolicy,
  defaultHealthPolicy,
  type HealthPolicy,
} from '@rung/health-score'
import { z } from 'zod'
import { bySegment, number, rule, share, weight } from './field.ts'
import type { Section } from './section.ts'

const points = (meaning: string) => number('points', meaning, 0, 100)

const weights = (meaning: string) =>
  z
    .strictObject({
      outcomes: weight('A: how far they got what they wanted'),
      relationship: weight('R: how they see us'),
      trust: weight('T: whether we keep our word'),
      usage: weight('U: what they do in the product'),
    } satisfies Record<ComponentName, z.ZodType>)
    .refine(
      each => COMPONENT_NAMES.some(name => each[name] > 0),
      rule('outcomes', 'all weights are 0', 'Give at least one component a weight above 0.'),
    )
    .meta({ description: meaning })

export const healthSection: Section<HealthPolicy> = {
  name: 'health',
  schema: z
    .strictObject({
      weights: weights('Weight of each component in the score'),
      segments: bySegment(
        z.strictObject({ weights: weights('Weight of each component in this segment') }),
        'Weights of single segments, by the segment’s name; any other segment takes `weights`',
      ),
      caps: z
        .strictObject({
          hostile: points('No score may pass this while somebody who matters is against us'),
          notAttained: points('No score may pass this while they lack what they wanted'),
          unproven: points('No score may pass this while nobody knows whether they got it'),
        })
        .meta({ description: 'What guards hold the score down to' }),
      attainedFrom: share('From here A counts as attained'),
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
      minimumCoverage: share('With less of the weight known, the band is unknown'),
    })
    .meta({ id: 'ConfigHealth', description: 'The health score' }),
  builtIn: defaultHealthPolicy,
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
