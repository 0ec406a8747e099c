// The answer of what moved a score: from, to, and every step between, which add up.
import { CAUSES, healthRegistry } from '@rung/health-score'
import { dayParam, stuckSchema } from '@rung/http-service'
import { contributionKind, contributionName, markName, versions } from '@rung/judgement/requests'
import { z } from 'zod'

const CAUSE = z
  .enum(CAUSES)
  .describe(
    'customer_facts: what became known of the day itself. decay: time alone. corrections: what became known of days before, late or corrected. config: other weights, dampers, ramps. engine_or_model: another version of the calculation',
  )
const BAND = z.enum(['healthy', 'watch', 'at_risk', 'unknown'])

const part = z
  .object({
    kind: contributionKind,
    name: contributionName(healthRegistry),
    hundredths: z.int().describe('By how much it moved the score, in hundredths of a point'),
  })
  .meta({ id: 'HealthChangePart' })

const end = z
  .object({
    asOf: dayParam.describe('The day'),
    knownAt: z.iso.datetime().describe('As known at this instant: the end of the day, or now'),
    score: z.number().min(0).max(100).nullable().describe('Points; null when nothing of weight was known'),
    scoreHundredths: z
      .int()
      .min(0)
      .max(10_000)
      .nullable()
      .describe('The same in hundredths; null counts as 0 in the sums'),
    band: BAND.describe('The band it was in'),
    versions,
  })
  .meta({ id: 'HealthChangeEnd' })

const cause = z
  .object({
    cause: CAUSE,
    hundredths: z.int().describe('Hundredths of a point, over the whole period'),
    contributions: z.array(part).describe('Through which contributions; they add up to `hundredths`'),
  })
  .meta({ id: 'HealthChangeCause' })

const moved = part
  .extend({
    gained: z
      .array(z.string())
      .describe('Ids of facts that came in behind the component or damper, in id order'),
    lost: z.array(z.string()).describe('Ids of facts that no longer stand behind it'),
  })
  .meta({ id: 'HealthChangeMoved' })

const step = z
  .object({
    day: dayParam.describe('The day it happened'),
    cause: CAUSE,
    hundredths: z.int().describe('Hundredths of a point; 0 when its contributions outweigh each other'),
    contributions: z.array(moved).describe('What moved; they add up to `hundredths`'),
  })
  .meta({ id: 'HealthChangeStep' })

const bandChange = z
  .object({
    day: dayParam.describe('The day the band changed'),
    cause: CAUSE.describe(
      'What changed it; where facts and corrections came together, the one that moved the score further that way',
    ),
    from: BAND.describe('The band before'),
    to: BAND.describe('The band after'),
  })
  .meta({ id: 'HealthBandChange' })

const markChange = z
  .object({
    day: dayParam.describe('The day it came to be so, as known then'),
    mark: markName.describe('The mark of the account'),
    change: z.enum(['began', 'ended']).describe('Whether the account has it from this day on, or no longer'),
    from: dayParam
      .nullable()
      .describe('Its first day, earlier than `day` where it became known later; null where nobody knows'),
    until: dayParam
      .nullable()
      .describe(
        'The first day after it: of one that began as it was planned then, null while nobody knows; of one that ended `day`',
      ),
  })
  .meta({ id: 'HealthMarkChange' })

export const healthChangesAnswer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    externalId: z.string().nullable().describe('Your own id of the account'),
    name: z.string().nullable().describe('Joined at display. Null when unknown or erased'),
    from: end.describe('As it was shown at the end of `since`'),
    to: end.describe('As it is shown at the end of `until`, or now'),
    totalHundredths: z
      .int()
      .describe('to - from, in hundredths of a point; an unknown score counts as 0. All causes add up to it'),
    contributions: z.array(part).describe('The same by contribution; they add up to `totalHundredths`'),
    causes: z
      .array(cause)
      .length(CAUSES.length)
      .describe('The same by cause, always all five; they add up to `totalHundredths`'),
    steps: z.array(step).describe('Day by day; all add up to `totalHundredths`'),
    bandChanges: z.array(bandChange).describe('Every change of band, in order'),
    markChanges: z
      .array(markChange)
      .describe('Every mark that began or ended after `from`, in order: they move no number by themselves'),
    stuck: stuckSchema,
  })
  .meta({ id: 'HealthChanges' })

export type HealthChangesAnswer = z.output<typeof healthChangesAnswer>
