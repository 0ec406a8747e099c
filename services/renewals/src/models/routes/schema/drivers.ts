// What goes with losing, one feature at a time.
import { z } from 'zod'
import { instant } from './units.ts'

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
