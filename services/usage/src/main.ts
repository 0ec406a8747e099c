// Runs the usage service alone: `node services/usage/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { createUsageService } from './service.ts'

const settings = serviceSettings('usage', 4701).extend({
  RUNG_USAGE_KEEP_EVENTS_DAYS: z.coerce
    .number()
    .int()
    .min(60)
    .optional()
    .describe('days for which single events are kept; left out, for ever'),
})

try {
  await runService(
    {
      service: 'usage',
      version: packageJson.version,
      settings: settings,
      build: ({ settings: { RUNG_USAGE_KEEP_EVENTS_DAYS: keepEventsDays }, ...parts }) =>
        createUsageService({ ...parts, ...(keepEventsDays === undefined ? {} : { keepEventsDays }) }),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
