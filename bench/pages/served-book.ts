// A filled book as people meet it: every route and the pages on one port, somebody signed in, no work of its own meanwhile.
import { randomBytes } from 'node:crypto'
import { createAccountsService } from '@rung/accounts'
import { createConfigService } from '@rung/config-service'
import type { Service } from '@rung/database'
import { createKeyFinder, createSessionFinder } from '@rung/directory'
import { createHealthService } from '@rung/health'
import { createApp } from '@rung/http-service'
import { resolveByName } from '@rung/http-service/outgoing'
import { createIds, isRefusal } from '@rung/kernel'
import { createOutcomesService } from '@rung/outcomes'
import { createPlaybookService } from '@rung/playbook'
import { createRenewalsService } from '@rung/renewals'
import { createUsageService } from '@rung/usage'
import { servePages } from '@rung/web'
import { ensureBuilt } from '@rung/web/build'
import { BOOK_NOW, WORKSPACE } from '../book-app.ts'
import { type FilledBook, openFilledBook } from '../filled-book.ts'
import { nameBook } from './named-book.ts'

export type ServedPages = {
  /** `http://127.0.0.1:port` */
  readonly address: string
  /** Where the built pages are. */
  readonly folder: string
  /** What the cookie of a manager's session holds, who looks after one account of forty. */
  readonly session: string
}

export type ServedBook = {
  /** Those of this checkout. */
  readonly pages: ServedPages
  /** Those built before, over the same book. */
  readonly former: ServedPages | undefined
  close(): Promise<void>
}

type Served = ServedPages & { close(): Promise<void> }

/** Its day is `BOOK_NOW`'s, and stays so. `formerFolder`: where pages are that were built before. */
export async function serveBook(accounts: number, formerFolder: string | undefined): Promise<ServedBook> {
  const { folder, note } = await ensureBuilt()
  if (folder === undefined || note !== undefined) throw new Error(note ?? 'there are no built pages')
  const book = await openFilledBook(accounts)
  await nameBook(book.database.query)
  const pages = await serve(book, folder)
  const former = formerFolder === undefined ? undefined : await serve(book, formerFolder)
  return {
    pages,
    former,
    close: async () => {
      await pages.close()
      await former?.close()
      await book.close()
    },
  }
}

async function serve(book: FilledBook, folder: string): Promise<Served> {
  const clock = () => BOOK_NOW
  const newId = createIds({ nowMs: () => BOOK_NOW.getTime(), tenRandomBytes: () => randomBytes(10) })
  const connect = (service: Service) => book.database.connectAs(service)
  const linkSecret = randomBytes(32).toString('base64url')
  const ofAccounts = connect('accounts')
  const keys = createKeyFinder(ofAccounts, clock)
  const sessions = createSessionFinder(ofAccounts, clock)
  const unlimited = 1_000_000_000
  const app = await createApp({
    title: 'Bench',
    version: '0.0.0',
    clock,
    newId,
    log: 'silent',
    findKey: keys.find,
    findSession: sessions.find,
    idempotency: ofAccounts,
    limits: {
      requestsPerWindow: unlimited,
      collectPerWindow: unlimited,
      failedKeysPerWindow: unlimited,
    },
  })
  const given = { clock, newId, log: app.log, metrics: app.metrics }
  const whoIsIn = createAccountsService({
    database: ofAccounts,
    randomBytes,
    linkSecret,
    forgetKeys: keys.forget,
    forgetSessions: sessions.forget,
    ...given,
  })
  const parts = [
    whoIsIn,
    createUsageService({ database: connect('usage'), ...given }),
    createOutcomesService({
      database: connect('outcomes'),
      links: { secret: linkSecret, randomBytes },
      ...given,
    }),
    createHealthService({ database: connect('health'), ...given }),
    createConfigService({ database: connect('config'), ...given }),
    createRenewalsService({ database: connect('renewals'), ...given }),
    createPlaybookService({
      database: connect('playbook'),
      linkSecret,
      randomBytes,
      reach: { resolve: resolveByName, loopback: false },
      mailer: null,
      ...given,
    }),
  ]
  for (const part of parts) await part.routes(app)
  await servePages(app, { folder })
  const started = await whoIsIn.signInDemo({
    workspaceId: WORKSPACE,
    person: 'bench',
    role: 'manager',
    former: undefined,
  })
  if (isRefusal(started)) throw started
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    address,
    folder,
    session: started.text,
    close: async () => {
      await app.drain()
      for (const part of parts) await part.stop()
    },
  }
}
