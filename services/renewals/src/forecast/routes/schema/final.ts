// The forecast that somebody commits to.
import { instantParam } from '@rung/http-service'
import { z } from 'zod'
import { minor } from './measure.ts'

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
