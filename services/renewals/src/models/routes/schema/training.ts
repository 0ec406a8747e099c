// A training of models: asked for, under way, and what came of it at each lead.
import { dayParam } from '@rung/http-service'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'
import { calibrationDrift } from './calibration-drift.ts'
import { instant } from './units.ts'

const leadRun = z
  .object({
    leadDays: z.int().describe('Days of lead'),
    answersFor: z
      .enum(['all', 'terms', 'months'])
      .describe(
        'Renewals it is of. terms: contracts with a term. months: month-to-month plans. At the shortest lead each has a model of its own once enough of both are decided',
      ),
    n: z.int().describe('Decided renewals whose account was known on their decision day'),
    lost: z.int().describe('Of those, lost'),
    passedOver: z
      .int()
      .describe('Decided renewals of which nothing was known then, or that were decided before that day'),
    withoutSignals: z
      .object({
        renewals: z
          .int()
          .describe(
            'Decided renewals to learn from whose account nobody had judged in the week up to their decision day',
          ),
        from: dayParam.nullable().describe('The first of those decision days; null without any'),
        to: dayParam.nullable().describe('The last'),
      })
      .meta({ id: 'ModelTrainingWithoutSignals' })
      .nullable()
      .describe('What history is missing; null of a training by a former release'),
    unheard: z
      .object({
        renewals: z
          .int()
          .describe(
            'Terms that went on by themselves, and no contract of their kind (with a term, or month to month) was heard of on their day or in the 90 days after: they count neither as kept nor as lost',
          ),
        from: dayParam.nullable().describe('The first of their days; null without any'),
        to: dayParam.nullable().describe('The last'),
      })
      .meta({ id: 'ModelTrainingUnheard' })
      .nullable()
      .describe('What nobody told of; null of a training by a former release'),
    decision: z
      .enum(['promoted', 'own_level', 'base_rate', 'kept_former', 'stays_prior'])
      .describe(
        'promoted: the new model answers. own_level: the expert’s weights do, at the level of loss of the workspace’s own decided renewals. base_rate: the base rates of those do. kept_former and stays_prior: what answered before still does',
      ),
    why: z.string().describe('The reason in words'),
    modelId: z
      .string()
      .nullable()
      .describe('The model that was learned, promoted or not; null when too little was known'),
    version: z.string().nullable().describe('Its version'),
    watch: z
      .object({
        version: z.string().describe('The learned model in force before this training'),
        calibration: calibrationDrift
          .nullable()
          .describe('Of renewals decided since it was learned; null when there are none'),
      })
      .nullable()
      .describe('How the model in force did since; null while that is a prior'),
  })
  .meta({ id: 'ModelTrainingOfLead' })

export const trainRequest = z
  .object({
    leadDays: z
      .int()
      .min(1)
      .max(LIMITS.leadDaysMost)
      .optional()
      .describe('Only the model of this lead: 30, 90 or 180. Default: all three'),
    backfill: z
      .boolean()
      .default(true)
      .describe(
        'Whether decision days that nobody judged, as after an import, are judged first and learned from then; false: learn at once from what is there',
      ),
  })
  .meta({ id: 'TrainModels' })

export const runAnswer = z
  .object({
    run: z.int().describe('Number of the training in this workspace'),
    ranAt: instant.describe('When it ended'),
    resolved: z.int().describe('Decided renewals that were known'),
    leads: z.array(leadRun).describe('What was decided for each lead'),
  })
  .meta({ id: 'ModelTraining' })

export const progressAnswer = z
  .object({
    stage: z
      .enum(['backfill', 'learning'])
      .describe(
        'backfill: past days are judged that it needs; it goes on by itself. learning: it reads and learns',
      ),
    step: z.int().describe('The step it is at, from 1'),
    steps: z.int().describe('Of so many'),
    words: z.string().describe('What it does, in words'),
    startedAt: instant.describe('When it was asked for'),
    backfill: z
      .object({
        accountDays: z.int().describe('Days that were asked for, each of one account'),
        accounts: z.int().describe('Of so many accounts'),
        from: dayParam.describe('The first of those days'),
        to: dayParam.describe('The last'),
      })
      .meta({ id: 'ModelTrainingBackfill' })
      .nullable()
      .describe('Past days that it needs; null where all were judged'),
  })
  .meta({ id: 'ModelTrainingProgress' })
