// What claiming due work costs as the work grows: time, write-ahead log, rows locked, and what a second process gets.
import type { Database } from '@rung/database'
import { day } from '@rung/kernel'
import { createDueWork, type DueWorkOptions, markDue } from '@rung/signals'
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts'

const WORKSPACE = 'ws_00000000000000000000000001'

export async function benchClaims(): Promise<void> {
  for (const accounts of [1_000, 5_000, 10_000]) {
    const bench = await openBenchDatabase()
    try {
      await measure(bench, accounts)
    } finally {
      await bench.close()
    }
  }
}

async function measure(bench: BenchDatabase, accounts: number): Promise<void> {
  const database = bench.connectAs('health')
  await mark(database, accounts)
  await bench.query('analyze signals.due_work')
  const { locked, second } = await besideAnother(database, bench)
  await mark(database, accounts)
  let claims = 0
  const from = await bench.walBytes()
  const began = performance.now()
  await work(database, async () => {
    claims += 1
  }).runDueWork()
  const tookMs = performance.now() - began
  const logBytes = (await bench.walBytes()) - from
  console.log(
    `  ${String(accounts).padStart(6)} accounts: ${(tookMs / claims).toFixed(2)} ms a claim of 50, ` +
      `${Math.round(logBytes / accounts)} bytes of log an account; a claim locks ${locked} rows, a second process gets ${second}`,
  )
}

/** What is locked by a claim that is not settled yet, and how many accounts another process claims meanwhile, all told. */
async function besideAnother(
  database: Database,
  bench: BenchDatabase,
): Promise<{ readonly locked: number; readonly second: number }> {
  const seen = { locked: 0, second: 0 }
  let isFirst = true
  await work(database, async () => {
    if (!isFirst) return
    isFirst = false
    const [row] = await bench.query<{ locked: number }>(
      `select (select count(*) from signals.due_work) - count(*) as locked
       from (select from signals.due_work for update skip locked) as free`,
    )
    seen.locked = Number(row?.locked)
    seen.second = await work(database, async () => undefined).runDueWork()
  }).runDueWork()
  return seen
}

function work(database: Database, handle: DueWorkOptions['handle']) {
  return createDueWork({
    database,
    consumer: 'health',
    clock: () => new Date(),
    log: { error: (details, message) => console.error(message, details) },
    handle,
    workspaceIds: async () => [],
    accountIds: async () => [],
  })
}

async function mark(database: Database, accounts: number): Promise<void> {
  const marks = Array.from({ length: accounts }, (_, n) => ({
    accountId: `acc_${String(n).padStart(6, '0')}`,
    since: day('2026-03-10'),
  }))
  await database.inWorkspace(WORKSPACE, tx => markDue(tx, ['health'], marks))
}
