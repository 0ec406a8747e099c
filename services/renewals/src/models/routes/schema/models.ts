// The answer of the models: those that answer, and the last training.
import { z } from 'zod'
import { modelHead } from './model-head.ts'
import { progressAnswer, runAnswer } from './training.ts'
import { instant } from './units.ts'

export const modelsAnswer = z
  .object({
    knownAt: instant.describe('As it stood at this instant'),
    data: z.array(modelHead).describe('Learned models, the newest training first, then the experts’'),
    lastTraining: runAnswer.nullable().describe('The last training; null before the first'),
    training: progressAnswer
      .nullable()
      .describe('The training that waits or learns right now; null while none does'),
  })
  .meta({ id: 'RiskModels' })
