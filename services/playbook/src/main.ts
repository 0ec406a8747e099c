// Runs the playbook service alone: `node services/playbook/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { cutAfter, resolveByName } from '@rung/http-service/outgoing'
import { runService, serviceSettings } from '@rung/service-process'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { mailerOf, mailVariables } from './mail-settings.ts'
import { createPlaybookService } from './service.ts'

const settings = serviceSettings('playbook', 4706).extend({
  RUNG_LINK_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe(
      'what secrets that vendors sign tokens of users with follow from, and addresses that lists are sent to are sealed by, the same for every process; without it such tokens prove nothing, and no list is sent',
    ),
  ...mailVariables,
  RUNG_WEBHOOK_LOOPBACK: z
    .enum(['on', 'off'])
    .default('off')
    .describe('whether lists may be sent to this machine itself, by http too: for trying things out'),
})

try {
  await runService(
    {
      service: 'playbook',
      version: packageJson.version,
      settings,
      build: ({ settings: given, ...parts }) =>
        createPlaybookService({
          ...parts,
          linkSecret: given.RUNG_LINK_SECRET,
          randomBytes,
          mailer: mailerOf(given),
          reach: {
            resolve: resolveByName,
            loopback: given.RUNG_WEBHOOK_LOOPBACK === 'on',
            cut: cutAfter(parts.stopping),
          },
        }),
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
