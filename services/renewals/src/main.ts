// Runs the renewals service alone: `node services/renewals/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import packageJson from '../package.json' with { type: 'json' }
import { createRenewalsService } from './service.ts'

try {
  await runService(
    {
      service: 'renewals',
      version: packageJson.version,
      settings: serviceSettings('renewals', 4705),
      build: parts => createRenewalsService(parts),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
