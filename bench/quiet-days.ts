// Days on which nothing new is known: the rows they write, and the write-ahead log of an account's day as a whole.
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts'
import { type BenchRung, startBenchRung } from './bench-rung.ts'

const ACCOUNTS = 40
const DAYS = 10
/** After so many days the windows of 28 to 90 days are empty of what was last known. */
const SETTLED_AFTER = 100
const DAY_MS = 86_400_000
const START = Date.parse('2026-03-10T09:00:00Z')

type Written = { readonly context: string; readonly snapshots: number; readonly bytes: number }

/** Ten days just after the last fact, while windows still roll, and ten long after it; beside both a snapshot every day. */
export async function benchQuietDays(): Promise<void> {
  const bench = await openBenchDatabase()
  let now = new Date(START)
  try {
    const rung = await startBenchRung(bench, ACCOUNTS, () => now)
    const move = (days: number) => {
      now = new Date(now.getTime() + days * DAY_MS)
    }
    const accounts = await count(bench, 'select count(distinct id)::int as n from accounts.accounts')
    await measure(bench, rung, { title: 'just after the last fact', accounts, move, today: () => now })
    move(SETTLED_AFTER)
    await rung.use(SETTLED_AFTER)
    await rung.settle()
    await measure(bench, rung, { title: `${SETTLED_AFTER} days later`, accounts, move, today: () => now })
    await rung.stop()
  } finally {
    await bench.close()
  }
}

type Span = {
  readonly title: string
  readonly accounts: number
  move(days: number): void
  today(): Date
}

async function measure(bench: BenchDatabase, rung: BenchRung, span: Span): Promise<void> {
  const after = span.today().toISOString().slice(0, 10)
  await bench.query('checkpoint')
  const from = await bench.walBytes()
  for (let day = 0; day < DAYS; day++) {
    span.move(1)
    await rung.use(1)
    await rung.settle()
  }
  const logBytes = (await bench.walBytes()) - from
  const written = await bench.query<Written>(
    `select context, count(*)::int as snapshots, sum(pg_column_size(snapshots.*))::int as bytes
     from signals.snapshots where as_of > $1 group by context order by context`,
    [after],
  )
  const accountDays = span.accounts * DAYS
  const scores = await count(bench, 'select count(*)::int as n from health.scores where as_of > $1', [after])
  const snapshots = written.reduce((sum, each) => sum + each.snapshots, 0)
  const bytes = written.reduce((sum, each) => sum + each.bytes, 0)
  console.log(`  ${span.title}, ${span.accounts} accounts, ${DAYS} days, an account and day:`)
  console.log(`    ${(snapshots / accountDays).toFixed(2)} snapshots (3 would be one of each context)`)
  for (const each of written)
    console.log(`      ${each.context} ${(each.snapshots / accountDays).toFixed(2)}`)
  console.log(`    ${Math.round(bytes / accountDays)} bytes of snapshots as they are stored`)
  console.log(`    ${Math.round(logBytes / accountDays)} bytes of write-ahead log in all`)
  console.log(`    ${(scores / accountDays).toFixed(2)} rows of scores`)
  console.log(
    `    ${((snapshots + scores) / accountDays).toFixed(2)} rows in all (4 would be one of each context and a score)`,
  )
}

async function count(bench: BenchDatabase, text: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await bench.query<{ n: number }>(text, values)
  return row?.n ?? 0
}
