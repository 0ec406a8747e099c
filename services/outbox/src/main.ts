// Runs the outbox service alone: `node services/outbox/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { cutAfter, resolveByName } from '@rung/http-service/outgoing'
import { runService, serviceSettings } from '@rung/service-process'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { createOutboxService } from './service.ts'
import { createSecretVault } from './signing/secret.ts'

const settings = serviceSettings('outbox', 4709).extend({
  RUNG_LINK_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe(
      'what seals the secrets of webhooks, the same for every process; without it no webhook is made',
    ),
  RUNG_WEBHOOK_LOOPBACK: z
    .enum(['on', 'off'])
    .default('off')
    .describe('whether webhooks may lead to this machine itself, by http too: for trying things out'),
})

try {
  await runService(
    {
      service: 'outbox',
      version: packageJson.version,
      settings,
      build: ({ settings: given, ...parts }) =>
        createOutboxService({
          ...parts,
          randomBytes,
          vault:
            given.RUNG_LINK_SECRET === undefined
              ? null
              : createSecretVault(given.RUNG_LINK_SECRET, randomBytes),
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
