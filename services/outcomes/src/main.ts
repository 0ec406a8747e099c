// Runs the outcomes service alone: `node services/outcomes/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import packageJson from '../package.json' with { type: 'json' }
import { createOutcomesService } from './service.ts'

try {
  await runService(
    {
      service: 'outcomes',
      version: packageJson.version,
      settings: serviceSettings('outcomes', 4702),
      build: parts => createOutcomesService(parts),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
