// `npm start`: the whole of Rung in one process on one port, with PostgreSQL embedded when none is given.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { oidcSettingsOf } from '@rung/accounts'
import { claimFolder, startEmbeddedPostgres } from '@rung/database'
import { parseKey, readConfig } from '@rung/http-service'
import { createIds, dayOf } from '@rung/kernel'
import { mailerOf } from '@rung/playbook'
import { ensureBuilt } from '@rung/web/build'
import { configSchema, letsDemoIn, USUAL_PORT } from './config.ts'
import { openDemo } from './demo.ts'
import { curlOf, demoTries } from './demo-tries.ts'
import { type Home, openHome } from './home.ts'
import { heldHome, startFailure } from './start-failure.ts'
import { type Rung, startRung } from './start-rung.ts'
import { stopOnSignal } from './stop-on-signal.ts'
import { version } from './version.ts'

const DEMO_ACCOUNTS = 200
/** How long a process without a database takes to finish what it can. */
const LAST_WORDS_MS = 5_000

const say = (text: string): void => console.log(text)
const clock = (): Date => new Date()

/** What is open, in the order in which it was opened; closed the other way round. */
const open: { close(): Promise<void> }[] = []
let serving = false
/** Told at once to whatever takes long. */
const stopping = new AbortController()
/** The key of the demo once it is made, and how much of it is, 0 to 1, while it is being made. */
const demo: { key: string | undefined; made: number | null } = { key: undefined, made: null }

try {
  stopOnSignal({
    stop: closeAll,
    say,
    fail: error => console.error(error),
    elapsedMs: () => performance.now(),
  })
  await run()
} catch (error) {
  // who stops while Rung starts, or makes its demo, breaks off what goes on, and that is no failure
  if (!stopping.signal.aborted) {
    console.error(startFailure(error))
    process.exitCode = 1
    if (!serving) await closeAll()
  }
}

async function run(): Promise<void> {
  const config = readConfig(configSchema, process.env)
  const withDemo = !process.argv.includes('--empty')
  const letsIn = withDemo && letsDemoIn(config)
  demo.made = withDemo ? 0 : null
  const oidc = oidcSettingsOf(config)
  const home = openHome(config.RUNG_HOME)
  await takeHome(home)
  const operatorKey =
    config.RUNG_OPERATOR_KEY ?? home.readOrMake('operator.key', () => randomBytes(32).toString('base64url'))
  const linkSecret =
    config.RUNG_LINK_SECRET ?? home.readOrMake('link.secret', () => randomBytes(32).toString('base64url'))
  const [adminUrl, pages] = await Promise.all([config.DATABASE_URL ?? startPostgres(home), ensureBuilt()])
  if (pages.note !== undefined) say(pages.note)
  const rung = await startRung({
    adminUrl,
    migrations: fileURLToPath(new URL('../../../migrations', import.meta.url)),
    version,
    host: config.RUNG_HOST,
    port: config.RUNG_PORT ?? (await freePort(config.RUNG_HOST)),
    operatorKey,
    linkSecret,
    oidc,
    clock,
    newId: createIds({ nowMs: () => Date.now(), tenRandomBytes: () => randomBytes(10) }),
    randomBytes,
    log: config.RUNG_LOG_LEVEL,
    ...(config.RUNG_TRUSTED_PROXIES === undefined ? {} : { trustedProxies: config.RUNG_TRUSTED_PROXIES }),
    webhookLoopback: config.RUNG_WEBHOOK_LOOPBACK === 'on',
    mailer: mailerOf(config),
    mcpHosts: config.RUNG_MCP_HOSTS,
    pages: { folder: pages.folder },
    ...(letsIn ? { demoWorkspace: () => demoWorkspaceOf(demo.key), demoMade: () => demo.made } : {}),
  })
  open.push({ close: () => rung.stop() })
  serving = true
  home.write('address', rung.address)
  say(`Rung is at ${rung.address}  (Ctrl-C stops it)`)
  if (withDemo) await makeDemo(rung, { operatorKey, home, letsIn })
}

type DemoWanted = { readonly operatorKey: string; readonly home: Home; readonly letsIn: boolean }

/** Makes the demo, says what to try with it, and has it learn. */
async function makeDemo(rung: Rung, { operatorKey, home, letsIn }: DemoWanted): Promise<void> {
  const opened = await openDemo({
    address: rung.address,
    operatorKey,
    home,
    today: dayOf(clock()),
    accounts: DEMO_ACCOUNTS,
    say,
    settle: rung.settle,
    signal: stopping.signal,
    tell: share => {
      demo.made = share
    },
  })
  demo.key = opened.key
  demo.made = null
  if (letsIn) say(`\nOpen ${rung.address} and sign in as Amara, Rita or Ada, by one click.`)
  say(`\nThe demo workspace's key, which speaks for Amara: ${opened.key}\n\nThings to try:`)
  for (const each of demoTries(dayOf(clock())))
    say(`\n  ${each.what}\n  ${curlOf(rung.address, opened.key, each)}`)
  say(`\nWhat a customer sees who is asked how it went:\n  ${opened.question}`)
  say(`\nThe API, page by page: ${rung.address}/docs`)
  if (opened.learn === undefined) return
  say('\nLearning from the renewals of the year before ...')
  await opened.learn()
  say('Learned: /v1/models, /v1/renewal-drivers and past quarters of /v1/forecast have something to show.')
}

/** A key says which workspace it opens. */
function demoWorkspaceOf(demoKey: string | undefined): string | undefined {
  return demoKey === undefined ? undefined : parseKey(demoKey)?.workspaceId
}

/** One Rung a home: a second would write over its address, and depend on a database that ends with the first. */
async function takeHome(home: Home): Promise<void> {
  const claim = await claimFolder(home.folder)
  if ('heldBy' in claim) throw new Error(heldHome(home.folder, claim.heldBy, home.read('address')))
  open.push({ close: claim.release })
}

/** Starts the embedded PostgreSQL. Should it end and not come back, this process ends too: it has nothing to serve. */
async function startPostgres(home: Home): Promise<string> {
  const postgres = await startEmbeddedPostgres({ directory: home.path('postgres'), log: say, randomBytes })
  open.push({ close: () => postgres.stop() })
  void postgres.lost.then(async reason => {
    console.error(`${reason.message}\nRung ends, since it has no database.`)
    await Promise.race([closeAll(), pause(LAST_WORDS_MS)])
    process.exit(1)
  })
  return postgres.adminUrl
}

async function closeAll(): Promise<void> {
  stopping.abort()
  for (let last = open.pop(); last !== undefined; last = open.pop()) await last.close()
}

/** The usual port, or 0 (any free one) when something else has it. */
function freePort(host: string): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(USUAL_PORT, host, () => probe.close(() => resolve(USUAL_PORT)))
  })
}
