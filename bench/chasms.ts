// What the diagnosis of the whole book costs as the book grows, and as its past does: cold, warm, beside a route that answers the same bytes.

import { askBook, loadOfMachine, median, numbersAskedFor, sent, sizesAskedFor, timed } from './ask-book.ts'
import { WORKSPACE } from './book-app.ts'
import { type FilledBook, openFilledBook } from './filled-book.ts'

const CHASMS = '/v1/chasms'
const ROUNDS = 5
/** More than are looked back on, for what lies before them. */
const WEEKS = [52, 156, 312] as const

/** `--accounts 2000,20000 --weeks 52,156,312`: each book with a year of weeks, with three, and with six, of which three are looked at. */
export async function benchChasms(): Promise<void> {
  const sizes = sizesAskedFor([2_000])
  console.log(loadOfMachine())
  for (const accounts of sizes) {
    const book = await openFilledBook(accounts)
    try {
      let before = 0
      for (const weeks of numbersAskedFor('--weeks', WEEKS)) {
        await addWeeks(book, before, weeks)
        before = weeks
        await measure(book, `${accounts} accounts, ${weeks} weeks`)
      }
    } finally {
      await book.close()
    }
  }
}

/** A judged Sunday of each account, outcomes and trust another each week, and a ticket of every eighth, for each of these weeks back. */
async function addWeeks({ database: { query } }: FilledBook, from: number, until: number): Promise<void> {
  await query(
    `insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, usage_side, attained, band,
       coverage, contributions, contradictions, engine_version, policy_version, model_version, trust, ladder_level)
     select $1, accounts.id, day, day::timestamptz + interval '1 day', 'thriving', day,
       case when abs(hashtext(accounts.id || day)) % 50 = 0 then 'low' else 'high' end, 0.6 + moved, 'healthy', 1, '[]', '[]', 'bench',
       'bench', 'bench', 0.6 + moved, 3
     from (select distinct accounts.id from accounts.accounts where accounts.workspace_id = $1) as accounts
     cross join generate_series($2::integer, $3::integer - 1) as back
     cross join lateral (select '2026-03-01'::date - 7 * back as day) as sunday
     cross join lateral (select abs(hashtext(day || accounts.id)) % 100 / 1000.0 as moved) as since
     on conflict do nothing`,
    [WORKSPACE, from, until],
  )
  await query(
    `insert into accounts.tickets (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, priority, reopened_count, escalated)
     select $1, 'tkt_' || accounts.id || '_' || back, 1, 'tkt_' || accounts.id || '_' || back, accounts.id, at, at, at, false, false, 'key_bench',
       'normal', 0, false
     from (select distinct accounts.id from accounts.accounts where accounts.workspace_id = $1) as accounts
     cross join generate_series($2::integer, $3::integer - 1) as back
     cross join lateral (select '2026-03-03'::timestamptz - 7 * back * interval '1 day' as at) as told
     where abs(hashtext(accounts.id || back)) % 8 = 0`,
    [WORKSPACE, from, until],
  )
  for (const table of ['health.scores', 'accounts.tickets']) await query(`vacuum analyze ${table}`)
}

async function measure(book: FilledBook, name: string): Promise<void> {
  const cold = await timed(() => askBook(book, CHASMS))
  const bare = `/bare/${book.bare.push((await askBook(book, CHASMS)).body) - 1}`
  const took: { chasms: number[]; bare: number[] } = { chasms: [], bare: [] }
  const sentBefore = sent(book)
  for (let round = 0; round < ROUNDS; round += 1) {
    took.chasms.push(await timed(() => askBook(book, CHASMS)))
    took.bare.push(await timed(() => askBook(book, bare)))
  }
  // begin and commit are sent with them
  const statements = (sent(book) - sentBefore) / ROUNDS - 2
  const [warm, same] = [median(took.chasms), median(took.bare)]
  console.log(
    `    ${name.padEnd(28)} cold ${cold.toFixed(0)} ms, warm ${warm.toFixed(0)} ms, bare ${same.toFixed(2)} ms, x ${(warm / same).toFixed(0)}; ${statements} statements`,
  )
}
