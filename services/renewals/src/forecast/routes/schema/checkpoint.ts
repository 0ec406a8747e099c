// A quarter as it was seen some months before its first day.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'
import { range } from './measure.ts'

export const checkpoint = z
  .object({
    monthsBefore: z.int().describe('Months before the quarter’s first day'),
    asOf: dayParam.describe('The day it was seen on, as known at its end'),
    grr: range('Gross retention').nullable().describe('The model’s; null when nothing was due'),
    nrr: range('Net retention').nullable().describe('The model’s; null when nothing was due'),
    csmGrr: z.number().nullable().describe('By the CSMs’ calls; null when none had been made'),
    finalGrr: z.number().nullable().describe('As committed; null when nothing had been'),
  })
  .meta({ id: 'ForecastCheckpoint' })
