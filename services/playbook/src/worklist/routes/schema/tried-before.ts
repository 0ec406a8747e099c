// A play that was done at the account before.
import { dayParam } from '@rung/http-service'
import { REACTIONS, RESULTS } from '@rung/worklist'
import { z } from 'zod'

export const triedBefore = z
  .object({
    on: dayParam.describe('The day on which it was done, in UTC'),
    play: z.string().describe('Key of the play'),
    name: z.string().nullable().describe('What it is called by now; null for one that is gone'),
    result: z.enum(RESULTS).nullable().describe('What came of it'),
    reaction: z
      .enum(REACTIONS)
      .nullable()
      .describe('What the customer answered; null where nothing was noted'),
  })
  .meta({ id: 'TriedBefore' })

export type TriedBefore = z.output<typeof triedBefore>
