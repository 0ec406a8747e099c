// The answers asked most, each beside a bare Fastify route that looks a key up and sends the same bytes, in the same run.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { createApiClient, runSimulation } from '@rung/cli'
import { findKey } from '@rung/directory'
import { rungOptions } from '@rung/evaluation/rung-options'
import { parseKey } from '@rung/http-service'
import { dayOf } from '@rung/kernel'
import { startRung } from '@rung/standalone'
import Fastify from 'fastify'
import { type BenchDatabase, openBenchDatabase } from './bench-database.ts'
import type { LoadFigures, LoadOrder } from './load.ts'

const ACCOUNTS = 200
const ROUNDS = 3
// What was judged in the last minute is looked at again when a list is opened: the book is two minutes old before it is asked.
const SETTLED_MS = 120_000
let aheadMs = 0
const clock = (): Date => new Date(Date.now() + aheadMs)

export async function benchAnswers(): Promise<void> {
  const bench = await openBenchDatabase()
  const options = rungOptions(bench.adminUrl, clock)
  const rung = await startRung(options)
  try {
    const key = await fill(rung.address, options.operatorKey)
    await rung.settle()
    aheadMs = SETTLED_MS
    for (const { name, path, body } of ANSWERS)
      await compare(name, { url: rung.address + path, key, body }, bench)
  } finally {
    await rung.stop()
    await bench.close()
  }
}

const ANSWERS: readonly { name: string; path: string; body?: object }[] = [
  { name: 'health', path: '/v1/accounts/customer-0001/health' },
  { name: 'success gap', path: '/v1/accounts/customer-0001/success-gap' },
  {
    name: 'nudge decision',
    path: '/v1/nudges/decide',
    body: { account: 'customer-0001', user: 'u-1', surface: 'home' },
  },
  { name: 'kept worklist', path: '/v1/worklists/csm-amara' },
]

async function fill(address: string, operatorKey: string): Promise<string> {
  const { adminKey } = await createApiClient({ url: address, key: operatorKey }).post<{ adminKey: string }>(
    '/v1/workspaces',
    { name: 'Bench', currency: 'EUR' },
  )
  const client = createApiClient({ url: address, key: adminKey })
  const today = dayOf(clock())
  await runSimulation({ client, accounts: ACCOUNTS, seed: 7, today, past: 'none', progress: () => undefined })
  return adminKey
}

/** In turns, so that whatever else the machine does falls on both. */
async function compare(
  name: string,
  order: Pick<LoadOrder, 'url' | 'key' | 'body'>,
  bench: BenchDatabase,
): Promise<void> {
  const bare = await serveBare(await bytesOf(order), bench)
  const figures: Record<'bare' | 'rung', LoadFigures[]> = { bare: [], rung: [] }
  for (let round = 0; round < ROUNDS; round++) {
    figures.bare.push(await load({ url: bare.url, key: order.key, atOnce: 8, seconds: 2 }))
    figures.rung.push(await load({ ...order, atOnce: 8, seconds: 2 }))
  }
  await bare.close()
  const [one, other] = [medianOf(figures.bare), medianOf(figures.rung)]
  console.log(
    `  ${name.padEnd(16)} ${other.perSecond.toFixed(0).padStart(6)} a second, p95 ${other.p95Ms.toFixed(1)} ms; ` +
      `bare ${one.perSecond.toFixed(0)} a second, p95 ${one.p95Ms.toFixed(1)} ms; ` +
      `${(other.perSecond / one.perSecond).toFixed(3)} of the bare route, p95 x ${(other.p95Ms / one.p95Ms).toFixed(1)}`,
  )
}

async function bytesOf({ url, key, body }: Pick<LoadOrder, 'url' | 'key' | 'body'>): Promise<string> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
  const answer = await fetch(
    url,
    body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) },
  )
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`)
  return text
}

/** Looks the key up at each request, and nothing else. */
async function serveBare(
  text: string,
  bench: BenchDatabase,
): Promise<{ url: string; close(): Promise<void> }> {
  const database = bench.connectAs('accounts')
  const app = Fastify()
  app.get('/', async (request, reply) => {
    const presented = parseKey(request.headers.authorization?.replace('Bearer ', '') ?? '')
    const found = presented && (await findKey(database, presented))
    return reply
      .code(found ? 200 : 401)
      .type('application/json')
      .send(text)
  })
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
}

async function load(order: LoadOrder): Promise<LoadFigures> {
  const script = fileURLToPath(new URL('./load.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(order)])
  return JSON.parse(stdout) as LoadFigures
}

function medianOf(figures: readonly LoadFigures[]): LoadFigures {
  const sorted = figures.toSorted((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}
