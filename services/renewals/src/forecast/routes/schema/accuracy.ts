// How near each voice came in quarters that are over.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { number } from './number.ts'

const off = z
  .object({
    grr: z.number().nullable().describe('As it was seen on the quarter’s first day'),
    nrr: z.number().nullable().describe('As it was seen on the quarter’s first day'),
    grrError: z.number().nullable().describe('Less what it became; more than 0 was too hopeful'),
    nrrError: z.number().nullable().describe('Less what it became; more than 0 was too hopeful'),
  })
  .meta({ id: 'ForecastError' })

export const accuracy = z
  .object({
    quarter: z.string().describe('YYYY-Qn, over by the day judged'),
    seenOn: dayParam.describe('The day whose end all three are taken from'),
    actual: number.describe('What became of the renewals due in it, those decided by now'),
    model: off.nullable().describe('Null when nothing was known then'),
    csm: off.nullable().describe('Null when no CSM had made a call'),
    final: off.nullable().describe('Null when nothing had been committed'),
  })
  .meta({ id: 'ForecastAccuracy' })

export const scored = z
  .object({
    periods: z.int().describe('Quarters that are over for which it had spoken'),
    coverage: z
      .number()
      .nullable()
      .describe('Share of them within P10 to P90, meant to be 0.8; null without'),
    width: z.number().nullable().describe('Mean of P90 less P10; null without'),
    intervalScore: z
      .number()
      .nullable()
      .describe(
        'Mean of the width plus ten times what lay outside (Winkler): smaller is better; null without',
      ),
    meanAbsoluteError: z.number().nullable().describe('Mean distance from what became of it; null without'),
    bias: z.number().nullable().describe('Mean of predicted less actual; above 0 = optimistic; null without'),
  })
  .meta({ id: 'ForecastScores' })
