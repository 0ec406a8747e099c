// What comes back as a card after a customer's reaction.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

export const followUp = z
  .object({
    does: z.string().describe('What to do then, one sentence'),
    withinDays: z.int().describe('In how many days at most'),
  })
  .meta({ id: 'FollowUp' })

export const moved = {
  movedFrom: dayParam
    .nullable()
    .describe('The day on which it would be if the CSM worked on it; null where nothing was moved'),
  movedFor: z
    .string()
    .nullable()
    .describe('The day off it was moved for, such as "Good Friday"; null where it is no day of their week'),
}

export const datedFollowUp = followUp
  .extend({
    on: dayParam.describe('The working day of the CSM on which it comes back as a card, if it is said today'),
    ...moved,
  })
  .meta({ id: 'DatedFollowUp' })
