// One of the nine areas: a chasm by a subject, with what it is judged by.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { chasmName, indicator, interval, subjectName } from './indicator-schema.ts'

const spread = {
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
}

export const area = z
  .object({
    chasm: chasmName.describe('Row of the nine areas'),
    subject: subjectName.describe('Column of the nine areas'),
    indicators: z.array(indicator).describe('What it is judged by'),
    csmSpread: z
      .object({
        ...spread,
        quarters: z
          .array(
            z
              .object({ week: dayParam.describe('Monday of the last week of the quarter'), ...spread })
              .meta({ id: 'CsmSpreadQuarter' }),
          )
          .describe(
            'What it was at the end of each quarter, as health had judged each account then; the last is that of now. As many as the weeks asked for hold',
          ),
      })
      .nullable()
      .describe(
        'How far CSMs differ in what their customers attain; nobody is named. Of execute and people alone, else null',
      ),
    coverage: z.number().describe('Mean over what it is judged by, 0..1'),
  })
  .meta({ id: 'ChasmArea' })
