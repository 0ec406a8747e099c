// The answer of a worklist: the cards of a day, each with why, what it is worth, and what to say.
import { dayParam, instantParam, leftOutSchema } from '@rung/http-service'
import { accountWords, evidence } from '@rung/judgement/requests'
import {
  BASES,
  CARD_STATUSES,
  DISMISSALS,
  HELP_LEVELS,
  REACTIONS,
  REASON_KINDS,
  RESULTS,
  RISK_BANDS,
} from '@rung/worklist'
import { z } from 'zod'
import { playContent, playStep } from '../../plays-in-force/schema.ts'

export const followUp = z
  .object({
    does: z.string().describe('What to do then, one sentence'),
    withinDays: z.int().describe('In how many days at most'),
  })
  .meta({ id: 'FollowUp' })

const datedFollowUp = followUp
  .extend({
    on: dayParam.describe('The working day of the CSM on which it comes back as a card, if it is said today'),
  })
  .meta({ id: 'DatedFollowUp' })

export const status = z.enum(CARD_STATUSES)

const aReason = {
  kind: z.enum(REASON_KINDS).describe('What it is'),
  words: z.string().describe('One plain sentence, without personal data'),
  sentence: z.string().describe('The same with people by name; joined at display, without who was erased'),
  subjects: z
    .array(z.string())
    .describe('Ids of the outcomes, promises, people or renewals it is about; empty when it is the account'),
  about: z
    .array(z.string())
    .describe(
      'For you to read: what it is about, each a line. Outcomes in the customer’s words with what was measured, what is wanted and the days; promises in their words; tickets by subject and day; people by name, part and day; who gave which verdict. On a card each line is said once, under the first reason it belongs to. Joined at display, without what was erased',
    ),
  size: z.number().min(0).max(1).describe('How large it is, 0..1'),
  evidence,
  since: dayParam.nullable().describe('Since when; null when it names no day'),
  dueOn: dayParam.nullable().describe('The day by which it matters; null when it names none'),
}

export const passedOverReason = z.object(aReason).meta({ id: 'PassedOverReason' })

const reason = z
  .object({
    ...aReason,
    newToday: z.boolean().describe('True when it arose after the morning'),
  })
  .meta({ id: 'WorklistReason' })

/** What the value of a card rests on. */
export const cardBasis = {
  basis: z
    .enum(BASES)
    .describe(
      'first_guess: how often the play works here is thought, until results of the workspace weigh as much. own_results: they do',
    ),
  ownResults: z.int().describe('Results of the workspace that are in it: of this play, in this band of risk'),
}

export const cardValue = z
  .object({
    arrAtStakeMinor: z
      .number()
      .describe('ARR of the open renewals, in minor units of the workspace’s currency'),
    probabilityLost: z.number().describe('The share of it expected to be lost'),
    probabilityLostWithPlay: z.number().describe('The same with the play'),
    riskBand: z
      .enum(RISK_BANDS)
      .describe('low under 0.1, high from 0.3 on, of the share expected to be lost'),
    preventableMinor: z.number().describe('The loss the play can be expected to prevent, in minor units'),
    preventablePerHourMinor: z.number().describe('The same for each hour of the play'),
    urgency: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'The share of the effect that is gone when the play waits two weeks: 1 - (1 - (lead time / days to the first open renewal)^2) x 2^(-14 / days in which the effect halves)',
      ),
    distinct: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'Of what nobody wrote down (a verdict, an outcome), the share of the CSM’s other accounts that do not lack it; 1 for all else',
      ),
    worthTodayPerHourMinor: z
      .number()
      .describe('preventablePerHourMinor x urgency x distinct, in minor units: what the list is ordered by'),
  })
  .meta({ id: 'WorklistValue' })

const play = z
  .object({
    key: z.string().describe('Which play'),
    version: z.int().describe('Which version of it: 0 as it comes with Rung, then the workspace’s own'),
    name: z.string().describe('What it is called'),
    hours: z.number().describe('What it takes, in hours'),
    help: z.enum(HELP_LEVELS).describe('How much of the work is ours, from none to all'),
    content: playContent.nullable().describe('What the customer is given; null for a talk alone'),
    steps: z.array(playStep).describe('What to do, in order'),
    reactions: z
      .object({
        tell_me_more: datedFollowUp.describe('They want to hear more'),
        disagree: datedFollowUp.describe('They see it otherwise'),
        not_important: datedFollowUp.describe('It is not important to them'),
        different_view: datedFollowUp.describe('They look at it from somewhere else'),
      })
      .meta({ id: 'WorklistReactions' })
      .describe('What happens next, by what the customer answers'),
  })
  .meta({ id: 'WorklistPlay' })

const talk = z
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
              .describe('Id of the outcome or promise whose words are quoted; null when none are'),
          })
          .meta({ id: 'TalkLine' }),
      )
      .describe('What to say, in order; empty for a play that is the CSM’s own work'),
    notes: z.array(z.string()).describe('For you alone: never said to anybody'),
  })
  .meta({ id: 'TalkTrack' })

export const cardRenewal = z
  .object({ renewalId: z.string().describe('Which renewal'), dueOn: dayParam.describe('When it is due') })
  .meta({ id: 'WorklistRenewal' })

const card = z
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
    hours: z.number().describe('What it takes, in hours'),
    ...cardBasis,
    value: cardValue.nullable().describe('Null while no ARR at stake is known'),
    renewal: cardRenewal.nullable().describe('The open renewal that is due first; null when there is none'),
    talk: talk.describe('Whom to speak with, and what to say'),
  })
  .meta({ id: 'WorklistCard' })

export const worklistAnswer = z
  .object({
    csmId: z.string().describe('Our id of the CSM'),
    externalId: z.string().describe('Your own id of the CSM'),
    date: dayParam.describe('The day of the list, in the CSM’s own time zone'),
    timeZone: z.string().describe('IANA name; UTC when the CSM has stated none'),
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
          'The day you agreed on to come back to them. Default: the one that follows from the reaction; without either nothing comes back',
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
