// Runs the outcomes service alone: `node services/outcomes/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { createOutcomesService } from './service.ts'

const settings = serviceSettings('outcomes', 4702).extend({
  RUNG_LINK_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe(
      'what links that ask customers are signed with, the same for every process; without it nobody is asked',
    ),
})

try {
  await runService(
    {
      service: 'outcomes',
      version: packageJson.version,
      settings,
      build: ({ settings: { RUNG_LINK_SECRET: secret }, ...parts }) =>
        createOutcomesService({
          ...parts,
          ...(secret === undefined ? {} : { links: { secret, randomBytes } }),
        }),
      linkSecret: given => given.RUNG_LINK_SECRET,
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
