// Runs the accounts service alone: `node services/accounts/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { agentHostVariables } from '@rung/http-service'
import { runService, serviceSettings } from '@rung/service-process'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { createAccountsService, oidcSettingsOf, oidcVariables } from './service.ts'

const settings = serviceSettings('accounts', 4703).extend({
  ...oidcVariables,
  ...agentHostVariables,
  RUNG_OPERATOR_KEY: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe('the secret that makes workspaces; without it nobody may'),
  RUNG_LINK_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters')
    .optional()
    .describe('what invitations are signed with; without it nobody can be invited to sign in'),
})

try {
  await runService(
    {
      service: 'accounts',
      version: packageJson.version,
      settings: settings,
      build: parts =>
        createAccountsService({
          ...parts,
          randomBytes,
          linkSecret: parts.settings.RUNG_LINK_SECRET,
          oidc: oidcSettingsOf(parts.settings),
          mcpHosts: parts.settings.RUNG_MCP_HOSTS,
        }),
      operatorKey: given => given.RUNG_OPERATOR_KEY,
      linkSecret: given => given.RUNG_LINK_SECRET,
    },
    { env: process.env, clock: () => new Date(), randomness: randomBytes, say: text => console.log(text) },
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
