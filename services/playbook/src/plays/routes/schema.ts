// Plays as they are answered, and as they are written.
import { idText, instantParam } from '@rung/http-service'
import { LIMITS } from '@rung/kernel'
import {
  AIMS,
  CONTENT_KINDS,
  GAP_KINDS,
  HELP_LEVELS,
  type LintedPlay,
  REASON_KINDS,
  worksAtFirst,
} from '@rung/worklist'
import { z } from 'zod'
import { playContent, playStep } from '../../plays-in-force/schema.ts'
import { PLAYS_POLICY } from '../policy.ts'

const { sentenceCharacters, textCharacters, stepsMost, notesMost, daysMost, hoursMost, triesMost } =
  PLAYS_POLICY

const sentence = z.string().max(sentenceCharacters)
const days = z.int().min(0).max(daysMost)
const level = z.int().min(1).max(5)
const share = z.number().min(0).max(1)

/** What an answer and a body say alike: each field by its meaning. */
const MEANS = {
  key: 'As cards and config name it; lower case, never changed',
  name: 'What to do, as a card says it',
  reasons: 'What it is an answer to',
  gapKinds:
    'Of success_gap, the gaps it is for; empty: any. outcome: under half of what they set out for. completion: all done that the product asks, and the outcome lacks. perception: we see success where they do not. experience: there, by a hard way',
  concernLevels: 'Levels 1..5 of the customer’s concerns it is for; empty: any',
  reachesLevel: 'The level of the ladder it helps to reach; null: none in particular',
  help: 'How much of the work is ours, from none (do_it_yourself) to all (done_for_you)',
  content: 'What the customer is given; null for a talk alone',
  steps: 'Tasks of the CSM, in the order of their days',
  hours: 'Hours of work with the customer and around it',
  restDays: 'Once done, its reason stays away so many days unless it moves',
  preventsWhenItWorks: 'Share of the loss it prevents when it works',
  works: 'It works in a / (a + b) of tries, by band of risk, before any result has taught it',
  leadDays: 'Days before a decision by which it must begin to have its full effect',
  effectHalvesDays: 'Waiting so long takes half of its effect',
  aim: 'Whom to speak with: whom the reason is about, whose outcome it is, the person of the next rung, the buyer, or nobody',
  talk: 'What to say',
  notes:
    'For the CSM alone, never said to anybody; {everybody_said}: what everybody there said with their newest verdict',
  reactions: 'What to do next, by what they answer',
} as const

const beta = (number: z.ZodNumber) =>
  z.object({
    a: number.describe('Tries in which it worked'),
    b: number.describe('Tries in which it did not'),
  })
const tries = z.number().min(0.01).max(triesMost)

const followUp = z.object({
  does: sentence.min(1).describe('What the CSM does then'),
  withinDays: days.describe('Days within which it is done'),
})

const reactions = z.object({
  tell_me_more: followUp.describe('They want to know more'),
  disagree: followUp.describe('They see it otherwise'),
  not_important: followUp.describe('It does not matter to them'),
  different_view: followUp.describe('They have a view of their own'),
})

const talk = z
  .object({
    opening: z
      .object({
        withWords: sentence.describe(
          'How to begin where words of theirs may be said: one of “{outcome}”, “{concern}”, “{verdict}”',
        ),
        without: sentence.describe('How to begin where none may'),
      })
      .describe(
        'Empty where it is said to nobody. {since}: since when. {due_on}: the day by which it matters; each where all its reasons name one',
      ),
    agree: sentence.describe('What to agree on before the talk ends'),
  })
  .meta({ id: 'PlayTalk' })

export const playAnswer = z
  .object({
    key: z.string().describe(MEANS.key),
    version: z.int().describe('0 as it comes with Rung; 1, 2, 3 ... the workspace’s own'),
    retired: z.boolean().describe('True: it leads no card and is offered to nobody'),
    ships: z.boolean().describe('True: it comes with Rung, and can be put back as it came'),
    name: z.string().describe(MEANS.name),
    reasons: z.array(z.enum(REASON_KINDS)).describe(MEANS.reasons),
    gapKinds: z.array(z.enum(GAP_KINDS)).describe(MEANS.gapKinds),
    concernLevels: z.array(z.int()).describe(MEANS.concernLevels),
    reachesLevel: z.int().nullable().describe(MEANS.reachesLevel),
    help: z.enum(HELP_LEVELS).describe(MEANS.help),
    content: playContent.nullable().describe(MEANS.content),
    steps: z.array(playStep).describe(MEANS.steps),
    hours: z.number().describe(MEANS.hours),
    restDays: z.int().describe(MEANS.restDays),
    preventsWhenItWorks: z.number().describe(MEANS.preventsWhenItWorks),
    works: z
      .object({
        low: beta(z.number()).describe('Where the risk is low'),
        medium: beta(z.number()).describe('Where it is medium'),
        high: beta(z.number()).describe('Where it is high'),
      })
      .describe(MEANS.works),
    leadDays: z.int().describe(MEANS.leadDays),
    effectHalvesDays: z.int().describe(MEANS.effectHalvesDays),
    aim: z.enum(AIMS).describe(MEANS.aim),
    talk: talk.describe(MEANS.talk),
    notes: z.array(z.string()).describe(MEANS.notes),
    reactions: reactions.describe(MEANS.reactions),
    recordedAt: instantParam.nullable().describe('When the version was written; null as it comes with Rung'),
    personId: z
      .string()
      .nullable()
      .describe('Our id of who wrote it; null for a program, and as it comes with Rung'),
    personName: z.string().nullable().describe('Joined at display; null when unknown or erased'),
  })
  .meta({ id: 'Play' })

export type PlayAnswer = z.output<typeof playAnswer>

const writtenContent = z
  .strictObject({
    kind: z.enum(CONTENT_KINDS).describe('What it is'),
    title: sentence.min(1).describe('What it is called, for the customer'),
    text: z
      .string()
      .max(textCharacters)
      .describe('What the customer reads: plain text, in the second person'),
    url: z.string().max(2_000).nullable().default(null).describe('An https address'),
    minutes: z
      .strictObject({
        value: z.number().min(0.1).max(10_000).describe('Minutes it takes'),
        measuredBy: sentence.nullable().default(null).describe('Who measured that'),
      })
      .nullable()
      .default(null)
      .describe('How long it takes, where somebody measured it'),
    price: z
      .strictObject({
        amountMinor: z.int().min(0).max(LIMITS.minorMost).describe('In minor units of the currency'),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable()
          .default(null)
          .describe('ISO 4217'),
      })
      .nullable()
      .default(null)
      .describe('Of a paid service'),
  })
  .meta({ id: 'PlayContentWritten' })

const writtenBeta = z.strictObject(beta(tries).shape)
const writtenFollowUp = z.strictObject(followUp.shape)

// Who writes a play of their own need not know how much it prevents: a middling guess, taught by results.
const MIDDLING = { prevents: 0.2, works: 0.5, leadDays: 60, effectHalvesDays: 90, restDays: 21 }

export const playWritten = z
  .strictObject({
    name: z.string().min(1).max(200).describe(MEANS.name),
    reasons: z.array(z.enum(REASON_KINDS)).max(REASON_KINDS.length).describe(MEANS.reasons),
    gapKinds: z.array(z.enum(GAP_KINDS)).max(GAP_KINDS.length).default([]).describe(MEANS.gapKinds),
    concernLevels: z.array(level).max(5).default([]).describe(MEANS.concernLevels),
    reachesLevel: level.nullable().default(null).describe(MEANS.reachesLevel),
    help: z.enum(HELP_LEVELS).default('do_it_with_me').describe(MEANS.help),
    content: writtenContent.nullable().default(null).describe(MEANS.content),
    steps: z
      .array(
        z.strictObject({
          day: days.describe('So many days after the play begins'),
          task: sentence.min(1).describe('What to do then'),
        }),
      )
      .max(stepsMost)
      .default([])
      .describe(MEANS.steps),
    hours: z.number().min(0.05).max(hoursMost).describe(MEANS.hours),
    restDays: days.default(MIDDLING.restDays).describe(MEANS.restDays),
    preventsWhenItWorks: share.default(MIDDLING.prevents).describe(MEANS.preventsWhenItWorks),
    works: z
      .strictObject({
        low: writtenBeta.describe('Where the risk is low'),
        medium: writtenBeta.describe('Where it is medium'),
        high: writtenBeta.describe('Where it is high'),
      })
      .default(worksAtFirst(MIDDLING.works))
      .describe(MEANS.works),
    leadDays: days.min(1).default(MIDDLING.leadDays).describe(MEANS.leadDays),
    effectHalvesDays: days.min(1).default(MIDDLING.effectHalvesDays).describe(MEANS.effectHalvesDays),
    aim: z.enum(AIMS).default('outcome_stakeholder').describe(MEANS.aim),
    talk: z
      .strictObject({
        opening: z.strictObject(talk.shape.opening.shape).describe('How to begin'),
        agree: talk.shape.agree,
      })
      .describe(MEANS.talk),
    notes: z.array(sentence.min(1)).max(notesMost).default([]).describe(MEANS.notes),
    reactions: z
      .strictObject({
        tell_me_more: writtenFollowUp.describe('They want to know more'),
        disagree: writtenFollowUp.describe('They see it otherwise'),
        not_important: writtenFollowUp.describe('It does not matter to them'),
        different_view: writtenFollowUp.describe('They have a view of their own'),
      })
      .describe(MEANS.reactions),
  })
  .meta({ id: 'PlayWritten' }) satisfies z.ZodType<Omit<LintedPlay, 'key'>>

export const playKey = z
  .string()
  .regex(/^[a-z][a-z0-9_]{2,59}$/)
  .describe(MEANS.key)
export const keyParam = z.object({ key: idText.describe('The key of the play') })

const versionNumber = z.int().min(0).max(LIMITS.integerMost)
const basis = versionNumber.describe('The version it was made from; refused when another is in force by now')
const written = playWritten.describe('The whole text')
export const createBody = z.strictObject({ key: playKey, play: written }).meta({ id: 'PlayToCreate' })
export const changeBody = z.strictObject({ version: basis, play: written }).meta({ id: 'PlayToChange' })
export const retireBody = z.strictObject({ version: basis }).meta({ id: 'PlayToRetire' })
export const restoreBody = z
  .strictObject({
    version: basis,
    from: versionNumber
      .optional()
      .describe('The version whose text is put back; 0 as it comes with Rung. Default: the newest'),
  })
  .meta({ id: 'PlayToRestore' })
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
