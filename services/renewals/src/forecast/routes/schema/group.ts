// Renewals of a quarter, a segment or a CSM, added up.
import { z } from 'zod'
import { minor } from './measure.ts'

export const group = z
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
