// A tool of agents beside the route that it asks: the same answer of one Rung, in turns, one at a time and eight at once.
import { createApiClient, runSimulation } from '@rung/cli'
import { rungOptions } from '@rung/evaluation/rung-options'
import { dayOf } from '@rung/kernel'
import { startRung } from '@rung/standalone'
import { openBenchDatabase } from './bench-database.ts'

const ACCOUNTS = 200
const ROUNDS = 20
const CALLS_A_ROUND = 40
const clock = (): Date => new Date()

const QUESTIONS = [
  { tool: 'why_this_score', input: { account: 'customer-0001' }, path: '/v1/accounts/customer-0001/health' },
  { tool: 'portfolio', input: {}, path: '/v1/portfolio?limit=100' },
] as const

export async function benchMcp(): Promise<void> {
  const bench = await openBenchDatabase()
  const options = rungOptions(bench.adminUrl, clock)
  const rung = await startRung(options)
  try {
    const operator = createApiClient({ url: rung.address, key: options.operatorKey })
    const body = { name: 'Bench', currency: 'EUR' }
    const { adminKey } = await operator.post<{ adminKey: string }>('/v1/workspaces', body)
    const client = createApiClient({ url: rung.address, key: adminKey })
    const today = dayOf(clock())
    await runSimulation({
      client,
      accounts: ACCOUNTS,
      seed: 7,
      today,
      past: 'none',
      progress: () => undefined,
    })
    await rung.settle()
    for (const question of QUESTIONS) {
      const asked = {
        route: () => askRoute(rung.address + question.path, adminKey),
        tool: () => askTool(`${rung.address}/mcp`, adminKey, question),
      }
      await asked.tool()
      for (const atOnce of [1, 8]) await compare(question.tool, asked, atOnce)
    }
  } finally {
    await rung.stop()
    await bench.close()
  }
}

type Ask = () => Promise<void>

async function compare(
  name: string,
  asked: Readonly<Record<'route' | 'tool', Ask>>,
  atOnce: number,
): Promise<void> {
  const taken = { route: [] as number[], tool: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    taken.route.push(...(await timesOf(asked.route, atOnce)))
    taken.tool.push(...(await timesOf(asked.tool, atOnce)))
  }
  const [route, tool] = [figuresOf(taken.route), figuresOf(taken.tool)]
  console.log(
    `  ${name.padEnd(16)} ${atOnce} at once: p50 ${tool.p50.toFixed(1)} ms, p99 ${tool.p99.toFixed(1)} ms; ` +
      `its route p50 ${route.p50.toFixed(1)} ms, p99 ${route.p99.toFixed(1)} ms`,
  )
}

/** Milliseconds of each call. */
async function timesOf(ask: Ask, atOnce: number): Promise<number[]> {
  const times: number[] = []
  for (let done = 0; done < CALLS_A_ROUND; done += atOnce) {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        const since = performance.now()
        await ask()
        times.push(performance.now() - since)
      }),
    )
  }
  return times
}

function figuresOf(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}

async function askRoute(url: string, key: string): Promise<void> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${text}`)
}

async function askTool(
  url: string,
  key: string,
  { tool, input }: { readonly tool: string; readonly input: object },
): Promise<void> {
  const params = { name: tool, arguments: input }
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      accept: 'application/json, text/event-stream',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params }),
  })
  const text = await answer.text()
  if (!answer.ok || text.includes('"isError":true'))
    throw new Error(`${tool} answered ${answer.status}: ${text}`)
}
