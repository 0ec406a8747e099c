// The shapes of nudges, each field with its meaning.
import { dayParam } from '@rung/http-service'
import { NUDGE_LEVELS, NUDGE_REACTIONS, NUDGE_REASON_WORDS, type NudgeReasonKind } from '@rung/nudges'
import { z } from 'zod'
import { playContent } from '../../plays-in-force/schema.ts'

const level = z
  .enum(NUDGE_LEVELS)
  .describe('How much help is offered, from do-it-yourself to done-for-you: more each time less did not help')
  .meta({ id: 'NudgeLevel' })

const reasonKinds = Object.keys(NUDGE_REASON_WORDS) as [NudgeReasonKind, ...NudgeReasonKind[]]

export const decideBody = z
  .strictObject({
    account: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe('The account the user is at: its id or your externalId. Left out where a token says it'),
    user: z
      .string()
      .min(1)
      .max(255)
      .optional()
      .describe(
        'Your own id of the user, as in productUserIds of a stakeholder and userId of events. Left out where a token says it',
      ),
    surface: z
      .string()
      .min(1)
      .max(100)
      .describe('Where in your product the nudge would be shown, in your words: `home`, `reports`'),
  })
  .meta({ id: 'NudgeQuestion' })

export const decidedAnswer = z
  .object({
    decisionId: z
      .string()
      .nullable()
      .describe(
        'Names this decision: react to it. Asked again that day, the same decision has the same id. Null where nothing was decided: `user_not_proven`',
      ),
    day: dayParam.describe('The day it is for, in UTC: budgets are counted in days'),
    nudge: z
      .object({
        outcomeId: z.string().describe('The outcome of the customer it leads to'),
        milestone: z
          .string()
          .nullable()
          .describe(
            'Key of the milestone that is the next step towards it; null where the nudge asks and names no step: `outcome_help`, `what_comes_next`, `how_did_it_go`',
          ),
        level,
        headline: z
          .string()
          .describe(
            'Plain text. Names the outcome in the customer’s words where this user may read them: their own, or said by nobody in particular; else neutrally',
          ),
        offer: z.string().describe('Plain text: the help offered'),
        content: playContent
          .nullable()
          .describe(
            'What your play gives to read, watch or fill in: one that needs nobody of yours, for what this user lacks (`/v1/plays`). Null where none fits',
          ),
        play: z
          .object({
            key: z.string().describe('As in `/v1/plays`'),
            version: z.int().describe('0: as it comes with Rung'),
          })
          .nullable()
          .describe('Whose content it is; null without one'),
        asks: z
          .enum(['reaction', 'rating'])
          .describe(
            'What the user is asked for: one of `reactions`, or how it went (`rating` and `experience`, 1 to 5 each)',
          ),
        reactions: z.array(z.enum(NUDGE_REACTIONS)).describe('What the user may answer; `dismiss` closes it'),
      })
      .nullable()
      .describe('What to show; null: show nothing'),
    reason: z
      .object({
        kind: z.enum(reasonKinds).describe('Why it is shown, or nothing is'),
        words: z.string().describe('The reason in a sentence, for you and not for the user'),
        notBefore: dayParam
          .nullable()
          .describe(
            'Of `queued`: the first day with room in the user’s budget. Of `resting`: the first day something comes back. Else null',
          ),
      })
      .describe('Never holds a verdict, a figure, or the day of a contract'),
  })
  .meta({ id: 'NudgeDecision' })

export const reactBody = z
  .strictObject({
    reaction: z.enum(NUDGE_REACTIONS).optional().describe('What the user says to the nudge'),
    rating: z
      .number()
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('How far the user got what they wanted, 1 (not at all) to 5 (just what was wanted)'),
    experience: z
      .number()
      .int()
      .min(1)
      .max(5)
      .optional()
      .describe('With a rating: how they found the way there, 1 to 5'),
  })
  .refine(({ reaction, rating }) => (reaction === undefined) !== (rating === undefined), {
    error: 'is either a reaction or a rating',
    path: ['reaction'],
    params: { fix: 'Send one of reaction and rating; the other in a request of its own.' },
  })
  .refine(({ rating, experience }) => experience === undefined || rating !== undefined, {
    error: 'comes with a rating',
    path: ['experience'],
    params: { fix: 'Send rating too, or leave it out.' },
  })
  .meta({ id: 'NudgeReactionBody' })

export const reactedAnswer = z
  .object({
    reactionId: z.string().describe('Our id of what was said'),
    decisionId: z.string().describe('The decision it was said to'),
    status: z.enum(['created', 'unchanged']).describe('`unchanged`: this was said last already'),
    reaction: z.enum(NUDGE_REACTIONS).nullable().describe('As sent; null for a rating'),
    rating: z.number().int().min(1).max(5).nullable().describe('As sent, 1 to 5; null for a reaction'),
    experience: z.number().int().min(1).max(5).nullable().describe('As sent, 1 to 5; null where it was not'),
    followUp: z
      .object({
        says: z.string().describe('Plain text: what to answer the user at once'),
        does: z
          .enum(['offer_more_help', 'ask_why', 'leave_alone', 'ask_what_is_missing', 'take_next_step'])
          .describe('What happens next; `ask_why` and `ask_what_is_missing` are best asked by a person'),
        restDays: z
          .number()
          .int()
          .describe('For how many days this user gets no nudge towards the same outcome; 0: no rest'),
        nextLevel: level.nullable().describe('The level of help that fits now; null: unchanged'),
      })
      .describe('What happens next'),
  })
  .meta({ id: 'NudgeReaction' })

export type DecidedAnswer = z.output<typeof decidedAnswer>
export type ReactedAnswer = z.output<typeof reactedAnswer>

export const seenAnswer = z
  .object({
    decisionId: z.string().describe('The decision whose nudge was seen'),
    status: z.enum(['created', 'unchanged']).describe('`unchanged`: it was seen before'),
  })
  .meta({ id: 'NudgeImpression' })
