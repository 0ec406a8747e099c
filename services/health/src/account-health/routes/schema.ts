// The answer of an account's health: what a reader needs to compute the score by hand and to see what it rests on.
import { COMPONENT_NAMES, healthRegistry } from '@rung/health-score'
import { dayParam, stuckSchema } from '@rung/http-service'
import { SETTLING_FACTS, type SettlingFactName } from '@rung/judgement'
import {
  accountWords,
  ageDays,
  componentsSchema,
  contributionKind,
  contributionName,
  damperName,
  evidence,
  input,
  marks,
  shareOrUnknown,
  versions,
} from '@rung/judgement/requests'
import { z } from 'zod'
import { contradiction } from '../../requests/contradiction-schema.ts'
import { calendarSchema } from './calendar.ts'
import { parentSchema, paysForSchema, topicsSchema } from './related.ts'

const contribution = z
  .object({
    kind: contributionKind,
    name: contributionName(healthRegistry),
    hundredths: z.int().describe('Hundredths of a point; a damper takes away, so 0 or less'),
  })
  .meta({ id: 'HealthContribution' })

const damper = z
  .object({
    name: damperName(healthRegistry),
    factor: z.number().gt(0).lte(1).describe('What it leaves of the score, 0..1; all factors are multiplied'),
    hundredths: z
      .int()
      .describe('What it takes away, in hundredths of a point: its share, by ln(factor), of what all take'),
    components: z.array(z.string()).describe('The components whose staleness makes `stale`; else empty'),
  })
  .meta({ id: 'HealthDamper' })

const settling = z
  .object({
    fact: z
      .enum(Object.keys(SETTLING_FACTS) as [SettlingFactName, ...SettlingFactName[]])
      .describe('The fact that is missing'),
    toDo: z.string().describe('What to ask or to do, for you to read'),
    component: z.enum(COMPONENT_NAMES).describe('The component it is of'),
    subjectId: z.string().nullable().describe('Our id of the outcome or promise it is about; else null'),
    statement: z.string().nullable().describe('Of an outcome, in the customer’s words, joined at display'),
    stakeholderId: z
      .string()
      .nullable()
      .describe('Whom to ask; null where nobody there is on record or need be asked'),
    stakeholderName: z.string().nullable().describe('Joined at display'),
    coverage: z.number().min(0).max(1).describe('Coverage with it, all else as it is'),
  })
  .meta({ id: 'HealthSettlingFact' })

const reading = z
  .object({
    value: shareOrUnknown.describe('0..1; null is unknown: no fact, or only stale ones'),
    lastKnown: shareOrUnknown.describe(
      'The lowest it would be with any of the facts that went stale at their last known value; null when none did',
    ),
    counts: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'How far it counts, as a share of its weight: 1, and less and less over the last 45 days before its facts run out',
      ),
    eased: shareOrUnknown.describe(
      'What the score takes it for while a fact in it comes to count by its date alone; null where that is `value`',
    ),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthReading' })

const component = reading
  .extend({ weight: z.number().describe('Relative weight in the score, by the policy for the segment') })
  .meta({ id: 'HealthComponent' })

const mean = z
  .object({
    value: z
      .number()
      .min(-1)
      .max(1)
      .nullable()
      .describe('Mean over active outcomes by importance; null is unknown'),
    coverage: z.number().describe('Share 0..1 of all importance whose value is known'),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthMean' })

const gap = z.number().min(-1).max(1).nullable()
const perceptionBasis = z
  .enum(['vendor', 'functional', 'mixed'])
  .nullable()
  .describe(
    'What the customer’s view is held against: our verdict, functional use where there is none, or some of each',
  )

const outcome = z
  .object({
    outcomeId: z.string().describe('Our id of the outcome'),
    statement: z.string().nullable().describe('The customer’s words, joined at display; null when erased'),
    active: z.boolean().describe('Closed outcomes are shown and count for nothing'),
    importance: z.number().describe('1..5, by the customer'),
    attained: shareOrUnknown.describe('a: mean of on-track and customer verdict, newer facts weighing more'),
    attainedLastKnown: shareOrUnknown.describe('a on the last day it was known'),
    functional: shareOrUnknown.describe('f: share of its usage milestones reached, by weight'),
    customer: shareOrUnknown.describe('c: what the customer says was achieved'),
    vendor: shareOrUnknown.describe('v: what we say was achieved'),
    experience: shareOrUnknown.describe('x: how the customer found the way there'),
    completionGap: gap.describe('f - a: they finished what the product asks and still lack the outcome'),
    perceptionGap: gap.describe('(v, else f) - c: we think they succeed and they do not'),
    perceptionBasis: z
      .enum(['vendor', 'functional'])
      .nullable()
      .describe('What c is held against; null while the gap is unknown'),
    experienceGap: gap.describe('a - x'),
    slope30d: z
      .number()
      .nullable()
      .describe(
        'Pace of the measure: share of the way from baseline to target per 30 days, the median slope between its last 6 measurements',
      ),
    direction: z
      .enum(['towards', 'away', 'still'])
      .nullable()
      .describe('Where the measure moves; still within 0.02 per 30 days; null while the pace is unknown'),
    paceNeeded30d: z
      .number()
      .nullable()
      .describe(
        'Share of the way per 30 days that would arrive on the due day; 0 once arrived; null past it',
      ),
    expectedOn: dayParam
      .nullable()
      .describe('The day the present pace arrives; null when it is not heading there within ten years'),
    dueOn: dayParam.nullable().describe('The day it is wanted by; null for a level to hold'),
    onPace: z
      .boolean()
      .nullable()
      .describe('Arrived, or expected on or before the due day; null while that cannot be told'),
    evidence: evidence.describe('Facts behind a, c, v and x'),
  })
  .meta({ id: 'HealthOutcome' })

const ladder = z
  .object({
    level: z.int().min(1).max(5).nullable().describe('Highest level stood on; null while nobody is known'),
    expected: z.number().nullable().describe('Expected level E, 1..5'),
    distribution: z
      .array(z.number())
      .length(5)
      .nullable()
      .describe('P(level = 1) to P(level = 5); adds up to one'),
    atLeast: z.array(z.number()).length(5).nullable().describe('P(level >= 1) to P(level >= 5)'),
    hostility: z
      .number()
      .nullable()
      .describe('How far they are against us, 0..1: by evidence or by their own verdicts, by influence'),
    hostile: z.boolean().nullable().describe('Hostility is 0.5 or more'),
    singleThreaded: z
      .boolean()
      .nullable()
      .describe('We know exactly one person there by more than weak evidence'),
    singleThreadedShare: shareOrUnknown.describe(
      'How far all hangs on one of them, 0..1: 2 less those there are, each as far as they count; null without any',
    ),
    noEconomicBuyer: z.boolean().nullable().describe('Nobody still there decides on the money'),
    championGone: z.boolean().nullable().describe('A champion left and none is there now'),
    championLeftOn: dayParam.nullable().describe('Since when that is so'),
    pin: z
      .object({
        level: z.int().min(1).max(5).describe('The level they see, 1..5'),
        until: dayParam.describe('The first day on which it no longer holds'),
        by: z.string().describe('Our id of the person of yours who set it'),
      })
      .nullable()
      .describe('A CSM’s own opinion of the level, while it holds: shown beside E, and in no number'),
    evidence,
    ageDays,
  })
  .meta({ id: 'HealthLadder' })

const nextLevel = z
  .object({
    level: z.int().min(1).max(5).describe('The rung to reach'),
    question: z.string().describe('The key question that leads there'),
    stakeholderId: z.string().nullable().describe('Whom to ask; null when nobody is left there'),
    stakeholderName: z.string().nullable().describe('Joined at display'),
  })
  .meta({ id: 'HealthNextLevel' })

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
