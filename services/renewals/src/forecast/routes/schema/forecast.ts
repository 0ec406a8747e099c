// The answer of a forecast: what a quarter keeps, how sure that is, and three numbers side by side.
import { dayParam, leftOutSchema } from '@rung/http-service'
import { input, versions } from '@rung/judgement/requests'
import { z } from 'zod'
import { accuracy, scored } from './accuracy.ts'
import { checkpoint } from './checkpoint.ts'
import { finalAnswer } from './final.ts'
import { group } from './group.ts'
import { measure, minor, rates } from './measure.ts'
import { number } from './number.ts'

export const forecastAnswer = z
  .object({
    quarter: z.string().describe('YYYY-Qn'),
    since: dayParam.describe('First day of the quarter'),
    until: dayParam.describe('First day after it'),
    ...input,
    segment: z.string().nullable().describe('Null: all segments'),
    csmId: z.string().nullable().describe('Null: all CSMs'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    renewals: z
      .object({
        due: z.int().describe('Renewals due in the quarter, with an ARR'),
        decisions: z
          .int()
          .describe(
            'Decisions they are: open renewals of one account that are due within 31 days of each other are one, and those of accounts with one payer or parent that come up on one day',
          ),
        open: z.int().describe('Of those, not decided'),
        decided: z.int().describe('Of those, decided: they enter as what they became'),
        leftOut: z.int().describe('Due besides those, with no ARR that is known, or undecided'),
        undecided: z
          .int()
          .describe(
            'Of those left out, long past their day and decided by nobody: 90 days unless config differs',
          ),
      })
      .meta({ id: 'ForecastRenewals' })
      .describe('Counts of what is due'),
    trials: z
      .object({
        ended: z.int().describe('Trials and pilots that ended or were bought in the quarter'),
        converted: z.int().describe('Of those, bought: by a subscription, or by ARR put on their own'),
        lapsed: z.int().describe('Of those, not bought'),
      })
      .meta({ id: 'ForecastTrials' })
      .describe('Subscriptions without ARR, counted apart: they are no renewals'),
    arrDueMinor: minor.describe('ARR that comes up for renewal in the quarter, in minor units'),
    expectedGrr: z.number().nullable().describe('Expected gross retention; null when nothing is due'),
    expectedNrr: z.number().nullable().describe('Expected net retention; null when nothing is due'),
    gross: measure.nullable().describe('ARR after without any expansion; null when nothing is due'),
    net: measure.nullable().describe('All ARR after; null when nothing is due'),
    commonFactor: z
      .object({
        sd: z.number().describe('Standard deviation of what all renewals of a quarter share, in log-odds'),
        nodes: z.int().describe('Points at which it was integrated'),
        basis: z
          .enum(['learned', 'prior'])
          .describe('learned: from the errors of past forecasts. prior: the config’s, before any'),
        periods: z.int().describe('Quarters that are over from which it was learned'),
      })
      .nullable()
      .meta({ id: 'ForecastCommonFactor' })
      .describe('Null when nothing is due'),
    arrAtRiskMinor: minor.describe('Of the ARR due, what is expected not to be retained, in minor units'),
    blend: z
      .object({
        grr: rates.describe('Both together: the model’s alone while last retention has not been nearer'),
        last: rates
          .nullable()
          .describe('What the last year retained, plus or minus past changes; null before any'),
        lastShare: z.number().describe('Weight of last retention, 0..1'),
        periods: z.int().describe('Quarters that are over, of which both had spoken'),
      })
      .nullable()
      .meta({ id: 'ForecastBlend' })
      .describe(
        'Gross retention blended with the last year’s, by how well each has done; null when nothing is due',
      ),
    groups: z
      .object({
        quarters: z.array(group).describe('The quarter asked about and the three after it'),
        segments: z.array(group).describe('By segment, the most at risk first'),
        csms: z.array(group).describe('By CSM, the most at risk first'),
      })
      .meta({ id: 'ForecastGroups' })
      .describe('The same renewals, apart'),
    checkpoints: z.array(checkpoint).describe('As it was seen before, when asked for; none yet to come'),
    scores: z
      .object({
        model: scored.describe('The model alone'),
        last: scored.describe('What the last year retained'),
        blend: scored.describe('The model and last retention, blended'),
        csm: scored.describe('The CSMs’ calls'),
        final: scored.describe('What was committed to'),
      })
      .meta({ id: 'ForecastVoices' })
      .describe(
        'How good each was at gross retention, over forecasts that were served and whose quarter is over',
      ),
    numbers: z
      .object({
        model: number.describe('The model: decided renewals as they became, open ones as expected'),
        csm: number.describe('The CSMs’ own calls, at their word or at their own probability'),
        final: z
          .object({
            ...number.shape,
            recordedAt: finalAnswer.shape.recordedAt,
            personId: finalAnswer.shape.personId,
            personName: z
              .string()
              .nullable()
              .describe('The name of who committed it; null as above, and for who was erased'),
            declared: finalAnswer.shape.declared,
          })
          .meta({ id: 'ForecastFinalNumber' })
          .nullable()
          .describe('What was committed to; null until somebody commits'),
      })
      .meta({ id: 'ForecastNumbers' })
      .describe('Side by side, never merged'),
    decided: number.describe('What has already become of the quarter’s renewals'),
    accuracy: z
      .array(accuracy)
      .describe('How near each number came in quarters that are over, the latest first'),
    stuckAccounts: leftOutSchema,
    notRebuilt: z
      .array(dayParam)
      .describe(
        'Days whose history is from before forecasts could read it: the past quarters and checkpoints seen on them are left out. POST /v1/scores/rebuild completes them',
      ),
    versions,
    forecastPolicy: z.string().describe('Version of the forecast’s own numbers'),
  })
  .meta({ id: 'Forecast' })

export type ForecastAnswer = z.output<typeof forecastAnswer>
