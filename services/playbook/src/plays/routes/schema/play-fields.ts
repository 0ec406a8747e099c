// What an answer and a body about a play say alike: each field by its meaning.
import { z } from 'zod'
import { PLAYS_POLICY } from '../../policy.ts'

export const sentence = z.string().max(PLAYS_POLICY.sentenceCharacters)
export const days = z.int().min(0).max(PLAYS_POLICY.daysMost)

/** What an answer and a body say alike: each field by its meaning. */
export const MEANS = {
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

export const beta = (number: z.ZodNumber) =>
  z.object({
    a: number.describe('Tries in which it worked'),
    b: number.describe('Tries in which it did not'),
  })

export const followUp = z.object({
  does: sentence.min(1).describe('What the CSM does then'),
  withinDays: days.describe('Days within which it is done'),
})

export const reactions = z.object({
  tell_me_more: followUp.describe('They want to know more'),
  disagree: followUp.describe('They see it otherwise'),
  not_important: followUp.describe('It does not matter to them'),
  different_view: followUp.describe('They have a view of their own'),
})

export const talk = z
  .object({
    opening: z
      .object({
        withWords: sentence.describe(
          'How to begin where words of theirs may be said: one of “{outcome}”, “{concern}”, “{verdict}”, “{doubt}” (what they said against us)',
        ),
        without: sentence.describe('How to begin where none may'),
      })
      .describe(
        'Empty where it is said to nobody. {since}: since when. {due_on}: the day by which it matters; each where all its reasons name one',
      ),
    agree: sentence.describe('What to agree on before the talk ends'),
  })
  .meta({ id: 'PlayTalk' })
