// How good a model is: each figure with what chance does to it.
import { z } from 'zod'
import { nats } from './units.ts'

export const spread = z
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

export const figures = z
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
