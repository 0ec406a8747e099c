// What 200 batches of 5 MB at once do to a Rung: how they are answered, and the most memory its process has held.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BATCHES = 200
const ITEMS = 1_000
const NOTE_CHARACTERS = 4_900

/** Needs Linux: the kernel tells what a process held at most. */
export async function benchOverload(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'rung-bench-'))
  const rung = spawn(process.execPath, ['services/standalone/src/main.ts', '--empty'], {
    env: { ...process.env, RUNG_HOME: home, RUNG_PORT: '0', RUNG_LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(rung)
    const operatorKey = readFileSync(join(home, 'operator.key'), 'utf8').trim()
    const { adminKey } = await post<{ adminKey: string }>(address, operatorKey, '/v1/workspaces', {
      name: 'Bench',
      currency: 'EUR',
    })
    await post(address, adminKey, '/v1/accounts', { externalId: 'a', name: 'A', occurredAt: '2025-01-01' })
    const before = mostMemory(rung)
    const began = performance.now()
    const bodies = Array.from({ length: BATCHES }, (_, batch) => bodyOf(batch))
    const statuses = await Promise.all(bodies.map(body => statusOf(address, adminKey, body)))
    const seconds = (performance.now() - began) / 1000
    const counts = Object.entries(Object.groupBy(statuses, String)).map(
      ([status, all]) => `${all?.length} x ${status}`,
    )
    const megabytes = Math.round((bodies[0]?.length ?? 0) / 1e5) / 10
    console.log(
      `  ${BATCHES} batches of ${megabytes} MB at once: ${counts.join(', ')} in ${seconds.toFixed(1)} s`,
    )
    console.log(`  most memory held: ${before} MB before, ${mostMemory(rung)} MB after`)
  } finally {
    rung.kill('SIGTERM')
    if (rung.exitCode === null) await once(rung, 'exit')
    rmSync(home, { recursive: true, force: true })
  }
}

async function addressOf(rung: ChildProcess): Promise<string> {
  let said = ''
  for await (const chunk of rung.stdout ?? []) {
    said += String(chunk)
    const address = /Rung is at (\S+)/.exec(said)?.[1]
    if (address !== undefined) {
      rung.stdout?.on('data', () => undefined).resume()
      return address
    }
  }
  throw new Error(`Rung did not start: ${said}`)
}

function bodyOf(batch: number): string {
  const items = Array.from({ length: ITEMS }, (_, n) => ({
    externalId: `touch-${batch}-${n}`,
    account: 'a',
    kind: 'call',
    occurredAt: '2026-01-05',
    notes: `${batch} ${n} `.padEnd(NOTE_CHARACTERS, 'lorem ipsum '),
  }))
  return JSON.stringify({ items })
}

function headersOf(key: string): Record<string, string> {
  return { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
}

async function post<T>(address: string, key: string, path: string, body: object): Promise<T> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: headersOf(key),
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

async function statusOf(address: string, key: string, body: string): Promise<number | string> {
  try {
    const answer = await fetch(`${address}/v1/touches/batch`, {
      method: 'POST',
      headers: headersOf(key),
      body,
    })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    // The answer came, and the connection was closed, before the body was sent.
    return 'cut off'
  }
}

/** In MB: the high-water mark of resident memory. */
function mostMemory({ pid }: ChildProcess): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Math.round(Number(line?.[1] ?? 0) / 1024)
}
