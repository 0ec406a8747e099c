// The unmodified Segment SDK in four processes, through a network that fails: what is counted equals a direct count.
import { type ChildProcess, fork } from 'node:child_process'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Job, type Use, usesOf } from './segment-uses.ts'

const SENDERS = 4
/** Batches of a sender: enough for some to be refused and some to be lost. */
const BATCHES = 25
const ACCOUNTS = ['acme', 'bolt', 'corp', 'dyno', 'echo']
const DAY_MS = 86_400_000

/** A test that sends so many events, each process a quarter. */
export function holdSegmentSdk(events: number): void {
  let rung: TestRung
  let network: Server
  const children: ChildProcess[] = []
  const met = { refused: 0, lost: 0 }

  beforeAll(async () => {
    const now = new Date()
    rung = await startTestRung(now.toISOString().slice(0, 10))
    // the SDK says when it sends by the real clock, and what the clocks differ by is taken off
    rung.clock.set(now.toISOString())
    network = await startNetwork(rung.address, met)
  })
  afterAll(async () => {
    for (const child of children) child.kill()
    network.close()
    await rung.stop()
  })

  it(`counts ${events} events of four processes, with retries and a tenth sent again, as a direct count does`, async () => {
    const workspace = await rung.workspace('Segment')
    const writeKey = await prepare(workspace)
    const { port } = network.address() as AddressInfo
    const today = rung.clock.now()
    const jobs = Array.from({ length: SENDERS }, (_, sender) =>
      jobOf({ sender, events: events / SENDERS, writeKey, host: `http://127.0.0.1:${port}`, today }),
    )
    const failures = await Promise.all(
      jobs.map(job => {
        const child = fork(new URL('segment-sender.ts', import.meta.url))
        children.push(child)
        return send(child, job)
      }),
    )
    expect(failures.flat()).toEqual([])
    await rung.settle()
    expect(met.refused).toBeGreaterThan(5)
    expect(met.lost).toBeGreaterThan(5)
    const { data } = await workspace.client.get<{ data: { externalId: string; metrics: object }[] }>(
      '/v1/usage/metrics?metrics=events_28d,active_users_28d,active_days_28d,report,invite,login',
    )
    const counted = Object.fromEntries(data.map(row => [row.externalId, row.metrics]))
    expect(counted).toEqual(countedDirectly(jobs.flatMap(usesOf)))
  })
}

/** The accounts and the metrics that are counted; gives a key to send with. */
async function prepare({ client }: TestWorkspace): Promise<string> {
  const { key } = await client.post<{ key: string }>('/v1/keys', { scope: 'collect' })
  for (const externalId of ACCOUNTS) await client.post('/v1/accounts', { externalId, name: externalId })
  for (const event of ['report', 'invite', 'login']) {
    await client.post('/v1/metrics', {
      key: event,
      filter: { events: [event] },
      aggregation: { kind: 'count' },
    })
  }
  return key
}

type Sending = Pick<Job, 'sender' | 'events' | 'writeKey' | 'host'> & { readonly today: Date }

function jobOf({ today, ...sending }: Sending): Job {
  const people = Array.from({ length: 12 }, (_, index) => `person-${(sending.sender * 7 + index) % 30}`)
  const account = (person: string) => ACCOUNTS[Number(person.slice(7)) % ACCOUNTS.length] ?? ''
  const noon = new Date(today.getTime() - 22 * DAY_MS).toISOString().slice(0, 10)
  return {
    ...sending,
    batch: Math.ceil(sending.events / BATCHES),
    people,
    accountOf: Object.fromEntries(people.map(person => [person, account(person)])),
    since: `${noon}T12:00:00.000Z`,
  }
}

function countedDirectly(uses: readonly Use[]): Record<string, object> {
  const of = (account: string) => uses.filter(use => use.account === account)
  const named = (account: string, event: string) => of(account).filter(use => use.event === event).length
  return Object.fromEntries(
    ACCOUNTS.map(account => [
      account,
      {
        events_28d: of(account).length,
        active_users_28d: new Set(of(account).map(use => use.userId)).size,
        active_days_28d: new Set(of(account).map(use => use.timestamp.slice(0, 10))).size,
        report: named(account, 'report'),
        invite: named(account, 'invite'),
        login: named(account, 'login'),
      },
    ]),
  )
}

function send(child: ChildProcess, job: Job): Promise<string[]> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: { failures: string[] }) => resolve(message.failures))
    child.once('exit', code => reject(new Error(`a sender ended with ${code}`)))
    child.send(job)
  })
}

/** Between the SDK and Rung: every seventh request is refused, of every eleventh the answer is lost on the way back. */
async function startNetwork(address: string, met: { refused: number; lost: number }): Promise<Server> {
  let requests = 0
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests += 1
    const nth = requests
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    if (nth % 7 === 0) {
      met.refused += 1
      response.writeHead(503).end()
      return
    }
    const answer = await fetch(new URL(request.url ?? '/', address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      body: Buffer.concat(chunks),
    })
    const body = await answer.text()
    if (nth % 11 === 0) {
      met.lost += 1
      response.destroy()
      return
    }
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(body)
  }
  const server = createServer((request, response) => {
    pass(request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return server
}
