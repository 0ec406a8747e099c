// The section on nudges: how often a user is spoken to, and when silence is better.
import { type NudgePolicy, type NudgeReaction, nudgePolicy } from '@rung/nudges'
import { z } from 'zod'
import { days, number, rule, share, whole } from './field.ts'
import type { Section } from './section.ts'

const rest = (meaning: string) => days(`The outcome rests for the user who said ${meaning}`, 0)

export const nudgesSection: Section<NudgePolicy> = {
  name: 'nudges',
  schema: z
    .strictObject({
      budget: z
        .strictObject({
          perDay: whole('nudges', 'Shown to one user on one day at most', 1, 20),
          most: whole('nudges', 'Shown to one user in `days` days at most', 1, 100),
          days: days('The span of `most`'),
        })
        .refine(
          ({ perDay, most }) => perDay <= most,
          rule('most', 'is below perDay', 'Set it at perDay or above.'),
        )
        .meta({ description: 'One budget a user, over all nudges' }),
      hostileFrom: number('share', 'Silent when the hostility of the account is this large', 0, 1),
      promiseBrokenDays: number('days', 'Silent so long after the day of a promise that was broken', 0, 3650),
      disputedAbove: number('difference of shares', 'Silent when the perception gap is larger', 0, 1),
      restDays: z
        .strictObject({
          tell_me_more: rest('tell me more'),
          disagree: rest('I disagree'),
          not_important: rest('not important'),
          different_view: rest('I see it differently'),
          dismiss: rest('nothing, and closed it'),
        } satisfies Record<NudgeReaction, z.ZodType>)
        .meta({ description: 'By reaction' }),
      termEnd: z
        .strictObject({
          lastDays: days('Silent in so many last days of a term', 0),
          termMonths: whole('months', 'Of terms at least this long', 1, 120),
        })
        .meta({ description: 'Just before a decision every message reads as selling' }),
      daysToAct: days('A nudge whose milestone is still open after so long had no effect'),
      resultDays: days('How it went is asked so long after something came of a nudge'),
      triesPerLevel: whole('nudges', 'Without effect before more help is offered', 1, 20),
      poorRating: whole('rating of 1 to 5', 'Up to this one more help is offered', 1, 4),
      goodRating: whole('rating of 1 to 5', 'From this one on the next step is', 2, 5),
      memoryDays: days('A nudge is remembered so long'),
      holdoutShare: share('Of users who are shown nothing, so that what nudges do can be measured'),
    })
    .refine(
      ({ poorRating, goodRating }) => poorRating < goodRating,
      rule('goodRating', 'is not above poorRating', 'Set it above poorRating.'),
    )
    .refine(
      ({ memoryDays, restDays, budget }) => memoryDays >= Math.max(budget.days, ...Object.values(restDays)),
      rule(
        'memoryDays',
        'is shorter than a rest or the budget’s span',
        'Remember a nudge at least as long as anything keeps one away.',
      ),
    )
    .meta({ id: 'ConfigNudges', description: 'Messages in the vendor’s product' }),
  builtIn: nudgePolicy,
}
