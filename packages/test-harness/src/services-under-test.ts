// Services over a database of their own, for a room's tests: two workspaces, a clock turned by hand, and signals told directly.

import type { Database, Service } from '@rung/database'
import { type App, createApp, formatKey, formatPublishableKey, hashKey } from '@rung/http-service'
import { type Day, dayOf, type NewId } from '@rung/kernel'
import { type Context, publish, type Signal, type SignalValue, type SubjectKind } from '@rung/signals'
import { createClock, type TestClock } from './clock.ts'
import { type CountedDatabase, countStatements, type StatementCount } from './count-statements.ts'
import { emptyTables } from './empty-tables.ts'
import { createTestIds } from './ids.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'

export const WORKSPACE = 'ws_00000000000000000000000001'
export const OTHER = 'ws_00000000000000000000000002'

/** Names and values of one subject; evidence is the name of the signal, so that tests can tell it, unless facts are named. */
export type Recorded = {
  readonly kind?: SubjectKind
  readonly id?: string
  readonly values: Readonly<Record<string, SignalValue>>
  readonly evidence?: readonly string[]
}

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
    context: Exclude<Context, 'external' | 'health'>,
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

type TestScope = 'admin' | 'collect' | 'read' | 'write'
const SCOPES: readonly TestScope[] = ['collect', 'read', 'write', 'admin']

const keyOf = (workspace: string, scope: TestScope = 'read') =>
  formatKey(workspace, new Uint8Array(32).fill(SCOPES.indexOf(scope)))

/** Where the publishable key of each workspace may stand. */
export const PAGE_ORIGIN = 'https://app.vendor.example'
/** A key in the source of a page. */
export const pageKeyOf = (workspace: string): string =>
  formatPublishableKey(workspace, new Uint8Array(32).fill(SCOPES.length))

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
    findKey: async ({ workspaceId, sha256 }) => {
      const found = { id: 'key_1', workspaceId, expiresAt: null, revokedAt: null }
      if (sha256 === hashKey(pageKeyOf(workspaceId))) {
        return { ...found, scope: 'collect', personId: null, origins: [PAGE_ORIGIN] }
      }
      const scope = SCOPES.find(each => sha256 === hashKey(keyOf(workspaceId, each)))
      return scope === undefined ? undefined : { ...found, scope, personId: caller, origins: null }
    },
  })
  const counted: CountedDatabase[] = []
  const built = Object.entries(parts).map(([service, build]) => {
    const own = countStatements(database.connectAs(service as Service))
    counted.push(own)
    return build({ database: own.database, clock: clock.now, newId, log: app.log })
  })
  for (const part of built) await part.routes(app)
  await app.ready()
  const putWorkspaces = async () => {
    for (const workspace of [WORKSPACE, OTHER]) {
      await database.query('insert into accounts.workspaces values ($1, $1, $2, $3)', [
        workspace,
        'EUR',
        startIso,
      ])
    }
  }
  await putWorkspaces()
  const publishers = {
    accounts: database.connectAs('accounts'),
    outcomes: database.connectAs('outcomes'),
    usage: database.connectAs('usage'),
  }
  const addWords: ServicesUnderTest['addWords'] = async (id, kind, personRef, text) => {
    await database.query(
      'insert into accounts.words (workspace_id, id, kind, person_ref, text) values ($1, $2, $3, $4, $5)',
      [WORKSPACE, id, kind, personRef, text],
    )
  }
  return {
    database,
    app,
    clock,
    sent: () => {
      const sent = counted.map(own => own.sent())
      const total = (of: keyof StatementCount) => sent.reduce((sum, each) => sum + each[of], 0)
      return { statements: total('statements'), flights: total('flights') }
    },
    addWords,
    addAccount: async (id, name, workspace = WORKSPACE) => {
      const nameRef = name === undefined ? null : `wrd_${id}`
      if (nameRef !== null) await addWords(nameRef, 'account.name', null, name ?? '')
      await database.query(
        `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at,
           recorded_at, stored_at, declared, retracted, recorded_by, name_ref, segment)
         values ($1, $2, 1, $3, $2, $4, $4, $4, false, false, 'key_1', $5, 'smb')`,
        [workspace, id, `crm-${id}`, startIso, nameRef],
      )
    },
    record: async (accountId, context, told, asOf = dayOf(clock.now()), workspace = WORKSPACE) => {
      const signals = told.flatMap(({ kind = 'account', id = accountId, values, evidence }) =>
        Object.entries(values).map(
          ([name, value]): Signal => ({
            subject: { kind, id },
            name,
            value,
            evidence: evidence ?? [`fact_of_${name}`],
            ageDays: 3,
          }),
        ),
      )
      await publishers[context].inWorkspace(workspace, tx =>
        publish<Context>(tx, [
          { accountId, context, asOf, knownAt: clock.now(), policyVersion: 'test-1', signals },
        ]),
      )
    },
    get: async (path, workspace = WORKSPACE, personId) => {
      caller = personId ?? null
      const answer = await app.inject({
        url: path,
        headers: { authorization: `Bearer ${keyOf(workspace)}` },
      })
      caller = null
      return { status: answer.statusCode, body: answer.json() }
    },
    post: async (path, body, { scope = 'write', personId = null, workspace = WORKSPACE } = {}) => {
      caller = personId
      const answer = await app.inject({
        method: 'POST',
        url: path,
        headers: { authorization: `Bearer ${keyOf(workspace, scope)}` },
        payload: body,
      })
      caller = null
      return { status: answer.statusCode, body: answer.json() }
    },
    beginAnew: async () => {
      clock.set(startIso)
      await emptyTables(database)
      await putWorkspaces()
    },
    authorized: scope => ({ authorization: `Bearer ${keyOf(WORKSPACE, scope)}` }),
    close: async () => {
      await Promise.all(built.map(part => part.stop()))
      await app.close()
      await database.close()
    },
  }
}

/** Signals of an account that is well, by context; tests change what they are about. */
export const WELL = {
  usage: { usage_score: 0.9, people_change: 0, seat_utilisation: 0.8, days_since_last_event: 0 },
  outcome: {
    outcome_importance: 4,
    outcome_active: true,
    attained: 0.8,
    attained_last_known: 0.8,
    customer_verdict: 0.75,
    vendor_verdict: 0.75,
    experience: 0.75,
  },
  ladder: {
    ladder_level: 3,
    ladder_expected: 3,
    ladder_p1: 1,
    ladder_p2: 0.8,
    ladder_p3: 0.6,
    ladder_p4: 0.4,
    ladder_p5: 0.2,
    ladder_hostile: false,
    relationship: 0.7,
    relationship_last_known: 0.7,
    ladder_next_level: 4,
    ladder_next_stakeholder: 'stk_1',
    single_threaded: false,
    no_economic_buyer: false,
    champion_gone: false,
    clarity: 0.8,
    reliability: 0.8,
  },
  standing: { resolution: 0.9, benevolence: 0.75, segment: 'smb', pulse: 'healthy' },
  renewal: {
    due_on: '2026-05-01',
    arr_minor: 1_200_000,
    currency: 'EUR',
    term_months: 12,
    notice_on: null,
    csm_call: null,
    csm_probability: null,
    resolution: null,
    auto_renews: true,
  },
} as const
