// Whether a model came into force, and what it was held against.
import { z } from 'zod'
import { calibrationDrift } from './calibration-drift.ts'
import { nats } from './units.ts'

const gain = z.number().nullable().optional()
const gainWords = 'Standard errors of the difference by which its log loss is lower'

const contest = {
  judged: z.int().describe('Renewals both were judged on, later than what either had learned from'),
  judgedLost: z.int().optional().describe('Of those, lost'),
  betterBy: gain.describe(`${gainWords}; must exceed 1 against the expert’s weights and base rates`),
  challengerAuc: z.number().nullable().optional().describe('AUC of the new model'),
  otherAuc: z.number().nullable().optional().describe('AUC of the other'),
  challengerLogLoss: z.number().nullable().describe(`${nats}, of the new model; null without such renewals`),
  otherLogLoss: z.number().nullable().describe(`${nats}, of the other; null without such renewals`),
}

export const promotion = z
  .object({
    promoted: z.boolean().describe('Whether it came into force'),
    reason: z
      .enum([
        'better',
        'better_or_equal',
        'misses_newest_level',
        'not_better_than_base_rate',
        'not_better_than_prior',
        'ranks_worse_than_prior',
        'too_few_later',
        'too_few_renewals',
        'too_few_since_former',
        'worse_for_term_type',
        'worse_than_former',
        'worse_than_prior',
      ])
      .describe(
        'Why, or why not; `better_or_equal` and `worse_than_prior` are of models learned by a former release',
      ),
    answers: z
      .enum(['learned', 'former', 'prior', 'base_rate'])
      .optional()
      .describe(
        'What answers: the learned model, the one in force before, the expert’s weights at the workspace’s own level, or its base rates',
      ),
    prior: z
      .object(contest)
      .meta({ id: 'ContestWithPrior' })
      .nullable()
      .describe('Against the expert’s weights at the workspace’s own level; null when no model was learned'),
    baseRate: z
      .object(contest)
      .meta({ id: 'ContestWithBaseRates' })
      .nullable()
      .optional()
      .describe('Against the base rate of each term type'),
    byTermType: z
      .array(
        z
          .object({
            termType: z
              .enum(['annual', 'monthly', 'multi_year', 'under_year', 'unknown'])
              .describe('How long the contract runs'),
            ...contest,
            betterBy: gain.describe(
              `${gainWords}; with ten lost and ten kept the model comes into force only from -1 on`,
            ),
          })
          .meta({ id: 'ContestOfTermType' }),
      )
      .optional()
      .describe(
        'Against the expert’s weights at the workspace’s own level, by term type; empty where all are of one, or no model was learned',
      ),
    newest: calibrationDrift
      .nullable()
      .optional()
      .describe(
        'Losses of the newest renewals, and what the model says of them; null where they are too few',
      ),
    former: z
      .object({ version: z.string().describe('Its version'), ...contest })
      .meta({ id: 'ContestWithFormer' })
      .nullable()
      .describe('Against the learned model in force; null when there was none'),
  })
  .meta({ id: 'ModelPromotion' })
