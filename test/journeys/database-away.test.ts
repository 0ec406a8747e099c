// The database goes away under a running Rung and comes back: 503 with Retry-After meanwhile, and nothing to restart.
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { createApiClient } from '@rung/cli'
import { type Rung, startRung } from '@rung/standalone'
import { createClock } from '@rung/test-harness/clock'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const OPERATOR_KEY = 'operator-secret-of-the-tests-0123456789'
const TODAY = '2026-03-18'

let database: TestDatabase
let wire: Wire
let rung: Rung
let key: string

beforeAll(async () => {
  database = await createTestDatabase()
  const server = new URL(database.adminUrl)
  wire = await startWire(server.hostname, Number(server.port))
  const adminUrl = new URL(database.adminUrl)
  adminUrl.hostname = '127.0.0.1'
  adminUrl.port = String(wire.port)
  let drawn = 0
  rung = await startRung({
    adminUrl: adminUrl.href,
    migrations: new URL('../../migrations', import.meta.url).pathname,
    version: '0.0.0',
    host: '127.0.0.1',
    port: 0,
    operatorKey: OPERATOR_KEY,
    linkSecret: OPERATOR_KEY,
    clock: createClock(`${TODAY}T12:00:00Z`).now,
    newId: createTestIds(),
    randomBytes: count => new Uint8Array(count).fill(++drawn),
    log: 'silent',
  })
  const operator = createApiClient({ url: rung.address, key: OPERATOR_KEY })
  key = (await operator.post<{ adminKey: string }>('/v1/workspaces', { name: 'Dispatch', currency: 'EUR' }))
    .adminKey
})
afterAll(async () => {
  await wire.mend()
  await rung.stop()
  await wire.close()
  await database.close()
})

type Wire = { readonly port: number; cut(): Promise<void>; mend(): Promise<void>; close(): Promise<void> }

/** A real connection to the real server, which can be cut as a server that dies cuts it. */
async function startWire(host: string, to: number): Promise<Wire> {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    return socket
  }
  let server: Server | undefined
  const listen = async (port: number): Promise<number> => {
    const made = createServer(near => {
      const far = keep(connect(to, host))
      keep(near).pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
    made.listen(port, '127.0.0.1')
    await once(made, 'listening')
    server = made
    const address = made.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }
  const cut = async () => {
    const closing = server
    server = undefined
    if (closing === undefined) return
    const closed = once(closing, 'close')
    closing.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  const port = await listen(0)
  return {
    port,
    cut,
    mend: async () => {
      if (server === undefined) await listen(port)
    },
    close: cut,
  }
}

const call = (path: string, init: RequestInit = {}) =>
  fetch(`${rung.address}${path}`, { ...init, headers: { authorization: `Bearer ${key}`, ...init.headers } })
const post = (path: string, body: object) =>
  call(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })

describe('a database that is away', () => {
  it('is 503 with Retry-After and a problem on every route that needs it, and all is well once it is back', async () => {
    expect((await post('/v1/accounts', { externalId: 'a', name: 'A' })).status).toBe(201)
    await wire.cut()
    for (const answer of [
      await call('/v1/accounts'),
      await call('/v1/accounts/a/health'),
      await call('/v1/renewals'),
      await post('/v1/accounts/batch', { items: [{ externalId: 'b', name: 'B' }] }),
      await post('/v1/track', { userId: 'u', event: 'e', messageId: 'm' }),
    ]) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
      expect(await answer.json()).toMatchObject({ type: 'urn:rung:problem:unavailable' })
    }
    const ready = await call('/readyz')
    expect([ready.status, (await ready.json()) as object]).toEqual([
      503,
      { status: 'not_ready', checks: { database: 'failed', judgements: 'ok' } },
    ])
    expect((await call('/livez')).status).toBe(200)
    const metrics = await (await call('/metrics')).text()
    expect(metrics).toContain('rung_http_requests_in_work 0\n')

    await wire.mend()
    expect((await call('/v1/accounts')).status).toBe(200)
    // Nothing of what was refused was written, and it can be sent again.
    expect((await post('/v1/accounts', { externalId: 'b', name: 'B' })).status).toBe(201)
    expect((await call('/readyz')).status).toBe(200)
    // The background goes on by itself, and nobody is blamed for what was lost meanwhile.
    const health = async () =>
      ((await (await call('/v1/accounts/b/health')).json()) as { freshness: object[] }).freshness
    await expect.poll(health, { timeout: 60_000 }).not.toEqual([])
    expect(await database.query('select from signals.stuck_accounts')).toEqual([])
  })
})
