// One of the nine areas: a chasm by a subject, with what it is judged by.
import { z } from 'zod'
import { chasmName, indicator, interval, subjectName } from './indicator-schema.ts'

export const area = z
  .object({
    chasm: chasmName.describe('Row of the nine areas'),
    subject: subjectName.describe('Column of the nine areas'),
    indicators: z.array(indicator).describe('What it is judged by'),
    csmSpread: z
      .object({
        deviation: z
          .number()
          .nullable()
          .describe(
            'Standard deviation between CSMs beyond what their books explain, in shares of an outcome; null: unknown',
          ),
        interval: interval.nullable().describe('95 % interval of it; null with it'),
        csms: z.int().describe('CSMs whose books count'),
        accounts: z.int().describe('Accounts in them'),
        coverage: z.number().describe('Of how many of the accounts it is known, 0..1'),
      })
      .nullable()
      .describe(
        'How far CSMs differ in what their customers attain; nobody is named. Of execute and people alone, else null',
      ),
    coverage: z.number().describe('Mean over what it is judged by, 0..1'),
  })
  .meta({ id: 'ChasmArea' })
