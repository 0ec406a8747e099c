// The answer of an account's trust: four behaviours, each with its value, what it rests on, and how it is made.
import { stuckSchema } from '@rung/http-service'
import { accountWords, ageDays, evidence, input, shareOrUnknown, versions } from '@rung/judgement/requests'
import { z } from 'zod'

const behaviour = z
  .object({
    value: shareOrUnknown.describe('0..1; null is unknown: no fact, or only stale ones'),
    lastKnown: shareOrUnknown.describe(
      'Its value on the last day it was known; null unless what was known went stale',
    ),
    weight: z
      .number()
      .describe(
        'Its share of T: as far as it counts, by how far all known ones do; 0 while it is unknown itself',
      ),
    eased: shareOrUnknown.describe(
      'What T takes it for while a fact in it comes to count by its date alone; null where that is `value`',
    ),
    formula: z
      .string()
      .describe('How it is made, by the built-in policy; `GET /v1/config` has the numbers in force'),
    madeOf: z.string().describe('What that is for this account, or why it is unknown'),
    evidence,
    ageDays,
  })
  .meta({ id: 'TrustBehaviour' })

export const trustAnswer = z
  .object({
    ...accountWords,
    ...input,
    stuck: stuckSchema,
    value: shareOrUnknown.describe(
      'T: the mean of the known behaviours, each as far as it counts; null when none is known',
    ),
    lastKnown: shareOrUnknown.describe(
      'The lowest T with any of the stale behaviours at its last known value, so that a bad answer which grows old never lifts a score; null when none is stale',
    ),
    weight: z.number().describe('Relative weight of T in the health score, by the policy for the segment'),
    madeOf: z.string().describe('T as a sum of its known behaviours, rounded for reading'),
    evidence,
    ageDays,
    behaviours: z
      .object({
        clarity: behaviour.describe('Do we mean the same by what was promised'),
        reliability: behaviour.describe('Do we keep our promises'),
        resolution: behaviour.describe('Do we mend what breaks'),
        benevolence: behaviour.describe('Do we mean them well: only they can say'),
      })
      .describe('Each judged apart; one that is unknown is left out of T, never counted as 0'),
    promises: z
      .object({
        gap: shareOrUnknown.describe(
          'Promise gap: open weight understood in part or wrongly / open weight whose understanding is known',
        ),
        unconfirmedShare: shareOrUnknown.describe('Open weight no customer confirmed / open weight'),
        open: z.number().describe('Weight of open promises, 1 to 5 each'),
        aligned: z
          .number()
          .describe('Of the open weight: understood alike, in the customer’s words or by their yes'),
        misunderstood: z.number().describe('Of the open weight: understood in part or wrongly'),
        unknown: z.number().describe('Of the open weight: nobody can say yet'),
        kept: z.number().describe('Weight of promises kept'),
        broken: z.number().describe('Weight of promises marked as broken'),
        pastGrace: z.number().describe('Of the open weight: so long past its day that it counts as broken'),
        brokenWeight: z
          .number()
          .nullable()
          .describe(
            'What the score reads as broken: weight halved every 180 days since it was broken; what is past its grace comes to weigh that over 30 days, and does not age. Null without a promise',
          ),
        keptWeight: z
          .number()
          .nullable()
          .describe('Likewise as kept: weight halved every 180 days since. Null without a promise'),
      })
      .describe('The promises behind clarity and reliability, in weight'),
    tickets: z
      .object({
        open: z.number().nullable().describe('Tickets that are open'),
        pastTarget: z.number().nullable().describe('Of those: past the target for their priority'),
        escalated: z.number().nullable().describe('Of the open ones: escalated'),
      })
      .describe('Tickets as they stand; null where no ticket was ever recorded'),
    versions,
  })
  .meta({ id: 'Trust' })

export type TrustAnswer = z.output<typeof trustAnswer>
