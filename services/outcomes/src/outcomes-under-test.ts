// The service over a database of its own, with a workspace, two accounts and their people, for tests.
import type { Database, Tx } from '@rung/database'
import { type App, createApp, formatKey, hashKey } from '@rung/http-service'
import { day } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { createClock, type TestClock } from '@rung/test-harness/clock'
import { emptyTables } from '@rung/test-harness/empty-tables'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { createOutcomesService, type OutcomesService } from './service.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const OTHER_WORKSPACE = 'ws_00000000000000000000000002'

type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> }

export type OutcomesUnderTest = {
  readonly testDatabase: TestDatabase
  readonly database: Database
  readonly clock: TestClock
  readonly service: OutcomesService
  readonly app: App
  /** What background work could not do; tests expect it to stay empty. */
  readonly faults: object[]
  /** How many statements the service has sent. */
  statements(): number
  /** Has an account judged again, as a change of it does. */
  markDue(accountId: string): Promise<void>
  call(method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object, as?: Who): Promise<Answer>
  /** A list as CSV, with its media type and its Link header. */
  csv(url: string): Promise<{ readonly type: string; readonly link: string; readonly body: string }>
  /** The same for whoever holds a text that should be the token of a link. */
  callByLink(method: 'GET' | 'POST', url: string, token: string, payload?: object): Promise<Answer>
  /** All as it was at first: the rows, the clock, and no faults. For tests that each begin with nothing. */
  beginAnew(): Promise<void>
  close(): Promise<void>
}

export const LINK_SECRET = 'link-secret-of-the-tests-0123456789abcdef'

/** `ann` and `ben` name those people, `nobody` is a key of the workspace without a person, `other` of another one. */
export type Who = 'ann' | 'ben' | 'nobody' | 'other'

const keys: Record<Who, string> = {
  ann: formatKey(WORKSPACE, new Uint8Array(32).fill(1)),
  ben: formatKey(WORKSPACE, new Uint8Array(32).fill(2)),
  nobody: formatKey(WORKSPACE, new Uint8Array(32).fill(3)),
  other: formatKey(OTHER_WORKSPACE, new Uint8Array(32).fill(4)),
}
const personOf: Record<Who, string | null> = { ann: 'per_ann', ben: 'per_ben', nobody: null, other: null }

/** Serves at noon of the given day. Accounts `acme` (champion `amy`, buyer `bob`) and `bolt` (`cleo`). */
export async function outcomesUnderTest(today: string): Promise<OutcomesUnderTest> {
  const testDatabase = await createTestDatabase()
  const connected = testDatabase.connectAs('outcomes')
  const { database, statements } = countingStatements(connected)
  const startIso = `${today}T12:00:00Z`
  const clock = createClock(startIso)
  const faults: object[] = []
  await seed(testDatabase)
  const { app, service } = await serve(database, clock, faults)
  const callAs = callTo(app)
  return {
    testDatabase,
    database,
    clock,
    service,
    app,
    faults,
    statements,
    markDue: accountId =>
      database.inWorkspace(WORKSPACE, tx => markDue(tx, ['outcomes'], [{ accountId, since: day(today) }])),
    call: (method, url, payload, as = 'nobody') => callAs(keys[as], method, url, payload),
    csv: async url => {
      const headers = { authorization: `Bearer ${keys.nobody}`, accept: 'text/csv' }
      const answer = await app.inject({ url, headers })
      const { 'content-type': type, link } = answer.headers
      return { type: String(type), link: String(link), body: answer.body }
    },
    callByLink: (method, url, token, payload) => callAs(token, method, url, payload),
    beginAnew: async () => {
      clock.set(startIso)
      faults.splice(0)
      await emptyTables(testDatabase)
      await seed(testDatabase)
    },
    close: async () => {
      await app.close()
      await testDatabase.close()
    },
  }
}

async function serve(
  database: Database,
  clock: TestClock,
  faults: object[],
): Promise<Pick<OutcomesUnderTest, 'app' | 'service'>> {
  const newId = createTestIds()
  const app = await createApp({
    title: 'Outcomes',
    version: '1',
    clock: clock.now,
    newId,
    log: 'silent',
    linkSecret: LINK_SECRET,
    findKey: async ({ sha256, workspaceId }) => {
      const who = (Object.keys(keys) as Who[]).find(each => hashKey(keys[each]) === sha256)
      return who === undefined
        ? undefined
        : {
            id: `key_${who}`,
            workspaceId,
            scope: 'write',
            personId: personOf[who],
            origins: null,
            expiresAt: null,
            revokedAt: null,
          }
    },
  })
  const service = createOutcomesService({
    database,
    clock: clock.now,
    newId,
    links: { secret: LINK_SECRET, randomBytes: drawnInOrder() },
    log: { error: (details, message) => faults.push({ message, ...details }) },
  })
  await service.routes(app)
  await app.ready()
  return { app, service }
}

const callTo =
  (app: App) =>
  async (key: string, method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) => {
    const headers = { authorization: `Bearer ${key}` }
    const answer = await app.inject({ method, url, headers, ...(payload ? { payload } : {}) })
    return { status: answer.statusCode, body: answer.json() }
  }

function countingStatements(connected: Database): { database: Database; statements: () => number } {
  let statements = 0
  const counted = (tx: Tx): Tx => ({
    ...tx,
    query: statement => {
      statements++
      return tx.query(statement)
    },
  })
  const database: Database = {
    ...connected,
    inWorkspace: (workspaceId, work, options) =>
      connected.inWorkspace(workspaceId, tx => work(counted(tx)), options),
  }
  return { database, statements: () => statements }
}

/** Random bytes that a test can count on: each draw is another one. */
function drawnInOrder(): (count: number) => Uint8Array {
  let drawn = 0
  return count => {
    drawn += 1
    return new Uint8Array(count)
      .fill(0)
      .map((_, index) => (index === 0 ? drawn & 255 : index === 1 ? drawn >> 8 : 0))
  }
}

const LEDGER = `'2025-01-01', '2025-01-01', '2025-01-01', false, false, 'key_seed'`

async function seed({ query }: TestDatabase): Promise<void> {
  await query(`insert into accounts.workspaces (workspace_id, name, currency, created_at)
    values ('${WORKSPACE}', 'Vendor', 'EUR', '2025-01-01'), ('${OTHER_WORKSPACE}', 'Rival', 'EUR', '2025-01-01')`)
  await query(`insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at,
      stored_at, declared, retracted, recorded_by)
    values ('${WORKSPACE}', 'per_ann', 1, 'ann', ${LEDGER}), ('${WORKSPACE}', 'per_ben', 1, 'ben', ${LEDGER})`)
  const account = (id: string) => `('${WORKSPACE}', 'acc_${id}', 1, '${id}', 'acc_${id}', ${LEDGER}, 'smb')`
  await query(`insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at,
      recorded_at, stored_at, declared, retracted, recorded_by, segment)
    values ${account('acme')}, ${account('bolt')}`)
  const person = (id: string, of: string, role: string, influence: number) =>
    `('${WORKSPACE}', 'stk_${id}', 1, '${id}', 'acc_${of}', ${LEDGER}, '${role}', ${influence}, '{}')`
  await query(`insert into accounts.stakeholders (workspace_id, id, revision, external_id, account_id, occurred_at,
      recorded_at, stored_at, declared, retracted, recorded_by, role, influence, product_user_ids)
    values ${person('amy', 'acme', 'champion', 0.75)}, ${person('bob', 'acme', 'economic_buyer', 0.25)},
      ${person('cleo', 'bolt', 'user', 0.5)}`)
}

/** Fewer tickets: from 40 to 20 by the hundredth day. */
export const OUTCOME = {
  externalId: 'tickets',
  account: 'acme',
  statement: 'Fewer tickets for my people to answer',
  measure: { unit: 'tickets a week', baseline: 40, target: 20, startsOn: '2026-01-01', dueOn: '2026-04-11' },
  importance: 5,
  stakeholder: 'amy',
  milestones: [{ key: 'first_bot', weight: 2 }],
  occurredAt: '2026-01-01',
}
