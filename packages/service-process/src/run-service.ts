// Runs one service until it is told to stop: settings, its own role, keys, routes, background work, a clean end.
import { connect, type Database, ping, refusePrivilegedRole, type Service } from '@rung/database'
import { createKeyFinder, createSessionFinder, type KeyFinder, type SessionFinder } from '@rung/directory'
import { type App, createApp, readConfig } from '@rung/http-service'
import { createIds, type NewId } from '@rung/kernel'
import type { z } from 'zod'
import { measurePool } from './due-work-metrics.ts'
import type { ServiceSettings } from './service-settings.ts'
import { isAnyAccountStuck } from './storage/is-any-account-stuck.ts'

/** All that comes from outside; `main.ts` hands it in. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: () => Date
  readonly randomness: (count: number) => Uint8Array
  readonly say: (text: string) => void
}

export type ServiceParts<S extends ServiceSettings> = {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: App['log']
  /** Aborted once the process is told to stop. */
  readonly stopping: AbortSignal
  readonly metrics: App['metrics']
  readonly settings: S
  /** Of the service's door: for who changes keys. */
  readonly forgetKeys: KeyFinder['forget']
  /** The same for who changes sessions and roles. */
  readonly forgetSessions: SessionFinder['forget']
}

export type RunningService = {
  routes(app: App): Promise<void>
  start(): void
  stop(): Promise<void>
}

export type RunOptions<S extends ServiceSettings> = {
  readonly service: Service
  readonly version: string
  readonly settings: z.ZodType<S>
  readonly build: (parts: ServiceParts<S>) => RunningService
  /** The installation's secret, for a service that has operator routes. */
  readonly operatorKey?: (settings: S) => string | undefined
  /** What tokens of links are signed with, for a service that has routes for those who hold one. */
  readonly linkSecret?: (settings: S) => string | undefined
}

/**
 * Serves until SIGINT or SIGTERM, then finishes the requests in hand, ends its background work and closes. Throws with
 * a sentence when a setting is unusable or the role may do more than its own.
 */
export async function runService<S extends ServiceSettings>(
  options: RunOptions<S>,
  world: World,
): Promise<void> {
  const { clock, randomness } = world
  const settings = readConfig(options.settings, world.env)
  const newId = createIds({ nowMs: () => clock().getTime(), tenRandomBytes: () => randomness(10) })
  const database = connect({ url: settings.DATABASE_URL, applicationName: `rung-${options.service}` })
  await refusePrivilegedRole(database)
  const keys = createKeyFinder(database, clock)
  const signedIn = createSessionFinder(database, clock)
  const operatorKey = options.operatorKey?.(settings)
  const linkSecret = options.linkSecret?.(settings)
  const app = await createApp({
    title: `Rung ${options.service}`,
    version: options.version,
    clock,
    newId,
    log: settings.RUNG_LOG_LEVEL,
    findKey: keys.find,
    findSession: signedIn.find,
    idempotency: database,
    checks: { database: () => ping(database) },
    concerns: { judgements: () => isAnyAccountStuck(database) },
    ...(operatorKey === undefined ? {} : { operatorKey }),
    ...(linkSecret === undefined ? {} : { linkSecret }),
    ...(settings.RUNG_TRUSTED_PROXIES === undefined ? {} : { trustedProxies: settings.RUNG_TRUSTED_PROXIES }),
  })
  const stopping = new AbortController()
  const service = options.build({
    database,
    clock,
    newId,
    log: app.log,
    stopping: stopping.signal,
    metrics: app.metrics,
    settings,
    forgetKeys: keys.forget,
    forgetSessions: signedIn.forget,
  })
  measurePool(app.metrics, database, options.service)
  await service.routes(app)
  const address = await app.listen({ host: settings.RUNG_HOST, port: settings.RUNG_PORT })
  service.start()
  world.say(`The ${options.service} service is at ${address}  (Ctrl-C stops it)`)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await app.drain()
    await service.stop()
    await database.close()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}
