// What a card is worth, and what that rests on.
import { BASES, RISK_BANDS } from '@rung/worklist'
import { z } from 'zod'

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
        'What waiting two weeks takes of the effect, less of it the farther the decision: 1 - (1 - (lead time / days to the first open renewal)^2) x (1 - (1 - 2^(-14 / days in which the effect halves)) x min(1, 2 x lead time / days to the first open renewal))',
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
