// Serves the pages alone: `node services/web/src/main.ts`. The environment, the clock and randomness enter here.
import { randomBytes } from 'node:crypto'
import { createApp, listenSettings, readConfig } from '@rung/http-service'
import { createIds } from '@rung/kernel'
import { ensureBuilt } from '../build/ensure-built.ts'
import packageJson from '../package.json' with { type: 'json' }
import { servePages } from './serve-pages.ts'

try {
  const settings = readConfig(listenSettings(4708), process.env)
  const pages = await ensureBuilt()
  if (pages.note !== undefined) console.error(pages.note)
  const clock = (): Date => new Date()
  const app = await createApp({
    title: 'Rung web',
    version: packageJson.version,
    clock,
    newId: createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomBytes(10) }),
    log: settings.RUNG_LOG_LEVEL,
    // nothing here is behind a key: what the pages show, they ask of the services
    findKey: async () => undefined,
    ...(settings.RUNG_TRUSTED_PROXIES === undefined ? {} : { trustedProxies: settings.RUNG_TRUSTED_PROXIES }),
  })
  await servePages(app, pages)
  const address = await app.listen({ host: settings.RUNG_HOST, port: settings.RUNG_PORT })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.drain())
  console.log(`The web service is at ${address}  (Ctrl-C stops it)`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
