// The whole of Rung on a free port over a database of its own, for tests that come in by the front door.
import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type ApiClient, createApiClient } from '@rung/cli'
import { type RungOptions, startRung } from '@rung/standalone'
import { type Browser, createBrowser } from './browser.ts'
import { type Answer, type Call, call } from './call.ts'
import { createClock, type TestClock } from './clock.ts'
import { createTestIds } from './ids.ts'
import { createTestDatabase, type TestDatabase } from './postgres.ts'
import { isSettled, readSettling } from './settling.ts'

export type { Answer, Call } from './call.ts'

export type TestWorkspace = { readonly id: string; readonly adminKey: string; readonly client: ApiClient }

export type TestRung = {
  readonly address: string
  readonly operatorKey: string
  readonly clock: TestClock
  /** One request, and whatever was answered. */
  call(request: Call): Promise<Answer>
  client(key: string): ApiClient
  /** One statement as superuser: sees everything, past row-level security. */
  query: TestDatabase['query']
  /** The database as a service sees it, for reading what its answers are made from. */
  connectAs: TestDatabase['connectAs']
  workspace(name: string, currency?: string): Promise<TestWorkspace>
  /** A person of the workspace in a browser of their own, let in by an invitation of whoever has `adminKey`. */
  signIn(adminKey: string, invited: { readonly person: string; readonly role: string }): Promise<Browser>
  /** Returns once nothing is due any more: every fact is counted, published and judged. */
  settle(): Promise<void>
  /** The same through failures: turns the clock until what cannot be judged has been tried often enough and is put aside. */
  settlePuttingAside(): Promise<void>
  stop(): Promise<void>
}

const OPERATOR_KEY = 'operator-secret-of-the-tests-0123456789'
const MIGRATIONS = fileURLToPath(new URL('../../../migrations', import.meta.url))
/** Longer than anything that failed waits before it is tried again. */
const LONGEST_WAIT_SECONDS = 300
/** Longer than any test runs. */
const NEVER_MS = 86_400_000
/** Who listens hears of a change as soon as it is there, and of the end of a key after ten looks. */
const SOON_MS = 20
/** Tests are in more of a hurry than any caller. */
const NO_LIMITS = {
  requestsPerWindow: 1_000_000,
  collectPerWindow: 1_000_000,
  failedKeysPerWindow: 1_000_000,
}

type TestRungOptions = Partial<
  Pick<RungOptions, 'log' | 'limits' | 'demoWorkspace' | 'pages' | 'oidc' | 'mailer'>
> & {
  /** Over what was prepared before; `seed`, from 1, keeps new ids and secrets from meeting those that are there. */
  readonly over?: { readonly database: TestDatabase; readonly seed: number }
}

/** Starts it at noon of `today` by a clock that tests turn. Call it once a file, in `beforeAll`. */
export async function startTestRung(today: string, options: TestRungOptions = {}): Promise<TestRung> {
  const database = options.over?.database ?? (await createTestDatabase())
  const clock = createClock(`${today}T12:00:00Z`)
  const rung = await startRung(optionsOf(database, clock, options))
  const client = (key: string) => createApiClient({ url: rung.address, key })
  const settling = () => readSettling(database.query, clock.now())
  return {
    address: rung.address,
    operatorKey: OPERATOR_KEY,
    clock,
    call: request => call(rung.address, request),
    client,
    query: database.query,
    connectAs: database.connectAs,
    workspace: async (name, currency = 'EUR') => {
      const body = { name, currency }
      const made = await client(OPERATOR_KEY).post<{ id: string; adminKey: string }>('/v1/workspaces', body)
      return { ...made, client: client(made.adminKey) }
    },
    signIn: async (adminKey, invited) => {
      const { token } = await client(adminKey).post<{ token: string }>('/v1/invitations', invited)
      const browser = createBrowser(request => call(rung.address, request), rung.address)
      const { status, text } = await browser.signIn(token)
      if (status !== 201) throw new Error(`${invited.person} cannot sign in: ${status} ${text}`)
      return browser
    },
    settle: async () => {
      // What the loops of the service have in hand is passed over by the drain: its marks go when it is done.
      for (await rung.settle(); !isSettled(await settling()); await rung.settle()) await pause(5)
    },
    settlePuttingAside: async () => {
      for (;;) {
        await rung.settle()
        const { waiting, failed } = await settling()
        if (!waiting) return
        if (failed === null) await pause(5)
        else clock.advance({ seconds: LONGEST_WAIT_SECONDS })
      }
    },
    stop: async () => {
      await rung.stop()
      await database.close()
    },
  }
}

function optionsOf(
  database: TestDatabase,
  clock: TestClock,
  { log = 'silent', limits = NO_LIMITS, demoWorkspace, pages, over, oidc, mailer = null }: TestRungOptions,
): RungOptions {
  return {
    adminUrl: database.adminUrl,
    migrations: MIGRATIONS,
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey: OPERATOR_KEY,
    linkSecret: 'link-secret-of-the-tests-0123456789abcdef',
    clock: clock.now,
    newId: createTestIds(over?.seed),
    randomBytes: drawnInOrder(over?.seed),
    // Models learn when a test says so: answers must not change with how many seconds a slow machine takes.
    trainingLookMs: NEVER_MS,
    changesLookMs: SOON_MS,
    webhookLoopback: true,
    log,
    limits,
    oidc,
    mailer,
    ...(demoWorkspace === undefined ? {} : { demoWorkspace }),
    ...(pages === undefined ? {} : { pages }),
  }
}

/** Bytes that look random and are the same in every run. */
function drawnInOrder(seed = 0): (count: number) => Uint8Array {
  let drawn = 0
  return count => {
    drawn += 1
    return createHash('sha256')
      .update(seed === 0 ? String(drawn) : `${seed}:${drawn}`)
      .digest()
      .subarray(0, count)
  }
}
