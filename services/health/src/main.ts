// Runs the health service alone: `node services/health/src/main.ts`, with its configuration from the environment.
import { randomBytes } from 'node:crypto'
import { connect, refusePrivilegedRole } from '@rung/database'
import { createKeyFinder } from '@rung/directory'
import { createApp, readConfig } from '@rung/http-service'
import { createIds } from '@rung/kernel'
import { configSchema } from './config.ts'
import { createHealthService } from './service.ts'

const clock = (): Date => new Date()

try {
  const config = readConfig(configSchema, process.env)
  const newId = createIds({ nowMs: () => Date.now(), tenRandomBytes: () => randomBytes(10) })
  const database = connect({ url: config.HEALTH_DATABASE_URL, applicationName: 'rung-health' })
  await refusePrivilegedRole(database)
  const app = await createApp({
    title: 'Rung health',
    version: config.RUNG_VERSION,
    clock,
    newId,
    log: config.RUNG_LOG_LEVEL,
    findKey: createKeyFinder(database, clock),
    idempotency: database,
    checks: { database: async () => void (await database.query({ text: 'select 1' })) },
  })
  const service = createHealthService({ database, clock, newId, log: app.log })
  await service.routes(app)
  const address = await app.listen({ host: config.RUNG_HOST, port: config.RUNG_PORT })
  service.start()
  console.log(`Health at ${address}  (Ctrl-C stops it)`)
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
