// 180 days of 200 simulated customers through the real services; then every stored score is computed again and compared,
// and all are deleted and made again.
import { createHash } from 'node:crypto'
import { describeReplay, runReplay } from '@rung/cli'
import { connect, type Database } from '@rung/database'
import { addDays, dayOf } from '@rung/kernel'
import { startEvaluationRung } from '../evaluation-rung.ts'
import { liveThrough } from './live-through.ts'
import { CONFIG_OF_ALL, CONFIG_OF_HEALTH, publishConfig } from './publish-config.ts'

const START = new Date('2026-01-05T12:00:00Z')
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const SEED = 7
// After which share of the days the config changes, and to what.
const CONFIGS = [
  { after: 1 / 3, document: CONFIG_OF_HEALTH },
  { after: 2 / 3, document: CONFIG_OF_ALL },
]

/** Prints what it finds; false when anything differs. */
export async function evaluateReplay(size: {
  readonly accounts: number
  readonly days: number
}): Promise<boolean> {
  let nowMs = START.getTime()
  const now = () => new Date(nowMs)
  const rung = await startEvaluationRung('EUR', now)
  const database = connect({ url: rung.adminUrl, applicationName: 'rung-evaluate' })
  try {
    const { client } = rung
    const settle = async (): Promise<void> => {
      // What the loops of the services have in hand is passed over by a drain.
      for (await rung.settle(); await isWaiting(database, now()); await rung.settle());
    }
    const from = dayOf(now())
    let since = performance.now()
    await liveThrough({
      client,
      clock: {
        now,
        advance: ({ days }) => {
          nowMs += days * DAY_MS
        },
      },
      settle,
      ...size,
      seed: SEED,
      dayDone: async (day, index) => {
        const config = CONFIGS.find(each => index + 1 === Math.round(size.days * each.after))
        if (config !== undefined) {
          nowMs += MINUTE_MS
          await publishConfig(client, settle, config.document)
          console.log(`${day}: another config published`)
        }
        if (index % 10 === 9) console.log(`${day}: ${index + 1} days lived through, ${seconds(since)}`)
      },
    })
    console.log(`lived through ${size.days} days of ${size.accounts} accounts in ${seconds(since)}`)
    const to = addDays(from, size.days - 1)
    since = performance.now()
    const report = await runReplay({ client, from, to, progress: () => undefined })
    console.log(`${describeReplay(report)}, in ${seconds(since)}`)
    const before = await fingerprint(database)
    await database.query({ text: 'delete from health.scores' })
    since = performance.now()
    await client.post('/v1/scores/rebuild', { since: from })
    await settle()
    const after = await fingerprint(database)
    const same = before.digest === after.digest
    console.log(
      `${before.rows} rows deleted and made again in ${seconds(since)}: ${same ? 'the same, all columns but stored_at' : `${after.rows} others`}`,
    )
    return (
      same && report.differenceCount === 0 && report.waiting.length === 0 && report.checked === before.rows
    )
  } finally {
    await database.close()
    await rung.stop()
  }
}

async function isWaiting(database: Database, now: Date): Promise<boolean> {
  const [row] = await database.query<{ waiting: boolean; failed: string | null }>({
    text: `
      select exists (select from signals.due_work where due_work.not_before <= $1) or exists (select from usage.dirty_marks) as waiting,
        (select min(due_work.consumer || ' of ' || due_work.account_id) from signals.due_work where due_work.attempts > 0)
          as failed`,
    values: [now.toISOString()],
  })
  if (row?.failed) throw new Error(`an account could not be judged: ${row.failed}`)
  return row?.waiting === true
}

async function fingerprint(database: Database): Promise<{ rows: number; digest: string }> {
  const rows = await database.query<{ row: string }>({
    text: `
      select (to_jsonb(scores) - 'stored_at')::text as row
      from health.scores
      order by scores.account_id, scores.as_of, scores.recorded_at`,
  })
  const hash = createHash('sha256')
  for (const { row } of rows) hash.update(row)
  return { rows: rows.length, digest: hash.digest('hex') }
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
