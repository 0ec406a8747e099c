// Who may know whom: every room, what it may import, and whether it is pure. The page is ARCHITECTURE.md; this is its data.

export type Room = {
  /** Rung's own rooms and libraries it may import, beside itself. `node:` modules are named with their prefix. */
  readonly mayImport: readonly string[]
  /** Pure rooms read no clock, draw no randomness, and do no input or output. */
  readonly pure: boolean
}

const pure = (...mayImport: string[]): Room => ({ mayImport: ['@rung/kernel', ...mayImport], pure: true })
const edge = (...mayImport: string[]): Room => ({ mayImport, pure: false })

const SERVICE = [
  '@rung/kernel',
  '@rung/config',
  '@rung/signals',
  '@rung/directory',
  '@rung/database',
  '@rung/http-service',
  '@rung/service-process',
  'zod',
  'fastify',
  'drizzle-orm',
  'node:*',
]

export const ROOMS: Readonly<Record<string, Room>> = {
  'packages/kernel': { mayImport: ['date-fns', '@date-fns/utc'], pure: true },
  'packages/usage-metrics': pure(),
  'packages/success-gap': pure(),
  'packages/relationship-ladder': pure(),
  'packages/promises': pure(),
  'packages/account-standing': pure(),
  'packages/health-score': pure(),
  'packages/renewal-risk': pure(),
  'packages/forecasting': pure('@rung/renewal-risk'),
  'packages/worklist': pure(),
  'packages/nudges': pure(),
  'packages/database': edge('@rung/kernel', 'pg', 'drizzle-orm', 'node:*'),
  'packages/signals': edge('@rung/kernel', '@rung/database', 'node:crypto'),
  'packages/config': edge(
    '@rung/kernel',
    '@rung/database',
    '@rung/usage-metrics',
    '@rung/success-gap',
    '@rung/relationship-ladder',
    '@rung/promises',
    '@rung/account-standing',
    '@rung/health-score',
    '@rung/forecasting',
    '@rung/worklist',
    '@rung/nudges',
    'zod',
    'node:util',
  ),
  'packages/directory': edge('@rung/kernel', '@rung/account-standing', '@rung/database'),
  'packages/http-service': edge(
    '@rung/kernel',
    '@rung/database',
    'fastify',
    'zod',
    'fastify-type-provider-zod',
    '@fastify/swagger',
    '@fastify/cors',
    '@fastify/rate-limit',
    '@scalar/fastify-api-reference',
    'fastify-plugin',
    'prom-client',
    'pino',
    'node:*',
  ),
  'packages/service-process': edge(
    '@rung/kernel',
    '@rung/database',
    '@rung/directory',
    '@rung/http-service',
    'zod',
  ),
  'packages/audit': edge('@rung/kernel', '@rung/database'),
  'packages/fact-ledger': edge(
    '@rung/kernel',
    '@rung/audit',
    '@rung/directory',
    '@rung/database',
    '@rung/http-service',
    'drizzle-orm',
    'zod',
    'fastify',
    'node:*',
  ),
  'packages/cli': edge('@rung/kernel', 'commander', 'cli-progress', 'csv-parse', 'yaml', 'zod', 'node:*'),
  'services/usage': edge(...SERVICE, '@rung/usage-metrics'),
  'services/outcomes': edge(
    ...SERVICE,
    '@rung/fact-ledger',
    '@rung/success-gap',
    '@rung/relationship-ladder',
    '@rung/promises',
  ),
  'services/accounts': edge(...SERVICE, '@rung/audit', '@rung/fact-ledger', '@rung/account-standing'),
  'services/health': edge(
    ...SERVICE,
    '@rung/success-gap',
    '@rung/health-score',
    '@rung/renewal-risk',
    '@rung/forecasting',
    '@rung/worklist',
    '@rung/nudges',
  ),
  'services/standalone': edge(
    '@rung/kernel',
    '@rung/directory',
    '@rung/database',
    '@rung/http-service',
    '@rung/usage',
    '@rung/outcomes',
    '@rung/accounts',
    '@rung/health',
    '@rung/cli',
    'zod',
    'fastify',
    'node:*',
  ),
}
