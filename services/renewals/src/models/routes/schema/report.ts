// How a model was judged on renewals later than those it learned from.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { calibrationDrift } from './calibration-drift.ts'
import { driver } from './drivers.ts'
import { figures, spread } from './figures.ts'
import { modelHead } from './model-head.ts'
import { promotion } from './promotion.ts'
import { nats, share } from './units.ts'

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
    promotion: promotion.describe('The rule and its figures'),
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
