// The service over a database of its own, with two workspaces made through its own door, for tests.
import { createHash } from 'node:crypto'
import type { Database } from '@rung/database'
import { createKeyFinder, createSessionFinder } from '@rung/directory'
import { type App, createApp } from '@rung/http-service'
import { type Day, day } from '@rung/kernel'
import { readSnapshots, type SignalValue } from '@rung/signals'
import { type Browser, createBrowser } from '@rung/test-harness/browser'
import { createClock, type TestClock } from '@rung/test-harness/clock'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { type AccountsService, createAccountsService } from './service.ts'

export const OPERATOR = 'operator-secret-of-the-tests-0123456789'
/** Of the pages that `browser` shows. */
const BROWSER_ORIGIN = 'http://rung.example'
const LINK_SECRET = 'link-secret-of-the-tests-0123456789abcdef'

export type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> }
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type AccountsUnderTest = {
  readonly testDatabase: TestDatabase
  readonly database: Database
  readonly clock: TestClock
  readonly service: AccountsService
  readonly app: App
  readonly workspaceId: string
  readonly adminKey: string
  /** The admin key of another workspace. */
  readonly otherKey: string
  /** A call with the admin key, or with the one given; null sends none. */
  call(method: Method, url: string, payload?: object, key?: string | null): Promise<Answer>
  /** A browser that has not been here before, at the service's own address. */
  browser(): Browser
  /** Creates, and throws with the answer when that was refused. */
  make(plural: string, body: object): Promise<{ readonly id: string }>
  /** What context `accounts` said of an account as of a day, as known at an instant, by `<subject id> <name>`. */
  signals(accountId: string, asOf: string, knownAt?: Date): Promise<Record<string, SignalValue>>
  close(): Promise<void>
}

/** Serves at noon of the given day. Nothing runs in the background: `service.runDueWork()` does what is due. */
export async function accountsUnderTest(today: string): Promise<AccountsUnderTest> {
  const testDatabase = await createTestDatabase()
  const database = testDatabase.connectAs('accounts')
  const clock = createClock(`${today}T12:00:00Z`)
  const { app, service } = await serve(database, clock)
  const send = sendTo(app)
  const ours = await send('POST', '/v1/workspaces', { name: 'Ours', currency: 'EUR' }, OPERATOR)
  const theirs = await send('POST', '/v1/workspaces', { name: 'Theirs', currency: 'USD' }, OPERATOR)
  const workspaceId: string = ours.body.id
  const adminKey: string = ours.body.adminKey
  return {
    testDatabase,
    database,
    clock,
    service,
    app,
    workspaceId,
    adminKey,
    otherKey: theirs.body.adminKey,
    call: (method, url, payload, key = adminKey) => send(method, url, payload, key),
    browser: () => browserOf(app),
    make: async (plural, body) => {
      const { status, body: made } = await send('POST', `/v1/${plural}`, body, adminKey)
      if (status !== 200 && status !== 201) throw new Error(`${plural}: ${status} ${JSON.stringify(made)}`)
      return made
    },
    signals: (accountId, asOf, knownAt = clock.now()) =>
      signalsOf(database, workspaceId, { accountId, asOf: day(asOf) as Day, knownAt }),
    close: async () => {
      await app.close()
      await testDatabase.close()
    },
  }
}

async function serve(
  database: Database,
  clock: TestClock,
): Promise<Pick<AccountsUnderTest, 'app' | 'service'>> {
  const newId = createTestIds()
  const keys = createKeyFinder(database, clock.now)
  const signedIn = createSessionFinder(database, clock.now)
  const app = await createApp({
    title: 'Accounts',
    version: '1',
    clock: clock.now,
    newId,
    log: 'silent',
    operatorKey: OPERATOR,
    linkSecret: LINK_SECRET,
    findKey: keys.find,
    findSession: signedIn.find,
  })
  const service = createAccountsService({
    database,
    clock: clock.now,
    newId,
    randomBytes: drawnInOrder(),
    forgetKeys: keys.forget,
    forgetSessions: signedIn.forget,
    linkSecret: LINK_SECRET,
    log: app.log,
  })
  await service.routes(app)
  await app.ready()
  return { app, service }
}

const sendTo =
  (app: App) =>
  async (method: Method, url: string, payload: object | undefined, key: string | null): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url,
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      ...(payload === undefined ? {} : { payload }),
    })
    return { status: answer.statusCode, body: answer.body === '' ? null : JSON.parse(answer.body) }
  }

/** By `<subject id> <name>`. */
async function signalsOf(
  database: Database,
  workspaceId: string,
  { accountId, asOf, knownAt }: { readonly accountId: string; readonly asOf: Day; readonly knownAt: Date },
): Promise<Record<string, SignalValue>> {
  const snapshots = await database.inWorkspace(workspaceId, tx =>
    readSnapshots(tx, { accountIds: [accountId], asOf, knownAt }),
  )
  const said = snapshots.find(snapshot => snapshot.context === 'accounts')?.signals ?? []
  return Object.fromEntries(said.map(signal => [`${signal.subject.id} ${signal.name}`, signal.value]))
}

function browserOf(app: App): Browser {
  return createBrowser(async ({ method, path, headers, body }) => {
    const answer = await app.inject({
      method: method as 'GET',
      url: path,
      headers: { host: 'rung.example', ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    const cookie = answer.headers['set-cookie']
    return {
      status: answer.statusCode,
      headers: new Headers(cookie === undefined ? {} : { 'set-cookie': String(cookie) }),
      text: answer.body,
    }
  }, BROWSER_ORIGIN)
}

/** Bytes that look random and are the same in every run. */
function drawnInOrder(): (count: number) => Uint8Array {
  let drawn = 0
  return count => {
    drawn += 1
    return createHash('sha256').update(String(drawn)).digest().subarray(0, count)
  }
}
