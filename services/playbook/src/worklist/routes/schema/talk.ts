// Whom to speak with about a card, and what to say.
import { z } from 'zod'

export const talk = z
  .object({
    stakeholderId: z.string().nullable().describe('Whom to speak with; null when nobody is known'),
    stakeholderName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
    lines: z
      .array(
        z
          .object({
            kind: z
              .enum(['opening', 'verdict_words', 'concern', 'question', 'agree'])
              .describe(
                'opening: how to begin. verdict_words: what this person said with their newest verdict. concern: what it is about for them. question: the key question of the next rung, for you to find out. agree: what to agree on',
              ),
            text: z.string().describe('In the customer’s words where this person may hear them'),
            quotes: z
              .string()
              .nullable()
              .describe(
                'Id of the outcome, the promise or the word against us that is quoted; null when none is',
              ),
          })
          .meta({ id: 'TalkLine' }),
      )
      .describe('What to say, in order; empty for a play that is the CSM’s own work'),
    notes: z.array(z.string()).describe('For you alone: never said to anybody'),
  })
  .meta({ id: 'TalkTrack' })
