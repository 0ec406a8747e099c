// The section on the worklist: from where on something is a reason, what each play costs, and how often it works.
import { type Play, type WorklistPolicy, worklistPolicy } from '@rung/worklist'
import { z } from 'zod'
import { days, number, rule, share, whole } from './field.ts'
import { overlay, type Section } from './section.ts'

const tries = (meaning: string) => number('tries', meaning, 0.01, 1000)

const beta = z
  .strictObject({ a: tries('Tries in which it worked'), b: tries('Tries in which it did not') })
  .meta({
    id: 'ConfigBeta',
    description: 'It works in a / (a + b) of tries, before any result has taught it',
  })

const reaction = z
  .strictObject({ withinDays: days('The follow-up is due within this', 0) })
  .meta({ id: 'ConfigReaction', description: 'What follows the customer’s answer' })

const play = z
  .strictObject({
    hours: number('hours', 'Of work with the customer and around it', 0.05, 40),
    leadDays: days('Before a decision it must begin so early to have its full effect'),
    effectHalvesDays: days('Waiting so long takes half of its effect'),
    restDays: days('Once done, its reason stays away so long unless it moves', 0),
    preventsWhenItWorks: share('Of the loss that is prevented when it works'),
    works: z.strictObject({ low: beta, medium: beta, high: beta }).meta({ description: 'By risk band' }),
    reactions: z
      .strictObject({
        tell_me_more: reaction,
        disagree: reaction,
        not_important: reaction,
        different_view: reaction,
      })
      .meta({ description: 'By what the customer answers' }),
  })
  .meta({ id: 'ConfigPlay', description: 'The numbers of one play; its words are built in' })

const reasons = z
  .strictObject({
    attainedBelow: share('`success_gap` when A is below this'),
    gapFrom: share('`success_gap` when a gap is this large'),
    onTrackBelow: share('`outcome_off_pace` when k is below this'),
    promiseDueDays: days('`promise_due` so long before its day', 0),
    promiseBrokenDays: days('`promise_broken` so long after it broke'),
    quietDays: days('`quiet_stakeholder` only past this silence'),
    quietTimesUsual: number('times', 'And past so many of their usual gaps', 1, 20),
    rungDrop: z
      .strictObject({
        days: days('The span looked at'),
        levels: number('levels', 'How far they fell in it', 0.05, 4),
      })
      .meta({ description: '`rung_drop`' }),
    renewalWindowDays: days('`renewal_window` so long before the renewal'),
    ticketStorm: z
      .strictObject({
        least: number('tickets of 30 days', 'With fewer there is no storm', 1, 1000),
        timesUsual: number('times', 'Their usual number', 1, 20),
      })
      .meta({ description: '`ticket_storm`' }),
    hostileFrom: share('`hostile` when the hostility of the account is this large'),
    useFellBelow: share('`use_fell` when fewer people than this share of their habit come'),
    pauseEndsDays: days('`pause_ending` so long before an agreed pause ends', 0),
    verdictAgeDays: days('`verdict_missing` when the newest word on an outcome is so old'),
    renewedDays: days('No `verdict_missing` so long after they signed for another term', 0),
    onboarding: z
      .strictObject({
        fromDays: days('Looked at from this day of a customer on', 0),
        lengthDays: days('An onboarding takes so long'),
        watchedDays: days('Looked at up to this day'),
        shareOfPace: share('Stalled below so much of the pace that ends in time'),
      })
      .refine(
        ({ fromDays, watchedDays }) => fromDays < watchedDays,
        rule('watchedDays', 'is not after fromDays', 'Set it after fromDays.'),
      )
      .meta({ description: '`onboarding_stalled`' }),
    win: z
      .strictObject({
        attainedFrom: share('a of the outcome from here'),
        customerFrom: share('And c from here'),
      })
      .meta({ description: '`win_to_share`' }),
  })
  .meta({ id: 'ConfigReasons', description: 'From where on something is a reason to look at an account' })

const { plays } = worklistPolicy
const playFields = Object.fromEntries(plays.map(({ key }) => [key, play]))

/** In the document plays stand by key, so that one of them can be changed alone. */
type WithPlaysByKey = Omit<WorklistPolicy, 'plays'> & { readonly plays: Readonly<Record<string, Play>> }

export const worklistSection: Section<WithPlaysByKey> = {
  name: 'worklist',
  schema: z
    .strictObject({
      reasons,
      plays: z.strictObject(playFields).meta({ description: 'The plays, by key' }),
      hoursPerDay: number('hours', 'For accounts in the day of a CSM who has stated none', 0.1, 24),
      careShare: share('Of the hours, kept for wins and verdicts'),
      holdoutShare: share('Of accounts never put on a list, so that what lists do can be measured'),
      delay: z
        .strictObject({
          share: share('Of the cards that may wait, drawn by lot; 0: none', 0, 0.5),
          days: days('They wait so long'),
          againAfterDays: days('Until an account is drawn again'),
        })
        .refine(
          ({ days: wait, againAfterDays }) => wait < againAfterDays,
          rule(
            'againAfterDays',
            'is not after the wait',
            'Set it above days: its result has to be known by then.',
          ),
        )
        .meta({ description: 'Whether cards help, measured by letting some wait' }),
      effect: z
        .strictObject({
          resultDays: days('After a draw its first result is read so late'),
          errorRate: share('Of the chance that an interval is wrong, at any of all looks', 0.001, 0.5),
          leastPerArm: whole(
            'cards',
            'That waited, and that came at once, before an effect is told',
            1,
            10_000,
          ),
          worthKnowing: share('A difference that would change what one does', 0.001),
        })
        .meta({ description: 'How it is told whether cards help' }),
      riskBands: z
        .tuple([share('P(lost) from which a risk is medium'), share('P(lost) from which it is high')])
        .refine(
          ([medium, high]) => medium < high,
          rule('1', 'is not above the one before', 'Set the second bound above the first.'),
        )
        .meta({ description: 'Where a risk is called medium, and where high' }),
      materialMove: share('A dismissed reason comes back when its size grew by this', 0.01),
      workingDays: z.array(z.int().min(1).max(7)).min(1).max(7).meta({
        description:
          'Days of the week on which a CSM works who has stated none, by ISO 8601: 1 is Monday, 7 is Sunday',
      }),
      noAnswerWaits: z
        .tuple([
          whole('working days', 'After the first try', 1, 60),
          whole('working days', 'After each further one', 1, 60),
        ])
        .meta({ description: 'So long after nobody answered a card comes back' }),
      triesBeforeAnotherWay: whole('tries', 'Without an answer, until a card asks for another way', 1, 10),
      triesBeforeRaising: whole('tries', 'Without an answer, until whoever leads the CSM hears of it', 1, 20),
    })
    .meta({ id: 'ConfigWorklist', description: 'What deserves a person today' }),
  builtIn: { ...worklistPolicy, plays: Object.fromEntries(plays.map(each => [each.key, each])) },
}

/** The worklist policy with what a document says of it. */
export function worklistPolicyOf(stated: unknown, version: string): WorklistPolicy {
  const { plays: byKey, ...rest } = overlay(worklistSection.builtIn, stated)
  return { ...rest, plays: plays.map(each => byKey[each.key] ?? each), version }
}
