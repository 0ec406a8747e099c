// The answer of an account's health: what a reader needs to compute the score by hand and to see what it rests on.
import { COMPONENT_NAMES, healthRegistry } from '@rung/health-score'
import { dayParam, stuckSchema } from '@rung/http-service'
import { accountWords, componentsSchema, input, marks, versions } from '@rung/judgement/requests'
import { z } from 'zod'
import { contradiction } from '../../../requests/contradiction-schema.ts'
import { calendarSchema } from '../calendar.ts'
import { parentSchema, paysForSchema, topicsSchema } from '../related.ts'
import { ladder, nextLevel } from './ladder.ts'
import { outcome } from './outcome.ts'
import { component, mean, reading } from './reading.ts'
import { contribution, damper, settling } from './score-parts.ts'

const perceptionBasis = z
  .enum(['vendor', 'functional', 'mixed'])
  .nullable()
  .describe(
    'What the customer’s view is held against: our verdict, functional use where there is none, or some of each',
  )

export const healthAnswer = z
  .object({
    ...accountWords,
    ...input,
    score: z
      .number()
      .min(0)
      .max(100)
      .nullable()
      .describe('Points, `scoreHundredths` / 100; null when nothing of weight is known'),
    scoreHundredths: z.int().nullable().describe('Hundredths of a point: the exact sum of all contributions'),
    band: z
      .enum(['healthy', 'watch', 'at_risk', 'unknown'])
      .describe('healthy from 70, watch from 40, at_risk below; unknown when nothing of weight is known'),
    provisional: z
      .boolean()
      .describe(
        'Less than half of all weight is known, or nobody knows whether they got what they wanted: the band says little yet, and more facts would settle it',
      ),
    contributions: z
      .array(contribution)
      .describe(
        '100 x weight x value / known weight of each known component, weights as far as each counts, then what dampers take away',
      ),
    marks,
    calendar: calendarSchema.describe('Where they are in time, and what that does to the numbers'),
    parent: parentSchema
      .nullable()
      .describe('The account that it belongs to, as known then; null when it belongs to none'),
    paysFor: paysForSchema.describe('The accounts that it pays for and that count, in id order'),
    topics: topicsSchema.describe('What they spoke of in the last 90 days, the most frequent first'),
    dampers: z.array(damper).describe('Every damper that applies, the strongest first'),
    coverage: z.number().describe('Share 0..1 of all weight that is known'),
    nearestBandChange: z
      .object({
        component: z.enum(COMPONENT_NAMES).describe('Which to change'),
        from: z.number().describe('Its value now, 0..1'),
        to: z.number().describe('The value, 0..1, from which the band is another'),
        band: z.enum(['healthy', 'watch', 'at_risk', 'unknown']).describe('The band then'),
      })
      .nullable()
      .describe('The smallest change of one component, all else as it is, that would move the band'),
    wouldSettle: z
      .array(settling)
      .max(3)
      .describe(
        'The facts that would bring most of the coverage that is missing, the most first; empty once every component is known',
      ),
    components: componentsSchema(healthRegistry, component).describe('What the score is made of'),
    trust: z
      .object({
        clarity: reading.describe('Share of open promises understood alike, by weight'),
        reliability: reading.describe('How far we keep our promises'),
        resolution: reading.describe('Share of tickets resolved within their target'),
        benevolence: reading.describe('Their own yearly answer: do we mean them well'),
      })
      .describe('The four behaviours; trust is the mean of the known ones'),
    gaps: z
      .object({
        attained: mean.describe('A; unknown with coverage under 0.5'),
        completion: mean.describe('f - a'),
        perception: mean.extend({ basis: perceptionBasis }).describe('(v, else f) - c'),
        experience: mean.describe('a - x'),
      })
      .describe('The Success Gap over active outcomes, by importance'),
    outcomes: z.array(outcome).describe('In id order'),
    state: z
      .object({
        state: z
          .enum(['thriving', 'hollow', 'quiet_success', 'failing', 'unknown'])
          .describe('By usage and attained at 0.5; left only past 0.45 or 0.55'),
        since: dayParam.describe('First day of the present run of this state'),
        partedOn: dayParam
          .nullable()
          .describe(
            'In hollow and quiet_success: the day usage and outcome parted, the first on which one was high and the other low since they last went together; days on which one is unknown do not end a parting. Null in other states',
          ),
      })
      .describe('Usage beside outcome'),
    ladder: ladder.describe('How they see us, on five levels'),
    nextLevel: nextLevel.nullable().describe('What is missing for the next level; null on the top one'),
    contradictions: z.array(contradiction).describe('Views that disagree, the worst first; never averaged'),
    freshness: z
      .array(
        z.object({
          context: z
            .enum(['usage', 'outcomes', 'accounts', 'external', 'health'])
            .describe('Who published them'),
          asOf: dayParam.describe(
            'The day since which its signals say so; days that bring nothing new keep it',
          ),
          recordedAt: z.iso.datetime().describe('When they were published'),
          policyVersion: z.string().describe('The policy they were computed under'),
        }),
      )
      .describe('The signals used; a context that had published nothing by then is absent'),
    stuck: stuckSchema,
    versions,
  })
  .meta({ id: 'Health' })

export type HealthAnswer = z.output<typeof healthAnswer>
