// The answer of a forecast: what a quarter keeps, how sure that is, and three numbers side by side.
import { dayParam, instantParam } from '@rung/http-service'
import { z } from 'zod'
import { asked, sealedVerdicts, versions } from '../shared-schemas.ts'

const minor = z.number().describe('Minor units of the workspace’s currency')

const range = (what: string) =>
  z.object({
    expected: z.number().describe(`${what}: the mean, the sum of what each renewal is expected to come to`),
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

export const forecastAnswer = z
  .object({
    quarter: z.string().describe('YYYY-Qn'),
    since: dayParam.describe('First day of the quarter'),
    until: dayParam.describe('First day after it'),
    ...asked,
    segment: z.string().nullable().describe('Null: all segments'),
    csmId: z.string().nullable().describe('Null: all CSMs'),
    currency: z.string().nullable().describe('ISO 4217: the one the workspace reports in'),
    renewals: z
      .object({
        due: z.int().describe('Renewals due in the quarter, with an ARR'),
        open: z.int().describe('Of those, not decided'),
        decided: z.int().describe('Of those, decided: they enter as what they became'),
        leftOut: z.int().describe('Due besides those, with no ARR or none that is known'),
      })
      .meta({ id: 'ForecastRenewals' })
      .describe('Counts of what is due'),
    arrDueMinor: minor.describe('ARR that comes up for renewal in the quarter, in minor units'),
    expectedGrr: z.number().nullable().describe('Expected gross retention; null when nothing is due'),
    expectedNrr: z.number().nullable().describe('Expected net retention; null when nothing is due'),
    gross: measure.nullable().describe('ARR after without any expansion; null when nothing is due'),
    net: measure.nullable().describe('All ARR after; null when nothing is due'),
    commonFactor: z
      .object({
        sd: z.number().describe('Standard deviation of what all renewals of a quarter share, in log-odds'),
        nodes: z.int().describe('Points at which it was integrated'),
      })
      .nullable()
      .meta({ id: 'ForecastCommonFactor' })
      .describe('Null when nothing is due'),
    numbers: z
      .object({
        model: number.describe('The model: decided renewals as they became, open ones as expected'),
        csm: number.describe('The CSMs’ own calls, at their word or at their own probability'),
        final: z
          .object({
            ...number.shape,
            recordedAt: finalAnswer.shape.recordedAt,
            personId: finalAnswer.shape.personId,
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
    sealedVerdicts,
    versions,
    forecastPolicy: z.string().describe('Version of the forecast’s own numbers'),
  })
  .meta({ id: 'Forecast' })

export type ForecastAnswer = z.output<typeof forecastAnswer>
