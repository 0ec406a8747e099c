// Runs the health service alone: `node services/health/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import packageJson from '../package.json' with { type: 'json' }
import { createHealthService } from './service.ts'

try {
  await runService(
    {
      service: 'health',
      version: packageJson.version,
      settings: serviceSettings('health', 4704),
      build: parts => createHealthService(parts),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
