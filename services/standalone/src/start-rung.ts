// Builds the whole of Rung over one database and one port: migrate, connect as each service, serve, work.
import { setTimeout as pause } from 'node:timers/promises'
import { migrate, ping, refusePrivilegedRole, services as serviceNames } from '@rung/database'
import { createKeyFinder, createSessionFinder } from '@rung/directory'
import { type App, type AppOptions, createApp } from '@rung/http-service'
import { askWithin, serveMcp } from '@rung/mcp'
import { isAnyAccountStuck, measurePool } from '@rung/service-process'
import { findDueWork } from '@rung/signals'
import { servePages } from '@rung/web'
import { apiTags } from './api-tags.ts'
import { createServices } from './create-services.ts'
import { serveDemoSignIn } from './demo-sign-in.ts'
import type { RungOptions } from './rung-options.ts'
import { closeAll, connectAll, type Databases } from './service-databases.ts'

export type { RungOptions }

/** How long work in hand is waited for before it is looked at again. */
const SETTLE_PAUSE_MS = 50

export type Rung = {
  /** `http://host:port`, no slash at the end. */
  readonly address: string
  /**
   * Does all background work due now, and waits for what is in hand; for tests, the demo and the end of an import. `tell` hears how
   * many of the services have done theirs, 0 to 1. Rejects once Rung is told to stop.
   */
  settle(tell?: (share: number) => void): Promise<void>
  /** Finishes requests and batches in hand, then closes; what takes longer, as a training does, is broken off. Twice is once. */
  stop(): Promise<void>
}

/** Starts Rung and answers once it serves. Throws with a sentence that says what to change. */
export async function startRung(options: RungOptions): Promise<Rung> {
  await migrate({ adminUrl: options.adminUrl, folder: options.migrations })
  const databases = connectAll(options.adminUrl)
  try {
    await Promise.all(Object.values(databases).map(refusePrivilegedRole))
    return await serve(options, databases)
  } catch (error) {
    await closeAll(databases)
    throw error
  }
}

async function serve(options: RungOptions, databases: Databases): Promise<Rung> {
  const { clock, demoWorkspace, pages } = options
  const keys = createKeyFinder(databases.accounts, clock)
  const signedIn = createSessionFinder(databases.accounts, clock)
  const app = await createRungApp(options, databases, { findKey: keys.find, findSession: signedIn.find })
  const forget = { forgetKeys: keys.forget, forgetSessions: signedIn.forget }
  const stopping = new AbortController()
  const services = createServices(options, databases, app, { ...forget, stopping: stopping.signal })
  const { accounts, all } = services
  for (const part of all) await part.routes(app)
  await serveMcp(app, {
    version: options.version,
    clock,
    askApi: askWithin(app),
    hosts: options.mcpHosts,
    issuer: options.oidc?.issuerId,
  })
  if (pages !== undefined) await servePages(app, pages)
  if (demoWorkspace !== undefined) {
    serveDemoSignIn(app, { workspaceId: demoWorkspace, signIn: accounts.signInDemo, clock })
  }
  const address = await app.listen({ host: options.host, port: options.port })
  for (const part of all) part.start()
  const settling = new Set<Promise<void>>()
  let ended: Promise<void> | undefined
  return {
    address,
    settle: tell => {
      const settled = settle(services, databases, { clock, stopping: stopping.signal, tell })
      settling.add(settled)
      return settled.finally(() => settling.delete(settled))
    },
    stop: () => {
      // what takes long hears it at once, so that no request waits for it
      stopping.abort()
      ended ??= app
        .drain()
        .then(() => Promise.all(all.map(part => part.stop())))
        .then(() => Promise.allSettled(settling))
        .then(() => closeAll(databases))
      return ended
    },
  }
}

type Settling = {
  readonly clock: () => Date
  readonly stopping: AbortSignal
  readonly tell: ((share: number) => void) | undefined
}

/** All that is due now, round by round: who is judged may make others due. Rejects once Rung is told to stop. */
async function settle(
  { judging, outbox, playbook }: ReturnType<typeof createServices>,
  databases: Databases,
  { clock, stopping, tell }: Settling,
): Promise<void> {
  for (let round = 0; ; round++) {
    for (const [done, part] of judging.entries()) {
      stopping.throwIfAborted()
      await part.runDueWork()
      if (round === 0) tell?.((done + 1) / judging.length)
    }
    stopping.throwIfAborted()
    // what the services' own loops have in hand is not done yet
    if ((await findDueWork(databases.accounts, clock())).size === 0) break
    await pause(SETTLE_PAUSE_MS)
  }
  await outbox.runDueWork()
  await playbook.runDueWork()
}

type Finders = Pick<AppOptions, 'findKey' | 'findSession'>

/** The door to all services. */
async function createRungApp(options: RungOptions, databases: Databases, finders: Finders): Promise<App> {
  const { clock, newId, linkSecret } = options
  const app = await createApp({
    title: 'Rung',
    version: options.version,
    description:
      'Customer health that keeps apart what customers do and what they wanted and got. Every number can be followed to its facts: `GET /v1/accounts/{id}/health` tells how to compute a score by hand, with a worked example, and `GET /v1/config` holds every weight and limit.',
    tags: apiTags,
    clock,
    newId,
    log: options.log,
    operatorKey: options.operatorKey,
    linkSecret,
    ...finders,
    idempotency: databases.accounts,
    checks: { database: () => ping(databases.accounts) },
    concerns: { judgements: () => isAnyAccountStuck(databases.accounts) },
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
  })
  for (const service of serviceNames) measurePool(app.metrics, databases[service], service)
  return app
}
