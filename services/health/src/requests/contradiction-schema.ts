// A contradiction as it is shown: two views with their evidence, how far apart, since when, and who has seen it.
import { PAIR_NAMES } from '@rung/health-score'
import { dayParam } from '@rung/http-service'
import { evidence } from '@rung/judgement/requests'
import { z } from 'zod'

export const pairName = z.enum(PAIR_NAMES)

const side = z
  .object({
    name: z.string().describe('Whose or what view'),
    value: z.number().min(0).max(1).describe('0..1, more is better'),
    evidence,
  })
  .meta({ id: 'HealthContradictionSide' })

export const acknowledged = {
  acknowledgedAt: z.iso
    .datetime()
    .nullable()
    .describe('When this run of disagreement was first acknowledged; null while nobody has'),
  acknowledgedBy: z
    .string()
    .nullable()
    .describe('The person who did, by our id; null when nobody has, or their key is linked to no person'),
}

export const contradiction = z
  .object({
    pair: pairName.describe(
      'Which two views disagree: the champion’s and the economic buyer’s; the model’s chance of renewal and the CSM’s; the CSM’s pulse and the score; surveys and tickets; usage and outcome; your verdict and the customer’s',
    ),
    left: side.describe('The one view'),
    right: side.describe('The other'),
    distance: z.number().describe('Distance of both sides on 0..1'),
    size: z
      .number()
      .describe(
        'The distance, of usage and outcome without what is explained by use they outgrew, divided by the everyday spread of its pair (`contradictions.everydaySpread` of the config): 1 is just notable, 2 twice that, whatever the pair',
      ),
    since: dayParam.describe('First day of the present run of disagreement'),
    ...acknowledged,
  })
  .meta({ id: 'HealthContradiction' })
