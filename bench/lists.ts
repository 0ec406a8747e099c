// What lists cost as the book grows: statements, rows read, time beside a route that answers the same bytes, memory.
import { askBook, loadOfMachine, median, sent, sizesAskedFor, timed } from './ask-book.ts'
import { CSM, type FilledBook, openFilledBook } from './filled-book.ts'
import { serveApart } from './serve-apart.ts'

const LISTS: Readonly<Record<string, string>> = {
  portfolio: '/v1/portfolio',
  'portfolio, worst trend': '/v1/portfolio?sort=trend_30d&limit=50',
  'portfolio of a CSM': `/v1/portfolio?csm=${CSM}&limit=50`,
  renewals: '/v1/renewals',
  contradictions: '/v1/contradictions',
  'worklist, kept': `/v1/worklists/${CSM}`,
}
const SLOWER: Readonly<Record<string, string>> = {
  summary: '/v1/portfolio/summary',
  map: '/v1/portfolio/map',
  forecast: '/v1/forecast?quarter=2026-Q2',
  // Held against the quarter before, as it was seen on its first day.
  'forecast, past quarter': '/v1/forecast?quarter=2026-Q1&pastQuarters=1',
  'eight quarters that are over': '/v1/forecast/history?quarters=8',
  'retention by month': '/v1/retention',
  'retention by CSM': '/v1/retention?by=csm&every=quarter',
  'portfolio of yesterday': '/v1/portfolio?asOf=2026-03-09',
  'renewals of yesterday': '/v1/renewals?asOf=2026-03-09',
}
const ROUNDS = 30

/** `--accounts 2000,20000,100000`: one book after the other, and how answers grow from the first to the second. */
export async function benchLists(): Promise<void> {
  const sizes = sizesAskedFor([2_000, 20_000])
  const began = performance.now()
  console.log(loadOfMachine())
  const medians = new Map<string, Beside[]>()
  for (const accounts of sizes) {
    const book = await openFilledBook(accounts)
    try {
      console.log(`  ${accounts} accounts, after ${seconds(began)}`)
      await once(book, 'worklist, first reading', `/v1/worklists/${CSM}`)
      for (const [name, path] of Object.entries(LISTS)) {
        const beside = await besideBare(book, name, path)
        medians.set(name, [...(medians.get(name) ?? []), beside])
      }
      console.log(`    memory so far, the bench and its client in it: ${memory()}`)
      for (const [name, path] of Object.entries(SLOWER)) await once(book, name, path)
      await meanwhile(book)
      await serveApart(book.database.adminUrl, { ...LISTS, ...SLOWER })
    } finally {
      await book.close()
    }
  }
  console.log(`  all in ${seconds(began)}`)
  for (const [name, [small, large]] of medians) {
    if (small === undefined || large === undefined) continue
    const grew = (large.list / small.list).toFixed(2)
    const beside = (large.list / large.bare / (small.list / small.bare)).toFixed(2)
    console.log(`  growth ${name.padEnd(24)} x ${grew}, beside the bare route x ${beside}`)
  }
}

/** Medians in milliseconds of a list and of a bare route that answers the same bytes, asked in turns. */
type Beside = { readonly list: number; readonly bare: number }

async function besideBare(book: FilledBook, name: string, path: string): Promise<Beside> {
  const answer = await askBook(book, path)
  const bare = `/bare/${book.bare.push(answer.body) - 1}`
  const tookMs: { list: number[]; bare: number[] } = { list: [], bare: [] }
  const before = sent(book)
  for (let round = -5; round < ROUNDS; round++) {
    const list = await timed(() => askBook(book, path))
    const same = await timed(() => askBook(book, bare))
    if (round < 0) continue
    tookMs.list.push(list)
    tookMs.bare.push(same)
  }
  // begin and commit are sent with them
  const statements = (sent(book) - before) / (ROUNDS + 5) - 2
  const [list, same] = [median(tookMs.list), median(tookMs.bare)]
  const rows = await rowsRead(book, path)
  console.log(
    `    ${name.padEnd(24)} ${list.toFixed(2).padStart(8)} ms, bare ${same.toFixed(2)} ms, x ${(list / same).toFixed(1)}; ` +
      `${statements} statements, ${rows} rows read for ${shownIn(answer.body)} shown, ${Math.round(answer.body.length / 1024)} KB`,
  )
  return { list, bare: same }
}

async function once(book: FilledBook, name: string, path: string): Promise<void> {
  const before = sent(book)
  let status = 0
  const ms = await timed(async () => {
    status = (await askBook(book, path)).status
  })
  console.log(
    `    ${name.padEnd(24)} ${ms.toFixed(0).padStart(8)} ms, ${sent(book) - before - 2} statements, answered ${status}, ${memory()}`,
  )
}

/** How long others wait while a forecast is made. */
async function meanwhile(book: FilledBook): Promise<void> {
  const waits: number[] = []
  let done = false
  const forecast = askBook(book, '/v1/forecast?quarter=2026-Q3').finally(() => {
    done = true
  })
  while (!done) {
    waits.push(await timed(() => askBook(book, '/livez')))
    waits.push(await timed(() => decide(book)))
  }
  await forecast
  console.log(
    `    /livez and nudge decide while a forecast is made: ${waits.length} answers, the slowest after ${Math.max(...waits).toFixed(0)} ms`,
  )
}

async function decide({ app, key }: FilledBook): Promise<void> {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/nudges/decide',
    headers: { authorization: `Bearer ${key}` },
    payload: { account: 'crm-1', user: 'somebody', surface: 'home' },
  })
  if (answer.statusCode >= 500) throw new Error(answer.body)
}

/** Rows that scans of the current rows gave, as PostgreSQL counts them for one request. */
async function rowsRead(book: FilledBook, path: string): Promise<number> {
  const read = async () => {
    const [row] = await book.database.query<{ rows: string }>(
      `select sum(coalesce(idx_tup_fetch, 0) + seq_tup_read)::text as rows from pg_stat_user_tables
       where relname like 'current_%'`,
    )
    return Number(row?.rows)
  }
  // A connection tells what it read at the end of a transaction, but not within a second of having told before.
  const told = async () => {
    await new Promise(resolve => setTimeout(resolve, 1_500))
    await askBook(book, path)
    await new Promise(resolve => setTimeout(resolve, 200))
    return read()
  }
  // What another connection read before may be told within ours: the lesser of two is of the request alone.
  const [first, second, third] = [await told(), await told(), await told()]
  return Math.min(second - first, third - second)
}

function shownIn(body: string): number {
  const { data, cards } = JSON.parse(body) as { data?: unknown[]; cards?: unknown[] }
  return (data ?? cards ?? []).length
}

const seconds = (since: number) => `${Math.round((performance.now() - since) / 1000)} s`
const memory = () => `${Math.round(process.memoryUsage().rss / 1e6)} MB`
