// A text of a play, and what is wrong with it.
import { z } from 'zod'
import { written } from './play-change.ts'

export const lintBody = z.strictObject({ play: written }).meta({ id: 'PlayToLint' })

export const lintAnswer = z
  .object({
    faults: z
      .array(
        z
          .object({
            field: z.string().describe('Where in the play, as a dotted path'),
            message: z.string().describe('What is wrong there'),
            fix: z.string().describe('What to do about it'),
          })
          .meta({ id: 'PlayFault' }),
      )
      .describe('Empty where it may be put into use'),
  })
  .meta({ id: 'PlayLinted' })
