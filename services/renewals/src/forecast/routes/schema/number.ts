// One voice on a quarter: renewals, and ARR due and after.
import { z } from 'zod'
import { minor } from './measure.ts'

export const number = z
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
