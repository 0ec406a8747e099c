// What a quarter may come to: the mean, the low case and the high one.
import { z } from 'zod'

export const minor = z.number().describe('Minor units of the workspace’s currency')

export const range = (what: string) =>
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

export const measure = z
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

export const rates = z
  .object({
    expected: z.number().describe('Share of the ARR due'),
    p10: z.number().describe('The low case: one case in ten ends there or lower'),
    p90: z.number().describe('The high case'),
  })
  .meta({ id: 'ForecastRates' })
