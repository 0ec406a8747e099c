// The answers about models of risk: which are there, how each was judged, and what goes with losing.

import { dayParam } from '@rung/http-service'
import { LIMITS } from '@rung/kernel'
import { z } from 'zod'

const instant = z.iso.datetime()
const share = z.number().min(0).max(1)
const nats = 'Mean log loss in nats'

const termKind = z
  .enum(['terms', 'months'])
  .describe('terms: contracts with a term. months: month-to-month plans, a renewal a month')

export const modelHead = z
  .object({
    id: z.string().describe('Our id; of an expert’s model its version'),
    version: z.string().describe('As answers name it'),
    leadDays: z.int().describe('Days before the renewal it is for'),
    answersFor: z
      .array(termKind)
      .describe(
        'Renewals it answers for now; of one that does not answer, those it was learned for. At the longer leads month-to-month plans are judged by the hazard of a month, which the shortest knows',
      ),
    basis: z
      .enum(['prior', 'learned'])
      .describe(
        'prior: an expert’s weights, maybe at the workspace’s own level. learned: fitted to past renewals, with an L2 penalty towards the expert’s weights, or their base rates',
      ),
    status: z
      .enum(['candidate', 'in_force', 'retired'])
      .describe(
        'candidate: learned and judged, and it never answered. retired: another came into force after it',
      ),
    learnedAt: instant.nullable().describe('What it was learned from was known by then; null for a prior'),
    inForceAt: instant
      .nullable()
      .describe('Since when it answers; null for a candidate and for a prior, which always could'),
    retiredAt: instant.nullable().describe('Since when another one does; null while none does'),
    n: z
      .int()
      .describe(
        'Renewals it was learned from; of an expert’s weights those that set their level, 0 where none were decided',
      ),
    lost: z.int().describe('Of those, lost'),
    why: z.string().describe('Why it answers, or why not'),
  })
  .meta({ id: 'RiskModelHead' })

const calibrationDrift = z
  .object({
    n: z.int().describe('Renewals'),
    lost: z.int().describe('Of those, lost'),
    expected: z.number().describe('Predicted losses: the sum of the probabilities'),
    low95: z.number().describe('Lower end of the 95 % interval of losses if the predictions are calibrated'),
    high95: z.number().describe('Upper end'),
    reading: z
      .enum(['calibrated', 'overpredicted', 'underpredicted'])
      .describe('overpredicted: fewer losses observed than that interval. underpredicted: more'),
  })
  .meta({ id: 'CalibrationDrift' })

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
          .describe('Decided renewals whose account nobody had judged in the week up to their decision day'),
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

export const modelsAnswer = z
  .object({
    knownAt: instant.describe('As it stood at this instant'),
    data: z.array(modelHead).describe('Learned models, the newest training first, then the experts’'),
    lastTraining: runAnswer.nullable().describe('The last training; null before the first'),
    training: progressAnswer
      .nullable()
      .describe('The training that waits or learns right now; null while none does'),
  })
  .meta({ id: 'RiskModels' })

const spread = z
  .object({
    low80: z.number().describe('80 of 100 draws lie above this'),
    high80: z.number().describe('and below this'),
    low95: z.number().describe('95 of 100 draws lie above this'),
    high95: z.number().describe('and below this'),
  })
  .meta({ id: 'FigureSpread' })

const figure = z
  .object({
    value: z
      .number()
      .nullable()
      .describe('The figure; null where it has no value, such as an AUC without a loss'),
    interval: spread.nullable().describe('Of the same renewals drawn again with replacement'),
    perfect: spread
      .nullable()
      .describe('Range that a perfectly calibrated forecaster would show for as many renewals'),
  })
  .meta({ id: 'SpreadFigure' })

const figures = z
  .object({
    figures: z
      .object({
        auc: figure.describe('Probability that a lost renewal ranks above a kept one (AUC); 0.5 = chance'),
        prAuc: figure.describe('Average precision over the lost'),
        logLoss: figure.describe(nats),
        brier: figure.describe('Mean squared error of the predicted probability (Brier score)'),
        brierSkill: figure.describe('1 - Brier / Brier of always predicting the base rate'),
        ece: figure.describe('Expected calibration error over ten bins of equal width'),
        calibrationSlope: figure.describe('1 = calibrated; below 1 = overconfident'),
        calibrationIntercept: figure.describe('0 = calibrated; above 0 = losses underpredicted'),
        topDecileLift: figure.describe('Share lost among the riskiest tenth, by the share lost of all'),
      })
      .meta({ id: 'ModelFigureTable' })
      .describe('Each with what chance does to it'),
    eceBias: z
      .number()
      .describe(
        'Expected calibration error that a perfect forecaster shows on average: no error at all shows as this',
      ),
  })
  .meta({ id: 'ModelFigures' })

const contest = {
  judged: z.int().describe('Renewals both were judged on, later than what either had learned from'),
  judgedLost: z.int().optional().describe('Of those, lost'),
  betterBy: z
    .number()
    .nullable()
    .optional()
    .describe(
      'Standard errors of the difference by which its log loss is lower; must exceed 1 against the expert’s weights and base rates',
    ),
  challengerAuc: z.number().nullable().optional().describe('AUC of the new model'),
  otherAuc: z.number().nullable().optional().describe('AUC of the other'),
  challengerLogLoss: z.number().nullable().describe(`${nats}, of the new model; null without such renewals`),
  otherLogLoss: z.number().nullable().describe(`${nats}, of the other; null without such renewals`),
}

export const driver = z
  .object({
    feature: z.string().describe('The feature'),
    value: z
      .union([z.boolean(), z.string()])
      .nullable()
      .describe('Of a flag or a word: the value held against all others; null for a number'),
    perSd: z
      .number()
      .nullable()
      .describe('Of a number: its standard deviation, one of which the odds ratio is for'),
    oddsRatio: z
      .number()
      .describe('By how much the odds of being lost are multiplied; more than 1 goes with losing'),
    low95: z.number().describe('Lower end of its 95 % interval'),
    high95: z.number().describe('Upper end'),
    n: z.int().describe('Renewals of which it was known'),
    lost: z.int().describe('Of those, lost'),
  })
  .meta({ id: 'RenewalDriver' })

const report = z
  .object({
    n: z.int().describe('Renewals learned from'),
    lost: z.int().describe('Of those, lost'),
    judged: z
      .int()
      .describe('Renewals the figures are of: each predicted by a model learned before its decision day'),
    judgedLost: z.int().describe('Of those, lost'),
    origins: z
      .array(
        z
          .object({
            on: dayParam.describe('The day a model was learned on'),
            learnedFrom: z.int().describe('Renewals whose end was told before that day'),
            learnedLost: z.int().describe('Of those, lost'),
            judged: z.int().describe('Renewals with a decision day from then to the next origin'),
            judgedLost: z.int().describe('Of those, lost'),
            logLoss: z.number().describe(nats),
            priorLogLoss: z
              .number()
              .describe(`${nats}, of the expert’s weights at the workspace’s own level as of then`),
          })
          .meta({ id: 'BacktestOrigin' }),
      )
      .describe('Windows that grow; empty when too few renewals came after enough others'),
    spread: figures.nullable().describe('Of the model; null without an origin'),
    priorSpread: figures
      .nullable()
      .describe('Of the expert’s weights, at the workspace’s own level as of then, on the same renewals'),
    reliability: z
      .array(
        z
          .object({
            from: share.describe('Probabilities from'),
            to: share.describe('and below'),
            n: z.int().describe('Renewals'),
            predicted: share.nullable().describe('Mean predicted probability of loss; null in an empty bin'),
            observed: share.nullable().describe('Observed share lost'),
          })
          .meta({ id: 'ReliabilityBin' }),
      )
      .describe('Reliability diagram: predicted beside observed'),
    curve: z
      .array(
        z
          .object({
            share: share.describe('Share of renewals looked at, the riskiest first'),
            precision: share.describe('Share lost among those'),
            recall: share.describe('Share of all lost that are among those'),
            lift: z.number().describe('Precision by the share lost of all'),
          })
          .meta({ id: 'CurvePoint' }),
      )
      .describe('Lift and precision-recall'),
    outcomeLift: z
      .array(
        z
          .object({
            adds: z
              .enum(['usage', 'outcomes', 'relationship', 'trust', 'rest'])
              .describe('The group of features added at this step; those before it are in too'),
            logLoss: z.number().describe(nats),
            brier: z.number().describe('Mean squared error'),
            auc: z.number().nullable().describe('Area under the curve'),
            gain: z
              .number()
              .nullable()
              .describe(
                'Log loss of the step before less this one’s; more than 0: it helps. Null for the first',
              ),
            gainSpread: spread.nullable().describe('Of the gain'),
          })
          .meta({ id: 'OutcomeLiftStep' }),
      )
      .describe('How much outcomes, relationship and trust add over usage alone, on the same renewals'),
    promotion: z
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
          .describe(
            'Against the expert’s weights at the workspace’s own level; null when no model was learned',
          ),
        baseRate: z
          .object(contest)
          .meta({ id: 'ContestWithBaseRates' })
          .nullable()
          .optional()
          .describe('Against the base rate of each term type'),
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
      .describe('The rule and its figures'),
    drivers: z.array(driver).describe('Association, one feature at a time; see GET /v1/renewal-drivers'),
    inputDrift: z
      .array(
        z
          .object({
            name: z.string().describe('The input'),
            index: z.number().describe('Population stability index: sum((now - then) x ln(now / then))'),
            unknownThen: share.describe('Share unknown among those it was learned from'),
            unknownNow: share.describe('Share unknown among renewals open when it was learned'),
            reading: z.enum(['steady', 'moved', 'drifted']).describe('moved from 0.1, drifted from 0.25'),
          })
          .meta({ id: 'InputDrift' }),
      )
      .describe(
        'Renewals it was learned from against those open at that time; empty when none was open at this lead',
      ),
    calibrationDrift: calibrationDrift.nullable().describe('Of the latest block judged; null without one'),
  })
  .meta({ id: 'ModelReportFigures' })

export type ReportFigures = z.output<typeof report>

export const reportAnswer = z
  .object({
    model: modelHead.describe('The model'),
    report: report
      .nullable()
      .describe('How it was judged; null for an expert’s model, which was learned from nothing'),
  })
  .meta({ id: 'ModelReport' })

export const driversAnswer = z
  .object({
    leadDays: z.int().describe('Days before the renewal at which the features were read'),
    n: z.int().describe('Renewals; 0 until a model could be learned'),
    lost: z.int().describe('Of those, lost'),
    learnedAt: instant
      .nullable()
      .describe('What they are of was known by then; null until a model could be learned'),
    kind: z
      .literal('association')
      .describe(
        'What went with losing, one feature at a time. Not what causes it: changing one need not change the other',
      ),
    drivers: z.array(driver).describe('The surest first'),
  })
  .meta({ id: 'RenewalDrivers' })
