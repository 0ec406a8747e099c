// Runs the config service alone: `node services/config/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import packageJson from '../package.json' with { type: 'json' }
import { createConfigService } from './service.ts'

try {
  await runService(
    {
      service: 'config',
      version: packageJson.version,
      settings: serviceSettings('config', 4707),
      build: parts => createConfigService(parts),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
