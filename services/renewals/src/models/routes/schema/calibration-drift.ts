// Predicted losses against observed ones.
import { z } from 'zod'

export const calibrationDrift = z
  .object({
    n: z.int().describe('Renewals'),
    lost: z.int().describe('Of those, lost'),
    expected: z.number().describe('Predicted losses: the sum of the probabilities'),
    low95: z.number().describe('Lower end of the 95 % interval of losses if the predictions are calibrated'),
    high95: z.number().describe('Upper end'),
    reading: z
      .enum(['calibrated', 'overpredicted', 'underpredicted'])
      .describe('overpredicted: fewer losses observed than that interval. underpredicted: more'),
  })
  .meta({ id: 'CalibrationDrift' })
