// Runs the usage service alone: `node services/usage/src/main.ts`, with its configuration from the environment.
import { randomBytes } from 'node:crypto'
import { connect, refusePrivilegedRole } from '@rung/database'
import { createKeyFinder } from '@rung/directory'
import { createApp, readConfig } from '@rung/http-service'
import { createIds } from '@rung/kernel'
import { configSchema } from './config.ts'
import { createUsageService } from './service.ts'

const clock = (): Date => new Date()

try {
  const config = readConfig(configSchema, process.env)
  const newId = createIds({ nowMs: () => Date.now(), tenRandomBytes: () => randomBytes(10) })
  const database = connect({ url: config.USAGE_DATABASE_URL, applicationName: 'rung-usage' })
  await refusePrivilegedRole(database)
  const app = await createApp({
    title: 'Rung usage',
    version: config.RUNG_VERSION,
    clock,
    newId,
    log: config.RUNG_LOG_LEVEL,
    findKey: createKeyFinder(database, clock),
    idempotency: database,
    checks: { database: async () => void (await database.query({ text: 'select 1' })) },
  })
  const keepEventsDays = config.RUNG_USAGE_KEEP_EVENTS_DAYS
  const service = createUsageService({
    database,
    clock,
    newId,
    log: app.log,
    ...(keepEventsDays === undefined ? {} : { keepEventsDays }),
  })
  await service.routes(app)
  const address = await app.listen({ host: config.RUNG_HOST, port: config.RUNG_PORT })
  service.start()
  console.log(`Usage at ${address}  (Ctrl-C stops it)`)
  const stop = async (): Promise<void> => {
    await app.drain()
    await service.stop()
    await database.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
