// Health's daily pass beside the same rows read and written without judgement: time on the clock and of processors, and
// write-ahead log an account; and what each of two workers does of one workspace's pass.
import { randomBytes } from 'node:crypto'
import type { Database, Tx } from '@rung/database'
import { readAccounts } from '@rung/directory'
import { createHealthService } from '@rung/health'
import { createIds, dayOf, endOf } from '@rung/kernel'
import { markDue, readRevisionKeys, readRevisions, timelineOf } from '@rung/signals'
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts'
import { startBenchRung } from './bench-rung.ts'

const SIMULATED = 40
/** `--accounts N`, in steps of those simulated; 2,000 otherwise. */
const COPIES = Math.max(2, Math.round(accountsAsked() / SIMULATED))
const AT_ONCE = 50
const ROUNDS = 3
/** Rows that a pass writes anew over those of the day before. */
const CURRENT = [
  'health.current_accounts',
  'health.worklist_forms',
  'health.current_renewals',
  'health.current_contradictions',
]
const WRITTEN = ['health.scores', ...CURRENT]
const newId = createIds({ nowMs: () => Date.now(), tenRandomBytes: () => randomBytes(10) })

type Workspace = { readonly id: string; readonly accountIds: readonly string[] }
type Cost = { readonly ms: number; readonly cpuMs: number; readonly logBytes: number }

/** Pass and control take turns, each three times from the same state: the median of either, so that no round's load decides. */
export async function benchDailyPass(): Promise<void> {
  const bench = await openBenchDatabase()
  try {
    const workspace = await fill(bench)
    const health = bench.connectAs('health')
    const passes: Cost[] = []
    const bares: Cost[] = []
    for (let round = 0; round < ROUNDS; round++) {
      await forget(bench)
      passes.push(await costOf(bench, () => passOf(health)))
      const rows = await writtenRows(bench)
      const writes = await writesOf(bench)
      await forget(bench)
      bares.push(await costOf(bench, () => readAndWrite(health, workspace, { rows, writes })))
    }
    const [pass, bare] = [medianOf(passes), medianOf(bares)]
    const accounts = workspace.accountIds.length
    const each = ({ ms, cpuMs, logBytes }: Cost) =>
      `${(ms / accounts).toFixed(2)} ms, ${(cpuMs / accounts).toFixed(2)} ms of processors and ${Math.round(logBytes / accounts)} bytes of log an account`
    console.log(`  ${accounts} accounts judged: ${each(pass)}`)
    console.log(`  the same rows read and written: ${each(bare)}`)
    console.log(
      `  time x ${(pass.ms / bare.ms).toFixed(2)}, processors x ${(pass.cpuMs / bare.cpuMs).toFixed(2)}, log x ${(pass.logBytes / bare.logBytes).toFixed(2)}`,
    )
    await forget(bench)
    const shares = await Promise.all([passOf(health), passOf(bench.connectAs('health'))])
    console.log(
      `  two workers with connections of their own judged ${shares.join(' and ')} accounts of one pass`,
    )
  } finally {
    await bench.close()
  }
}

function medianOf(costs: readonly Cost[]): Cost {
  const middle = (of: (cost: Cost) => number) =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(costs.length / 2)] ?? Number.NaN
  return {
    ms: middle(cost => cost.ms),
    cpuMs: middle(cost => cost.cpuMs),
    logBytes: middle(cost => cost.logBytes),
  }
}

/**
 * Some simulated customers copied many times and judged today, with what was published of them today published of tomorrow
 * too: as on any day, the pass finds the current rows of the day before, and writes over them.
 */
async function fill(bench: BenchDatabase): Promise<Workspace> {
  const rung = await startBenchRung(bench, SIMULATED, () => new Date())
  await rung.stop()
  for (const table of ['accounts.accounts', 'signals.snapshots', 'health.scores'])
    await copyRows(bench, table)
  await bench.query('delete from signals.daily_passes')
  await passOf(bench.connectAs('health'), new Date())
  await bench.query('create schema bench')
  for (const table of CURRENT) await bench.query(`create table ${keptOf(table)} as table ${table}`)
  await bench.query(`
    insert into signals.snapshots
    select copied.*
    from signals.snapshots as original
    cross join lateral jsonb_populate_record(
      original,
      jsonb_build_object('as_of', original.as_of + 1, 'recorded_at', original.recorded_at + interval '1 day')
    ) as copied
    where original.as_of = current_date`)
  await bench.query('delete from signals.due_work')
  const accounts = await bench.query<{ id: string }>(
    'select distinct accounts.id from accounts.accounts order by 1',
  )
  return { id: rung.workspaceId, accountIds: accounts.map(({ id }) => id) }
}

/** Each row again under other ids of its account. */
async function copyRows(bench: BenchDatabase, table: string): Promise<void> {
  await bench.query(
    `insert into ${table}
     select copied.*
     from ${table} as original
     cross join generate_series(2, $1) as copy
     cross join lateral jsonb_populate_record(
       original,
       jsonb_build_object('account_id', original.account_id || '_' || copy)
         || case when to_jsonb(original) ? 'external_id'
              then jsonb_build_object('id', original.account_id || '_' || copy,
                'external_id', (to_jsonb(original) ->> 'external_id') || '-' || copy)
              else '{}' end
     ) as copied`,
    [COPIES],
  )
}

/** Where the rows of the day before are kept, to go back to them. */
const keptOf = (table: string): string => table.replace('health.', 'bench.')

const DAY_MS = 86_400_000
const tomorrow = (): Date => new Date(Date.now() + DAY_MS)

async function passOf(database: Database, now: Date = tomorrow()): Promise<number> {
  const log = { error: (details: object, message: string) => console.error(message, details) }
  return createHealthService({ database, clock: () => now, newId, log }).runDueWork()
}

type Rows = ReadonlyMap<string, ReadonlyMap<string, readonly object[]>>

/** What the pass wrote, by table and account: of current rows those that are not what they were. */
async function writtenRows(bench: BenchDatabase): Promise<Rows> {
  const rows = new Map<string, ReadonlyMap<string, object[]>>()
  for (const table of WRITTEN) {
    const ofPass =
      table === 'health.scores'
        ? `where written.as_of = '${dayOf(tomorrow())}'`
        : `except all select to_jsonb(before) from ${keptOf(table)} as before`
    const found = await bench.query<{ row: { account_id: string } }>(
      `select to_jsonb(written) as row from ${table} as written ${ofPass}`,
    )
    rows.set(
      table,
      Map.groupBy(
        found.map(({ row }) => row),
        row => row.account_id,
      ),
    )
  }
  return rows
}

/** By table the statement that writes rows as they are, over those of the same key. */
async function writesOf(bench: BenchDatabase): Promise<ReadonlyMap<string, string>> {
  const found = await bench.query<{ table: string; columns: string[]; key: string[] }>(
    `select indexes.indrelid::regclass::text as table,
       array(select attname::text from pg_attribute where attrelid = indrelid and attnum > 0 and not attisdropped) as columns,
       array(select attname::text from pg_attribute where attrelid = indrelid and attnum = any (indkey)) as key
     from pg_index as indexes
     where indisprimary and indrelid = any ($1::regclass[])`,
    [WRITTEN],
  )
  return new Map(
    found.map(({ table, columns, key }) => {
      const set = columns.filter(each => !key.includes(each)).map(each => `${each} = excluded.${each}`)
      return [
        table,
        `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)
         on conflict (${key.join(', ')}) do update set ${set.join(', ')}`,
      ]
    }),
  )
}

/** Undoes what a pass or its control wrote. */
async function forget(bench: BenchDatabase): Promise<void> {
  await bench.query(`delete from health.scores where as_of = '${dayOf(tomorrow())}'`)
  for (const table of CURRENT) {
    await bench.query(`delete from ${table}`)
    await bench.query(`insert into ${table} select * from ${keptOf(table)}`)
  }
  await bench.query(`delete from signals.daily_passes where day = '${dayOf(tomorrow())}'`)
  await bench.query('vacuum analyze')
}

/**
 * What the pass reads and writes, and nothing else: marks made and taken up, which revisions there are, the signals they
 * hold, the row of the day before, the account itself; then the rows that the pass wrote.
 */
async function readAndWrite(
  database: Database,
  { id, accountIds }: Workspace,
  { rows, writes }: { readonly rows: Rows; readonly writes: ReadonlyMap<string, string> },
): Promise<void> {
  const today = dayOf(tomorrow())
  await database.inWorkspace(id, tx =>
    markDue(
      tx,
      ['health'],
      accountIds.map(accountId => ({ accountId, since: today })),
    ),
  )
  for (let first = 0; first < accountIds.length; first += AT_ONCE) {
    const batch = accountIds.slice(first, first + AT_ONCE)
    await database.inWorkspace(id, async tx => {
      await readBatch(tx, batch)
      for (const [table, byAccount] of rows) {
        const ofBatch = batch.flatMap(accountId => byAccount.get(accountId) ?? [])
        await tx.query({ text: writes.get(table) ?? '', values: [JSON.stringify(ofBatch)] })
      }
    })
  }
}

async function readBatch(tx: Tx, accountIds: readonly string[]): Promise<void> {
  const [now, today] = [tomorrow(), dayOf(tomorrow())]
  await tx.query({
    text: `delete from signals.due_work
      where workspace_id = $1 and consumer = 'health' and account_id = any ($2::text[]) returning account_id, seq`,
    values: [tx.workspaceId, accountIds],
  })
  const keys = await readRevisionKeys(
    tx,
    accountIds.map(accountId => ({ accountId, first: today, last: today, knownAt: endOf(today) })),
  )
  const newest = [...Map.groupBy(keys, key => key.accountId).values()].flatMap(ofAccount =>
    timelineOf(ofAccount).at(today, now),
  )
  await readRevisions(tx, newest)
  await tx.query({
    text: `select kept.* from unnest($2::text[]) as asked (account_id)
      cross join lateral (
        select scores.* from health.scores
        where scores.workspace_id = $1 and scores.account_id = asked.account_id and scores.as_of < $3
        order by scores.as_of desc, scores.recorded_at desc limit 1
      ) as kept`,
    values: [tx.workspaceId, accountIds, today],
  })
  await readAccounts(tx, { accountIds, asOf: today, knownAt: now })
}

async function costOf(bench: BenchDatabase, work: () => Promise<unknown>): Promise<Cost> {
  await bench.query('checkpoint')
  const [from, cpuFrom] = [await bench.walBytes(), await bench.cpuMs()]
  const began = performance.now()
  await work()
  const ms = performance.now() - began
  return { ms, cpuMs: (await bench.cpuMs()) - cpuFrom, logBytes: (await bench.walBytes()) - from }
}

function accountsAsked(): number {
  const at = process.argv.indexOf('--accounts')
  return at < 0 ? 2_000 : Number(process.argv[at + 1])
}
