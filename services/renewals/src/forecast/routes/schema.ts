// The answer of a forecast: what a quarter keeps, how sure that is, and three numbers side by side.
import { dayParam, instantParam, leftOutSchema } from '@rung/http-service'
import { input, versions } from '@rung/judgement/requests'
import { z } from 'zod'

/** Whose renewals. */
export const bookFilters = {
  segment: z.string().min(1).max(255).optional().describe('Only accounts of this segment'),
  csm: z.string().min(1).max(255).optional().describe('Only accounts of this CSM, by id or externalId'),
}

const minor = z.number().describe('Minor units of the workspace’s currency')

const range = (what: string) =>
  z.object({
    expected: z
      .number()
      .describe(
        `${what}: the mean, the sum of what each renewal is expected to come to. Where one decision is most of the book it lies between its outcomes, and may lie outside p10 to p90: those are cases, it is none`,
      ),
    p10: z
      .number()
      .describe(`${what}: the smallest that it stays at or below in one case of ten, the low case`),
    p50: z.number().describe(`${what}: the smallest that it stays at or below in half of all cases`),
    p90: z
      .number()
      .describe(`${what}: the smallest that it stays at or below in nine cases of ten, the high case`),
  })

const measure = z
  .object({
    amountMinor: range('Minor units').meta({ id: 'ForecastAmount' }).describe('In minor units'),
    rate: range('Share of the ARR due').meta({ id: 'ForecastRate' }).describe('As a share of the ARR due'),
    sdMinor: z.number().describe('Standard deviation in minor units'),
    sums: z
      .object({
        method: z
          .enum(['exact', 'lattice'])
          .describe('exact: to the minor unit. lattice: amounts are rounded to steps, the mean is not moved'),
        stepMinor: z
          .number()
          .nullable()
          .describe('Distance between the amounts a quantile can take; null when exact'),
        varianceErrorShare: z
          .number()
          .describe('Variance that rounding adds, as a share of the sum’s own; 0 when exact'),
      })
      .meta({ id: 'ForecastSums' })
      .describe('How the sums were held'),
  })
  .meta({ id: 'ForecastMeasure' })

const number = z
  .object({
    renewals: z.int().describe('Renewals it speaks of'),
    arrDueMinor: minor.describe('ARR due of those, in minor units'),
    retainedMinor: minor.describe('ARR after without any expansion, in minor units'),
    arrAfterMinor: minor.describe('All ARR after, in minor units'),
    grr: z.number().nullable().describe('Retained / due; null when it speaks of nothing'),
    nrr: z.number().nullable().describe('All ARR after / due; null when it speaks of nothing'),
    coverage: z.number().nullable().describe('Its share of all ARR due; null when nothing is due'),
  })
  .meta({ id: 'ForecastNumber' })

export const finalAnswer = z
  .object({
    id: z.string().describe('Id of what was committed'),
    quarter: z.string().describe('YYYY-Qn'),
    segment: z.string().nullable().describe('Null: all segments'),
    csmId: z.string().nullable().describe('Null: all CSMs'),
    retainedMinor: minor.describe('ARR after without any expansion, in minor units'),
    arrAfterMinor: minor.describe('All ARR after, in minor units'),
    recordedAt: instantParam.describe('When it was committed'),
    personId: z.string().nullable().describe('Who committed it; null when the key speaks for nobody'),
    declared: z.boolean().describe('The caller said when it was committed'),
  })
  .meta({ id: 'ForecastFinal' })

const off = z
  .object({
    grr: z.number().nullable().describe('As it was seen on the quarter’s first day'),
    nrr: z.number().nullable().describe('As it was seen on the quarter’s first day'),
    grrError: z.number().nullable().describe('Less what it became; more than 0 was too hopeful'),
    nrrError: z.number().nullable().describe('Less what it became; more than 0 was too hopeful'),
  })
  .meta({ id: 'ForecastError' })

const accuracy = z
  .object({
    quarter: z.string().describe('YYYY-Qn, over by the day judged'),
    seenOn: dayParam.describe('The day whose end all three are taken from'),
    actual: number.describe('What became of the renewals due in it, those decided by now'),
    model: off.nullable().describe('Null when nothing was known then'),
    csm: off.nullable().describe('Null when no CSM had made a call'),
    final: off.nullable().describe('Null when nothing had been committed'),
  })
  .meta({ id: 'ForecastAccuracy' })

const rates = z
  .object({
    expected: z.number().describe('Share of the ARR due'),
    p10: z.number().describe('The low case: one case in ten ends there or lower'),
    p90: z.number().describe('The high case'),
  })
  .meta({ id: 'ForecastRates' })

const scored = z
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

const group = z
  .object({
    key: z.string().nullable().describe('The quarter, segment or CSM; null for accounts without one'),
    name: z.string().nullable().describe('The CSM’s name, by CSM; null otherwise, and for who was erased'),
    renewals: z.int().describe('Renewals due, with an ARR'),
    arrDueMinor: minor.describe('ARR that comes up for renewal, in minor units'),
    arrAtRiskMinor: minor.describe('Of that, what is expected not to be retained, in minor units'),
    expectedGrr: z.number().nullable().describe('Expected gross retention; null when nothing is due'),
    expectedNrr: z.number().nullable().describe('Expected net retention; null when nothing is due'),
  })
  .meta({ id: 'ForecastGroup' })

const checkpoint = z
  .object({
    monthsBefore: z.int().describe('Months before the quarter’s first day'),
    asOf: dayParam.describe('The day it was seen on, as known at its end'),
    grr: range('Gross retention').nullable().describe('The model’s; null when nothing was due'),
    nrr: range('Net retention').nullable().describe('The model’s; null when nothing was due'),
    csmGrr: z.number().nullable().describe('By the CSMs’ calls; null when none had been made'),
    finalGrr: z.number().nullable().describe('As committed; null when nothing had been'),
  })
  .meta({ id: 'ForecastCheckpoint' })

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
