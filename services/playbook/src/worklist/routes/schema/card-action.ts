// What is done about a card, and what that answers.
import { dayParam, instantParam } from '@rung/http-service'
import { DISMISSALS, REACTIONS, RESULTS } from '@rung/worklist'
import { z } from 'zod'
import { status } from './card.ts'
import { datedFollowUp } from './follow-up.ts'

export const actedAnswer = z
  .object({
    id: z.string().describe('Id of the card'),
    status: status.describe('What the card is now'),
    statusAt: instantParam.describe('Since when'),
    followUp: datedFollowUp
      .nullable()
      .describe(
        'What comes back as a card on its day: what their reaction asks for, or was agreed; null for neither',
      ),
    handedTo: z.string().nullable().describe('Our id of who has the card now; null while it is on this list'),
  })
  .meta({ id: 'CardActedOn' })

export const actionBody = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('start').describe('Somebody works on it') }),
    z.strictObject({
      action: z.literal('done').describe('The play was played'),
      result: z.enum(RESULTS).describe('How it ended; teaches how often the play works'),
      reaction: z.enum(REACTIONS).nullable().default(null).describe('What the customer answered'),
      followUpOn: dayParam
        .nullable()
        .default(null)
        .describe(
          'The day you agreed on to come back to them; where it is no working day of the CSM, their next one. Default: the one that follows from the reaction; without either nothing comes back',
        ),
    }),
    z.strictObject({
      action: z
        .literal('no_answer')
        .describe(
          'Tried, and nobody answered: it comes back in two working days, then in five; from the second try on it asks for another way',
        ),
    }),
    z.strictObject({
      action: z.literal('snooze').describe('Put off until a later day'),
      until: dayParam.describe('The first day it may come back'),
    }),
    z.strictObject({
      action: z.literal('dismiss').describe('Not at all, until the signal moves materially'),
      reason: z.enum(DISMISSALS).describe('Why'),
    }),
    z.strictObject({
      action: z
        .literal('hand_over')
        .describe('Somebody else takes it: it is on their list from now on, until they end it or hand it on'),
      to: z.string().min(1).max(255).describe('Id or externalId of one of your people'),
    }),
    z.strictObject({
      action: z.literal('undo').describe('Takes the newest of these back, on the day it was done'),
    }),
  ])
  .meta({ id: 'CardAction' })
