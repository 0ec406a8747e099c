// A card of a worklist: why, what to do, what it is worth, and what to say.
import { dayParam, instantParam } from '@rung/http-service'
import { accountWords } from '@rung/judgement/requests'
import { CARD_STATUSES } from '@rung/worklist'
import { z } from 'zod'
import { play } from './play.ts'
import { reason } from './reason.ts'
import { talk } from './talk.ts'
import { triedBefore } from './tried-before.ts'
import { cardBasis, cardValue } from './value.ts'

export const status = z.enum(CARD_STATUSES)

export const cardRenewal = z
  .object({ renewalId: z.string().describe('Which renewal'), dueOn: dayParam.describe('When it is due') })
  .meta({ id: 'WorklistRenewal' })

export const card = z
  .object({
    id: z.string().nullable().describe('To act on it; null on a list that was not kept'),
    position: z.int().describe('Its place, from 0; given once and never changed'),
    ...accountWords,
    status: status.describe('What became of it'),
    statusAt: instantParam.describe('Since when'),
    tries: z.int().describe('How often nobody answered before the card came back'),
    askAnotherWay: z
      .boolean()
      .describe('True after as many tries without an answer as call for another person or another way'),
    tryInstead: z
      .object({
        stakeholderId: z.string().describe('Who it is'),
        stakeholderName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
      })
      .meta({ id: 'TryInstead' })
      .nullable()
      .describe(
        'Where it asks for another way: of the others who are still there whoever has most influence; null when nobody else is known',
      ),
    raise: z
      .boolean()
      .describe('True after as many tries without an answer as are raised with whoever leads the CSM'),
    handedBy: z
      .string()
      .nullable()
      .describe('Our id of who handed it over to this list; null when it arose here'),
    handedTo: z.string().nullable().describe('Our id of who has it now; null while it is on this list'),
    movedTo: z
      .string()
      .nullable()
      .describe(
        'Our id of who looks after the account by now; null while it is whose list this is, and of what was handed over',
      ),
    newToday: z.boolean().describe('True for a card that came after the morning'),
    arisenAt: instantParam.describe('When it came'),
    pool: z
      .enum(['loss', 'care'])
      .describe(
        'care: wins and verdicts, for which a share of the hours is kept, and one a day where it fits',
      ),
    reasons: z
      .array(reason)
      .describe(
        'All that speaks for looking at the account: what the play is for first, the rest in a fixed order of kinds',
      ),
    verdictWords: z
      .array(
        z
          .object({
            stakeholderId: z.string().describe('Who said it'),
            stakeholderName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
            outcomeId: z.string().describe('The outcome they judged'),
            text: z.string().describe('In their words; for you to read, and to say back to nobody else'),
          })
          .meta({ id: 'VerdictWords' }),
      )
      .describe(
        'What each person there said with their newest verdict of the last 180 days; without what was erased',
      ),
    play: play.describe('The play that leads'),
    triedBefore: z
      .array(triedBefore)
      .describe(
        'What was done at the account in the last 180 days, by whoever had it: the newest three, newest first',
      ),
    hours: z.number().describe('What it takes, in hours'),
    ...cardBasis,
    value: cardValue.nullable().describe('Null while no ARR at stake is known'),
    renewal: cardRenewal.nullable().describe('The open renewal that is due first; null when there is none'),
    talk: talk.describe('Whom to speak with, and what to say'),
  })
  .meta({ id: 'WorklistCard' })
