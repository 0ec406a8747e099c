// A usage service over a database of its own, with accounts planted past the accounts service: for this room's tests.
import { createHash } from 'node:crypto'
import type { Database } from '@rung/database'
import { createKeyFinder } from '@rung/directory'
import { type App, createApp, formatKey, type KeyScope } from '@rung/http-service'
import { createClock, type TestClock } from '@rung/test-harness/clock'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { collectorPolicy } from './policy.ts'
import { createUsageService, type UsageService } from './service.ts'
import { pruneUsage } from './tasks/prune-usage.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const OTHER_WORKSPACE = 'ws_00000000000000000000000002'

/** An answer's body is whatever the test expects of it. */
export type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> }

export type UsageUnderTest = {
  readonly test: TestDatabase
  readonly database: Database
  readonly clock: TestClock
  readonly app: App
  readonly service: UsageService
  post(path: string, body: unknown, options?: { scope?: KeyScope; workspaceId?: string }): Promise<Answer>
  put(path: string, body: unknown): Promise<Answer>
  get(path: string, options?: { workspaceId?: string }): Promise<Answer>
  /** Plants one account; its id is `acc_` and the name. */
  account(name: string, options?: { seats?: number; workspaceId?: string }): Promise<string>
  /** Collects a batch and does all that follows from it. */
  collect(...batch: object[]): Promise<Answer['body']>
  /** The usage of one account, as answered. */
  read(account: string, query?: string): Promise<Answer['body']>
  /** Metrics of all accounts by their external ids. */
  values(names: string, query?: string): Promise<Record<string, object>>
  /** Forgets all but the keys, and sets the clock back: cheaper than another database for each test. */
  reset(): Promise<void>
  /** One pass of pruning, with events kept for so many days. */
  prune(keepEventsDays: number): Promise<void>
  close(): Promise<void>
}

export async function usageUnderTest(startIso: string): Promise<UsageUnderTest> {
  const test = await createTestDatabase()
  const database = test.connectAs('usage')
  const clock = createClock(startIso)
  const { app, service } = await serve(database, clock)
  await plantKeys(test)
  const send = sendTo(app)
  const post: UsageUnderTest['post'] = (path, body, { scope = 'write', workspaceId = WORKSPACE } = {}) =>
    send('POST', path, keyOf(workspaceId, scope), body)
  const get: UsageUnderTest['get'] = (path, { workspaceId = WORKSPACE } = {}) =>
    send('GET', path, keyOf(workspaceId, 'read'))
  return {
    test,
    database,
    clock,
    app,
    service,
    post,
    put: (path, body) => send('PUT', path, keyOf(WORKSPACE, 'admin'), body),
    get,
    collect: async (...batch) => {
      const { body } = await post('/v1/batch', { batch }, { scope: 'collect' })
      await service.runDueWork()
      return body
    },
    read: async (account, query = '') => (await get(`/v1/accounts/${account}/usage${query}`)).body,
    values: async (names, query = '') => {
      const { body } = await get(`/v1/usage/metrics?metrics=${names}${query}`)
      const rows: { externalId: string; metrics: object }[] = body.data
      return Object.fromEntries(rows.map(row => [row.externalId, row.metrics]))
    },
    account: (name, options) => plantAccount(test, name, options),
    reset: async () => {
      clock.set(startIso)
      await forgetAllButKeys(test)
    },
    prune: keepEventsDays => pruneUsage({ database, policy: collectorPolicy, keepEventsDays }, clock.now()),
    close: async () => {
      await app.close()
      await service.stop()
      await test.close()
    },
  }
}

async function serve(database: Database, clock: TestClock): Promise<Pick<UsageUnderTest, 'app' | 'service'>> {
  const newId = createTestIds(7)
  const app = await createApp({
    title: 'Usage',
    version: '0',
    clock: clock.now,
    newId,
    log: 'silent',
    findKey: createKeyFinder(database, clock.now).find,
    limits: { requestsPerWindow: 1_000_000, collectPerWindow: 1_000_000 },
  })
  const failures: unknown[] = []
  const log = { error: (details: object) => void failures.push(details) }
  const service = createUsageService({ database, clock: clock.now, newId, log })
  await service.routes(app)
  return { app, service }
}

/** Two workspaces, with a key of each scope. */
async function plantKeys(test: TestDatabase): Promise<void> {
  for (const workspaceId of [WORKSPACE, OTHER_WORKSPACE]) {
    await test.query(
      `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ($1, 'W', 'EUR', now())`,
      [workspaceId],
    )
    for (const scope of ['collect', 'read', 'write', 'admin'] as const) {
      await test.query(
        `insert into accounts.keys (workspace_id, id, sha256, scope, created_at) values ($1, $2, $3, $4, now())`,
        [workspaceId, `key_${scope}`, sha256(keyOf(workspaceId, scope)), scope],
      )
    }
  }
}

async function plantAccount(
  test: TestDatabase,
  name: string,
  { seats, workspaceId = WORKSPACE }: { seats?: number; workspaceId?: string } = {},
): Promise<string> {
  const id = `acc_${name}`
  await test.query(
    `insert into accounts.accounts
      (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at, declared, retracted,
        recorded_by, seats)
     values ($1, $2, 1, $3, $2, '2020-01-01', '2020-01-01', now(), true, false, 'key_write', $4)`,
    [workspaceId, id, name, seats ?? null],
  )
  return id
}

async function forgetAllButKeys(test: TestDatabase): Promise<void> {
  const tables = await test.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_catalog.pg_tables
     where schemaname in ('usage', 'signals') or (schemaname = 'accounts' and tablename in ('accounts', 'stakeholders'))`,
  )
  await test.query(`truncate ${tables.map(table => table.name).join(', ')}`)
}

const sendTo =
  (app: App) =>
  async (method: 'GET' | 'POST' | 'PUT', path: string, key: string, body?: unknown): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: path,
      headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return { status: answer.statusCode, body: JSON.parse(answer.body) }
  }

export function keyOf(workspaceId: string, scope: KeyScope): string {
  const secret = createHash('sha256').update(`${workspaceId} ${scope}`).digest()
  return formatKey(workspaceId, secret)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
