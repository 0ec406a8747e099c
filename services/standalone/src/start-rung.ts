// Builds the whole of Rung over one database and one port: migrate, connect as each service, serve, work.
import { setTimeout as pause } from 'node:timers/promises'
import { createAccountsService, type OidcSettings } from '@rung/accounts'
import { createConfigService } from '@rung/config-service'
import { type Database, migrate, ping, refusePrivilegedRole, type Service, services } from '@rung/database'
import { createKeyFinder, createSessionFinder } from '@rung/directory'
import { createHealthService } from '@rung/health'
import { type AppOptions, createApp } from '@rung/http-service'
import { resolveByName } from '@rung/http-service/outgoing'
import type { NewId } from '@rung/kernel'
import { createOutboxService, createSecretVault } from '@rung/outbox'
import { createOutcomesService } from '@rung/outcomes'
import { createPlaybookService, type Mailer } from '@rung/playbook'
import { createRenewalsService } from '@rung/renewals'
import { isAnyAccountStuck, measurePool } from '@rung/service-process'
import { findDueWork } from '@rung/signals'
import { createUsageService } from '@rung/usage'
import { type Pages, servePages } from '@rung/web'
import { apiTags } from './api-tags.ts'
import { DEMO_PEOPLE } from './demo-people.ts'
import { serveDemoSignIn } from './demo-sign-in.ts'
import { closeAll, connectAll } from './service-databases.ts'

/** How long work in hand is waited for before it is looked at again. */
const SETTLE_PAUSE_MS = 50

export type RungOptions = {
  /** A role that may create roles and schemas; the services connect as their own. */
  readonly adminUrl: string
  readonly migrations: string
  readonly version: string
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly operatorKey: string
  /** What links that ask customers are signed with. */
  readonly linkSecret: string
  /** Where people sign in beside invitations; left out, nowhere. */
  readonly oidc?: OidcSettings | undefined
  readonly clock: () => Date
  readonly newId: NewId
  readonly randomBytes: (count: number) => Uint8Array
  readonly log: AppOptions['log']
  readonly limits?: AppOptions['limits']
  readonly trustedProxies?: AppOptions['trustedProxies']
  /** True: webhooks may lead to this machine itself, by http too. */
  readonly webhookLoopback?: boolean
  /** By what lists are mailed; left out, none is. */
  readonly mailer?: Mailer | null
  /** Left out: no pages, the API alone. */
  readonly pages?: Pages
  /** The demo's workspace, once there is one; only where its visitors may sign in without proof. Left out, nobody may. */
  readonly demoWorkspace?: () => string | undefined
  /** How much of the demo is made, 0 to 1, while it is; null before and after. Left out, none is made. */
  readonly demoMade?: () => number | null
  /** How often it is looked whether models are to be trained; left out, as the schedule says. */
  readonly trainingLookMs?: number | undefined
}

export type Rung = {
  /** `http://host:port`, no slash at the end. */
  readonly address: string
  /**
   * Does all background work due now, and waits for what is in hand; for tests, the demo and the end of an import. `tell` hears how
   * many of the services have done theirs, 0 to 1.
   */
  settle(tell?: (share: number) => void): Promise<void>
  /** Finishes requests and work in hand, then closes. Twice is once. */
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

async function serve(options: RungOptions, databases: Record<Service, Database>): Promise<Rung> {
  const { clock, newId, randomBytes, linkSecret, demoWorkspace } = options
  const letsIn = (): boolean => demoWorkspace?.() !== undefined
  const keys = createKeyFinder(databases.accounts, clock)
  const signedIn = createSessionFinder(databases.accounts, clock)
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
    findKey: keys.find,
    findSession: signedIn.find,
    idempotency: databases.accounts,
    checks: { database: () => ping(databases.accounts) },
    concerns: { judgements: () => isAnyAccountStuck(databases.accounts) },
    ...(options.limits ? { limits: options.limits } : {}),
    ...(options.trustedProxies === undefined ? {} : { trustedProxies: options.trustedProxies }),
  })
  const { log, metrics } = app
  for (const service of services) measurePool(metrics, databases[service], service)
  const given = { clock, newId, log, metrics }
  const accounts = createAccountsService({
    database: databases.accounts,
    randomBytes,
    linkSecret,
    oidc: options.oidc,
    demoPeople: () =>
      letsIn() ? DEMO_PEOPLE.map(({ key, name, role, what }) => ({ person: key, name, role, what })) : [],
    demoMade: options.demoMade,
    forgetKeys: keys.forget,
    forgetSessions: signedIn.forget,
    ...given,
  })
  // in the order in which one makes work for the next
  const judging = [
    accounts,
    createUsageService({ database: databases.usage, ...given }),
    createOutcomesService({
      database: databases.outcomes,
      links: { secret: linkSecret, randomBytes },
      ...given,
    }),
    createHealthService({ database: databases.health, ...given }),
    createConfigService({ database: databases.config, ...given }),
  ]
  const reach = { resolve: resolveByName, loopback: options.webhookLoopback === true }
  const playbook = createPlaybookService({
    database: databases.playbook,
    linkSecret,
    randomBytes,
    reach,
    mailer: options.mailer ?? null,
    ...given,
  })
  const outbox = createOutboxService({
    database: databases.outbox,
    randomBytes,
    vault: createSecretVault(linkSecret, randomBytes),
    reach,
    ...given,
  })
  const parts = [
    ...judging,
    createRenewalsService({
      database: databases.renewals,
      trainingLookMs: options.trainingLookMs,
      ...given,
    }),
    playbook,
    outbox,
  ]
  for (const part of parts) await part.routes(app)
  const { pages } = options
  if (pages !== undefined) await servePages(app, pages)
  if (demoWorkspace !== undefined) {
    serveDemoSignIn(app, { workspaceId: demoWorkspace, signIn: accounts.signInDemo, clock })
  }
  const address = await app.listen({ host: options.host, port: options.port })
  for (const part of parts) part.start()
  let stopping: Promise<void> | undefined
  return {
    address,
    settle: async tell => {
      for (let round = 0; ; round++) {
        for (const [done, part] of judging.entries()) {
          await part.runDueWork()
          if (round === 0) tell?.((done + 1) / judging.length)
        }
        // what the services' own loops have in hand is not done yet
        if ((await findDueWork(databases.accounts, clock())).size === 0) break
        await pause(SETTLE_PAUSE_MS)
      }
      await outbox.runDueWork()
      await playbook.runDueWork()
    },
    stop: () => {
      stopping ??= app
        .drain()
        .then(() => Promise.all(parts.map(part => part.stop())))
        .then(() => closeAll(databases))
      return stopping
    },
  }
}
