// Services over a database of their own, for a room's tests: two workspaces, a clock turned by hand, and signals told directly.
import type { Database, Service } from '@rung/database'
import { type App, createApp } from '@rung/http-service'
import { type Day, dayOf, type NewId } from '@rung/kernel'
import { createClock, type TestClock } from './clock.ts'
import { countStatements, type StatementCount } from './count-statements.ts'
import { emptyTables } from './empty-tables.ts'
import { createTestIds } from './ids.ts'
import { createRowPlanter, WORKSPACE } from './plant-rows.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'
import { type PublishingContext, type Recorded, recordSignals } from './signals-under-test.ts'
import { findTestKey, keyOf, type TestScope } from './test-keys.ts'

export type PartDeps = {
  readonly database: Database
  readonly clock: () => Date
  readonly newId: NewId
  readonly log: App['log']
}

/** What a service offers to whoever runs it. */
export type Part = { routes(app: App): Promise<void>; stop(): Promise<void> }

/** How each service is built, by the name it logs in under. */
export type Parts = Readonly<Partial<Record<Service, (deps: PartDeps) => Part>>>

export type ServicesUnderTest = {
  readonly database: TestDatabase
  readonly app: App
  readonly clock: TestClock
  /** What the services have sent to their databases. */
  sent(): StatementCount
  addAccount(id: string, name?: string, workspace?: string): Promise<void>
  addWords(id: string, kind: string, personRef: string | null, text: string): Promise<void>
  /** Publishes as the context would, as known now; the day is today unless said. */
  record(
    accountId: string,
    context: PublishingContext,
    told: readonly Recorded[],
    asOf?: Day,
    workspace?: string,
  ): Promise<void>
  /** The key speaks for the person, when one is named. */
  get<T = Record<string, unknown>>(
    path: string,
    workspace?: string,
    personId?: string,
  ): Promise<{ status: number; body: T }>
  /** With a key of scope `write`, unless said; the key speaks for the person, when one is named. */
  post<T = Record<string, unknown>>(
    path: string,
    body: object,
    as?: { readonly scope?: TestScope; readonly personId?: string; readonly workspace?: string },
  ): Promise<{ status: number; body: T }>
  /** The header of a key that reads, unless said, for requests of other kinds. */
  authorized(scope?: TestScope): { readonly authorization: string }
  /** All as it was at first, the rows and the clock. For tests that each begin with nothing. */
  beginAnew(): Promise<void>
  close(): Promise<void>
}

export async function createServicesUnderTest(startIso: string, parts: Parts): Promise<ServicesUnderTest> {
  const database = await createTestDatabase()
  const clock = createClock(startIso)
  const newId = createTestIds()
  let caller: string | null = null
  const app = await createApp({
    title: 'Services under test',
    version: '1.0.0',
    clock: clock.now,
    newId,
    log: 'silent',
    findKey: findTestKey(() => caller),
  })
  const { built, sent } = buildParts(parts, database, { clock: clock.now, newId, log: app.log })
  for (const part of built) await part.routes(app)
  await app.ready()
  const { addAccount, addWords, putWorkspaces } = createRowPlanter(database, startIso)
  await putWorkspaces()
  const publishers = publishersOn(database)
  const speakingFor = async <T>(
    personId: string | null,
    request: Request,
  ): Promise<{ status: number; body: T }> => {
    caller = personId
    const answer = await app.inject(request)
    caller = null
    return { status: answer.statusCode, body: answer.json() }
  }
  const authorized = (scope?: TestScope, workspace = WORKSPACE) => ({
    authorization: `Bearer ${keyOf(workspace, scope)}`,
  })
  return {
    database,
    app,
    clock,
    sent,
    addWords,
    addAccount,
    record: (accountId, context, told, asOf = dayOf(clock.now()), workspace = WORKSPACE) => {
      const knownAt = clock.now()
      return recordSignals(publishers[context], { accountId, context, asOf, knownAt, workspace }, told)
    },
    get: (url, workspace, personId) =>
      speakingFor(personId ?? null, { url, headers: authorized('read', workspace) }),
    post: (url, payload, { scope = 'write', personId = null, workspace } = {}) =>
      speakingFor(personId, { method: 'POST', url, headers: authorized(scope, workspace), payload }),
    beginAnew: async () => {
      clock.set(startIso)
      await emptyTables(database)
      await putWorkspaces()
    },
    authorized: scope => authorized(scope),
    close: async () => {
      await Promise.all(built.map(part => part.stop()))
      await app.close()
      await database.close()
    },
  }
}

function publishersOn(database: TestDatabase): Readonly<Record<PublishingContext, Database>> {
  return {
    accounts: database.connectAs('accounts'),
    outcomes: database.connectAs('outcomes'),
    usage: database.connectAs('usage'),
  }
}

type Request = {
  readonly url: string
  readonly headers: { readonly authorization: string }
  readonly method?: 'POST'
  readonly payload?: object
}

/** Each service over a database of its own name, whose statements are counted. */
function buildParts(
  parts: Parts,
  database: TestDatabase,
  deps: Omit<PartDeps, 'database'>,
): { readonly built: readonly Part[]; readonly sent: () => StatementCount } {
  const made = Object.entries(parts).map(([service, build]) => {
    const own = countStatements(database.connectAs(service as Service))
    return { own, part: build({ ...deps, database: own.database }) }
  })
  return {
    built: made.map(({ part }) => part),
    sent: () => {
      const sent = made.map(({ own }) => own.sent())
      const total = (of: keyof StatementCount) => sent.reduce((sum, each) => sum + each[of], 0)
      return { statements: total('statements'), flights: total('flights') }
    },
  }
}
