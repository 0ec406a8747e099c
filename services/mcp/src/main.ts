// Serves tools for agents alone: `node services/mcp/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { agentHostVariables, createApp, listenSettings, readConfig } from '@rung/http-service'
import { createIds } from '@rung/kernel'
import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }
import { askAt, serveMcp } from './serve-mcp.ts'

const settings = listenSettings(4711).extend({
  ...agentHostVariables,
  RUNG_URL: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:4700')
    .describe('where the API is: the gateway, as it is reached from here'),
  RUNG_OIDC_ISSUER: z.url().optional().describe('where people sign in, as the accounts service is told'),
})

try {
  const given = readConfig(settings, process.env)
  const { RUNG_HOST, RUNG_PORT, RUNG_LOG_LEVEL, RUNG_TRUSTED_PROXIES } = given
  const clock = (): Date => new Date()
  const app = await createApp({
    title: 'Rung for agents',
    version: packageJson.version,
    clock,
    newId: createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomBytes(10) }),
    log: RUNG_LOG_LEVEL,
    // the door is the API's: whose key it is, is asked there
    findKey: async () => undefined,
    ...(RUNG_TRUSTED_PROXIES === undefined ? {} : { trustedProxies: RUNG_TRUSTED_PROXIES }),
  })
  await serveMcp(app, {
    version: packageJson.version,
    clock,
    askApi: askAt(given.RUNG_URL),
    hosts: given.RUNG_MCP_HOSTS,
    issuer: given.RUNG_OIDC_ISSUER,
  })
  const address = await app.listen({ host: RUNG_HOST, port: RUNG_PORT })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.drain())
  console.log(`The mcp service is at ${address}  (Ctrl-C stops it)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
