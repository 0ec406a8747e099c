// `npm start`: the whole of Rung in one process on one port, with PostgreSQL embedded when none is given.
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { startEmbeddedPostgres } from '@rung/database'
import { readConfig } from '@rung/http-service'
import { createIds, dayOf } from '@rung/kernel'
import { configSchema } from './config.ts'
import { demoTries, openDemo } from './demo.ts'
import { curlOf } from './front-page.ts'
import { openHome } from './home.ts'
import { startFailure } from './start-failure.ts'
import { startRung } from './start-rung.ts'
import { version } from './version.ts'

const USUAL_PORT = 4700

const say = (text: string): void => console.log(text)
const clock = (): Date => new Date()

try {
  await run()
} catch (error) {
  console.error(startFailure(error))
  process.exitCode = 1
}

async function run(): Promise<void> {
  const config = readConfig(configSchema, process.env)
  const withDemo = !process.argv.includes('--empty')
  const home = openHome(config.RUNG_HOME)
  const operatorKey =
    config.RUNG_OPERATOR_KEY ?? home.readOrMake('operator.key', () => randomBytes(32).toString('base64url'))
  const postgres =
    config.DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ directory: home.path('postgres'), log: text => say(text), randomBytes })
      : undefined
  let demoKey: string | undefined
  const rung = await startRung({
    adminUrl: config.DATABASE_URL ?? postgres?.adminUrl ?? '',
    migrations: new URL('../../../migrations', import.meta.url).pathname,
    version,
    host: config.RUNG_HOST,
    port: config.RUNG_PORT ?? (await freePort(config.RUNG_HOST)),
    operatorKey,
    clock,
    newId: createIds({ nowMs: () => Date.now(), tenRandomBytes: () => randomBytes(10) }),
    randomBytes,
    log: config.RUNG_LOG_LEVEL,
    frontPage: () => ({ demoKey, tries: demoTries(dayOf(clock())) }),
  }).catch(async error => {
    await postgres?.stop()
    throw error
  })
  home.write('address', rung.address)
  say(`Rung is at ${rung.address}  (Ctrl-C stops it)`)
  stopOnSignal(async () => {
    await rung.stop()
    await postgres?.stop()
  })
  if (!withDemo) return
  demoKey = await openDemo({ address: rung.address, operatorKey, home, today: dayOf(clock()), say })
  say(`\nThe demo workspace's key, for reading: ${demoKey}\n\nThree things to try:`)
  for (const { what, path } of demoTries(dayOf(clock())))
    say(`\n  ${what}\n  ${curlOf(rung.address, demoKey, path)}`)
  say(`\nThe API, page by page: ${rung.address}/docs`)
}

/** The usual port, or 0 (any free one) when something else has it. */
function freePort(host: string): Promise<number> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(0))
    probe.listen(USUAL_PORT, host, () => probe.close(() => resolve(USUAL_PORT)))
  })
}

function stopOnSignal(stop: () => Promise<void>): void {
  let asked = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (asked) process.exit(1)
      asked = true
      say('\nFinishing what is in hand ...')
      stop().then(
        () => process.exit(0),
        error => {
          console.error(error)
          process.exit(1)
        },
      )
    })
  }
}
