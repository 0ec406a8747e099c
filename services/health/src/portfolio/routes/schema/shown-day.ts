// The day that a portfolio is shown for, and how many accounts wait to be judged anew.
import { dayParam } from '@rung/http-service'
import { z } from 'zod'

export const pending = z
  .int()
  .describe(
    'Accounts of the workspace that wait to be judged anew: a fact, the day, the config or a model changed',
  )

export const input = {
  asOf: dayParam.describe('The day shown'),
  knownAt: z.iso.datetime().describe('Only facts recorded by this instant were used'),
}
