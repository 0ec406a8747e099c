// The answer of an account's usage.
import { stuckSchema } from '@rung/http-service'
import { z } from 'zod'
import { scalar } from '../fields.ts'

const day = z.string().meta({ examples: ['2026-03-28'] })
const windowSchema = z
  .object({ since: day.describe('Its first day'), until: day.describe('The day after its last') })
  .describe('Half-open: `until` is not in it')

const change = z.object({
  now: z.number().nullable().describe('Counted in the last 14 days; null is unknown'),
  habit: z
    .number()
    .nullable()
    .describe('Usual in 14 days: the higher of the last twelve weeks and the running term; null without one'),
  lastYear: z
    .number()
    .nullable()
    .describe('The same change a year ago, ln of a ratio, 0 at most: the season; null without a year of use'),
  fleet: z
    .number()
    .nullable()
    .describe(
      'Median change of all accounts, ln of a ratio, 0 at most, while the source is in doubt; else null',
    ),
  expected: z
    .number()
    .describe(
      'Share of the 14 days on which use was expected of them, 0..1: in their season and in no pause',
    ),
  value: z
    .number()
    .nullable()
    .describe(
      'expected x (ln((now + 1) / (habit + 1)) - lastYear - fleet), `fleet` lifting it to ln 0.8 at most; null where nothing is expected, and of people where programs are',
    ),
})

export const answer = z
  .object({
    accountId: z.string().describe('Our id of the account'),
    asOf: day.describe('The day judged, its end included'),
    knownAt: z.string().describe('Only what was recorded by this instant was used'),
    pending: z.boolean().describe('True while calls of the workspace wait to be counted, a minute at most'),
    source: z.object({
      up: z.boolean().describe('False: no event of the whole workspace for two days'),
      lastEventOn: day.nullable().describe('The newest day with an event of anybody'),
      inDoubtSince: day
        .nullable()
        .describe(
          'Since when most accounts fell together, this one among them: its change is read beside theirs, the rest as of the day before. Null: it is not so',
        ),
    }),
    firstActiveOn: day.nullable().describe('The first day on which anything was done'),
    lastActiveOn: day.nullable().describe('The last such day'),
    metrics: z.record(z.string(), z.number().nullable()).describe('The built-in ones; null is unknown'),
    window: windowSchema.describe(
      'Of the built-in metrics: from the first of the last 28 days on which use was expected of them; days of a pause and outside their season are in it and do not count',
    ),
    change: z
      .object({
        people: change.describe('Distinct people'),
        events: change.describe('Events'),
        fellOn: day
          .nullable()
          .describe(
            'The first day of the earliest 14 since which people, or else events, are below four fifths of their habit',
          ),
        words: z.array(z.string()).describe('Habit and now, since when, and what was taken into account'),
      })
      .describe('Use against the account’s own habit'),
    score: z.object({
      value: z.number().nullable().describe('U, 0..1'),
      lastKnown: z.number().nullable().describe('U on the latest day on which it was known'),
      inputs: z
        .array(
          z.object({
            metric: z.string().describe('A built-in metric'),
            value: z.number().nullable().describe('Null is unknown'),
            score: z.number().nullable().describe('Where the value lies on its ramp, 0..1'),
            weight: z.number().describe('Relative weight in U'),
            lost: z.number().describe('What it takes away from U; these and U add up to one'),
          }),
        )
        .describe('What U is made of'),
      reasons: z.array(z.string()),
    }),
    customMetrics: z
      .array(
        z.object({
          key: z.string().describe('The metric'),
          value: scalar.nullable().describe('Null is unknown'),
          window: windowSchema,
        }),
      )
      .describe('The workspace’s own metrics'),
    milestones: z.array(
      z.object({
        key: z.string().describe('The milestone'),
        reachedOn: day.nullable().describe('The day it was first reached; null: not yet'),
      }),
    ),
    stakeholders: z.array(
      z.object({
        id: z.string(),
        lastSeenOn: day.nullable().describe('The last day they did anything'),
        daysSinceSeen: z.int().nullable().describe('Days since; null while the source is down'),
        usualGapDays: z.number().nullable().describe('Days that usually lie between two such days'),
      }),
    ),
    evidence: z.array(z.string()).describe('The newest active days of the window'),
    policyVersion: z.string().describe('The policy it was judged under'),
    stuck: stuckSchema,
  })
  .meta({ id: 'AccountUsage' })
