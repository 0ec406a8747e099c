// Runs the playbook service alone: `node services/playbook/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { runService, serviceSettings } from '@rung/service-process'
import packageJson from '../package.json' with { type: 'json' }
import { createPlaybookService } from './service.ts'

try {
  await runService(
    {
      service: 'playbook',
      version: packageJson.version,
      settings: serviceSettings('playbook', 4706),
      build: parts => createPlaybookService(parts),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
