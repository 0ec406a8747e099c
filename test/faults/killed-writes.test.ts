// Rung is killed while facts without an externalId arrive under Idempotency-Keys: sent again, none is doubled and none is lost.

import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StandaloneProcess, startStandalone } from '../journeys/standalone-process.ts'

const OPERATOR_KEY = 'operator-secret-of-the-tests-0123456789'
const ROUNDS = 3
const FACTS = 120

let database: TestDatabase
let rung: StandaloneProcess
let address: string
let key: string

beforeAll(async () => {
  database = await createTestDatabase()
  await start()
  const made = await post('/v1/workspaces', { name: 'Killed', currency: 'EUR' }, 'workspace', OPERATOR_KEY)
  key = made?.body.adminKey as string
  await post('/v1/accounts', { externalId: 'acme' }, 'account')
})
afterAll(async () => {
  rung.signal('SIGTERM')
  await rung.ended()
  await database.close()
})

it('keeps each fact once through kills at any moment, and lets a retry in at once', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const facts = Array.from({ length: FACTS }, (_, n) => ({ key: `${round} ${n}`, ...factOf(round, n) }))
    let answered = 0
    const killAfter = Math.floor((FACTS * (round + 1)) / (ROUNDS + 2))
    const sending = facts.map(async fact => {
      const answer = await post(fact.path, fact.body, fact.key)
      answered += answer === undefined ? 0 : 1
      if (answered === killAfter) rung.signal('SIGKILL')
      return answer
    })
    const first = await Promise.all(sending)
    await rung.ended()
    expect(first.some(answer => answer === undefined)).toBe(true)
    await start()
    for (const [index, fact] of facts.entries()) {
      const again = await post(fact.path, fact.body, fact.key)
      expect({ key: fact.key, status: again?.status }).toMatchObject({ status: expect.closeTo(201, -1) })
      // What was answered is answered the same; what was not may have been done all the same.
      const before = first[index]
      if (before !== undefined) expect(again).toEqual({ ...before, replayed: true })
    }
    const [row] = await database.query<{ facts: number }>(
      'select count(distinct touches.id)::int as facts from accounts.touches',
    )
    expect(row?.facts).toBe((round + 1) * (FACTS + FACTS / 4))
  }
})

/** Every fourth is a batch of two. */
function factOf(round: number, n: number): { path: string; body: object } {
  const touch = { account: 'acme', kind: 'call', notes: `Round ${round}, ${n}` }
  return n % 4 === 0
    ? { path: '/v1/touches/batch', body: { items: [touch, touch] } }
    : { path: '/v1/touches', body: touch }
}

type Answered = {
  readonly status: number
  readonly replayed: boolean
  readonly body: Record<string, unknown>
}

/** Undefined when the connection broke. */
async function post(path: string, body: object, name: string, by = key): Promise<Answered | undefined> {
  const headers = {
    authorization: `Bearer ${by}`,
    'content-type': 'application/json',
    'idempotency-key': name,
  }
  try {
    const answer = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const replayed = answer.headers.get('idempotency-replayed') === 'true'
    return { status: answer.status, replayed, body: (await answer.json()) as Record<string, unknown> }
  } catch {
    return undefined
  }
}

async function start(): Promise<void> {
  rung = startStandalone({
    DATABASE_URL: database.adminUrl,
    RUNG_PORT: '0',
    RUNG_OPERATOR_KEY: OPERATOR_KEY,
  })
  const [, at = ''] = await rung.said(/Rung is at (http:\S+)/)
  address = at
}
