// A process of its own that asks one address over and over, and prints what came of it as JSON: `load.ts <order as JSON>`.
import { Agent, request } from 'node:http'

export type LoadOrder = {
  readonly url: string
  readonly key: string
  /** Sent by POST; left out, GET. */
  readonly body?: object | undefined
  readonly atOnce: number
  readonly seconds: number
}

export type LoadFigures = { readonly perSecond: number; readonly p50Ms: number; readonly p95Ms: number }

if (process.argv[1]?.endsWith('load.ts')) {
  console.log(JSON.stringify(await load(JSON.parse(process.argv[2] ?? '') as LoadOrder)))
}

async function load(order: LoadOrder): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: order.atOnce })
  const tookMs: number[] = []
  const began = performance.now()
  const until = began + order.seconds * 1000
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      const start = performance.now()
      await ask(order, agent)
      tookMs.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, caller))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  const sorted = tookMs.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: tookMs.length / seconds, p50Ms: at(0.5), p95Ms: at(0.95) }
}

function ask({ url, key, body }: LoadOrder, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, answer => {
      if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`))
      answer.on('error', reject).on('end', resolve).resume()
    })
    sent.on('error', reject).end(body === undefined ? undefined : JSON.stringify(body))
  })
}
