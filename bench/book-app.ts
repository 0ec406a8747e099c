// Health, renewals, playbook and accounts on one port, for whoever has the bench's key: what serves a filled book.
import { randomBytes } from 'node:crypto'
import { createAccountsService } from '@rung/accounts'
import type { Database } from '@rung/database'
import { createHealthService } from '@rung/health'
import { type App, createApp, formatKey, hashKey } from '@rung/http-service'
import { resolveByName } from '@rung/http-service/outgoing'
import { createIds } from '@rung/kernel'
import { createPlaybookService } from '@rung/playbook'
import { createRenewalsService } from '@rung/renewals'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const KEY = formatKey(WORKSPACE, new Uint8Array(32).fill(1))
export const TODAY = new Date('2026-03-10T09:00:00Z')
/** When a book is opened: what was judged a moment ago is new to whoever opens a list; later in the morning it is not. */
export const BOOK_NOW = new Date(TODAY.getTime() + 300_000)
export const BOOK_SERVICES = ['health', 'renewals', 'playbook', 'accounts'] as const

export type BookDatabases = Readonly<Record<(typeof BOOK_SERVICES)[number], Database>>

export type BookApp = {
  readonly app: App
  /** Does health's due work. */
  runDueWork(): Promise<number>
}

export async function createBookApp(clock: () => Date, databases: BookDatabases): Promise<BookApp> {
  const newId = createIds({
    nowMs: () => clock().getTime(),
    tenRandomBytes: () => crypto.getRandomValues(new Uint8Array(10)),
  })
  const app = await createApp({
    title: 'Bench',
    version: '0.0.0',
    clock,
    newId,
    log: 'silent',
    findKey: async ({ workspaceId, sha256 }) =>
      sha256 === hashKey(KEY)
        ? {
            id: 'key_bench',
            workspaceId,
            scope: 'admin',
            personId: null,
            origins: null,
            expiresAt: null,
            revokedAt: null,
          }
        : undefined,
  })
  const shared = { clock, newId, log: app.log }
  const health = createHealthService({ ...shared, database: databases.health })
  await health.routes(app)
  await createRenewalsService({ ...shared, database: databases.renewals }).routes(app)
  await createPlaybookService({
    ...shared,
    database: databases.playbook,
    linkSecret: undefined,
    randomBytes,
    reach: { resolve: resolveByName, loopback: false },
    mailer: null,
  }).routes(app)
  await createAccountsService({
    ...shared,
    database: databases.accounts,
    randomBytes,
    forgetKeys: () => undefined,
    forgetSessions: () => undefined,
    linkSecret: undefined,
  }).routes(app)
  return { app, runDueWork: () => health.runDueWork() }
}
