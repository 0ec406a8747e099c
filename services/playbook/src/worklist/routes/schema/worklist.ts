// The answer of a worklist: the cards of a day.
import { dayParam, instantParam, leftOutSchema } from '@rung/http-service'
import { z } from 'zod'
import { card } from './card.ts'

export const worklistAnswer = z
  .object({
    csmId: z.string().describe('Our id of the CSM'),
    externalId: z.string().describe('Your own id of the CSM'),
    date: dayParam.describe('The day of the list, in the CSM’s own time zone'),
    timeZone: z.string().describe('IANA name; UTC when the CSM has stated none'),
    dayOff: z
      .string()
      .nullable()
      .describe(
        'Why the CSM does not work on that day, such as "Good Friday"; null where it is no day off. The list is made all the same',
      ),
    halfDay: z
      .string()
      .nullable()
      .describe(
        'Why half of the hours are worked on that day, such as "Christmas Eve"; null where it is no half day',
      ),
    kept: z
      .boolean()
      .describe('False for a past day on which nobody opened the list: what it would have been'),
    builtAt: instantParam.describe('When the morning’s list was built'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    hours: z.number().describe('Hours of the CSM for accounts that day'),
    plannedHours: z.number().describe('Hours that the morning’s cards take'),
    passedOver: z.int().describe('Accounts that had a reason in the morning and did not fit into the hours'),
    putAway: z
      .int()
      .describe(
        'Accounts that had a reason in the morning that somebody had put away, or that a colleague has in hand',
      ),
    heldOut: z.int().describe('Accounts with a reason that are on no list by lot, to measure what lists do'),
    cards: z
      .array(card)
      .describe(
        'The most worth an hour in time first, wins and verdicts among the rest; then what is new today',
      ),
    winBacks: z.array(card).describe('Accounts that have given notice, apart'),
    policyVersion: z.string().describe('Version of the numbers and plays it was built under'),
    stuckAccounts: leftOutSchema,
  })
  .meta({ id: 'Worklist' })

export type WorklistAnswer = z.output<typeof worklistAnswer>
