// Streams over a real port: who does not read is cut off and resumes, and nobody opens more than their share.
import { connect, type Socket } from 'node:net'
import { createChangeFeed, recordChanges } from '@rung/change-feed'
import { createKeyFinder, type KeyFinder } from '@rung/directory'
import { type App, createApp, formatKey, hashKey } from '@rung/http-service'
import { type EventReader, openEvents } from '@rung/test-harness/event-reader'
import { createTestIds } from '@rung/test-harness/ids'
import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createOpenStreams, type OpenStreams } from './open-streams.ts'
import { pruneChanges } from './prune-changes.ts'
import { serveEvents } from './routes/events.ts'
import { whoMayListen } from './storage/may-listen.ts'

const WORKSPACE = 'ws_00000000000000000000000001'
const KEY = formatKey(WORKSPACE, new Uint8Array(32).fill(1))
const NOW = new Date('2026-03-10T12:00:00.000Z')
const AT_ONCE = 100

let test: TestDatabase
let app: App
let address: string
let streams: OpenStreams

beforeAll(async () => {
  test = await createTestDatabase()
  const database = test.connectAs('accounts')
  await test.query(
    `insert into accounts.workspaces (workspace_id, name, currency, created_at) values ('${WORKSPACE}', 'Live', 'EUR', now())`,
  )
  await test.query(
    `insert into accounts.keys (workspace_id, id, sha256, scope, created_at) values ('${WORKSPACE}', 'key_1', '${hashKey(KEY)}', 'read', now())`,
  )
  const clock = () => NOW
  const keys: KeyFinder = createKeyFinder(database, clock)
  app = await createApp({
    title: 'Events',
    version: '1',
    clock,
    newId: createTestIds(),
    log: 'silent',
    findKey: keys.find,
  })
  const feed = createChangeFeed({
    database,
    clock,
    log: app.log,
    mayListen: whoMayListen,
    pollEveryMs: 5,
    changesAtOnce: AT_ONCE,
  })
  streams = createOpenStreams(feed, { waitingEvents: 2 * AT_ONCE, streamsOfOne: 3 })
  serveEvents(app, { feed, streams })
  address = await app.listen({ host: '127.0.0.1', port: 0 })
  feed.start()
})
afterAll(async () => {
  await app.drain()
  await test.close()
})

const headers = { authorization: `Bearer ${KEY}` }
const listen = async (more: Readonly<Record<string, string>> = {}): Promise<EventReader> => {
  const events = await openEvents(address, { ...headers, ...more })
  expect(await events.next()).toMatchObject({ event: 'ready' })
  return events
}

/** As many changes as are told at once, of some 4 KB each. */
const burst = (name: string) =>
  test.asService('outcomes').inWorkspace(WORKSPACE, tx =>
    recordChanges(
      tx,
      Array.from({ length: AT_ONCE }, (_, index) => ({
        type: 'score.changed' as const,
        accountIds: Array.from({ length: 100 }, (_, at) => `${name}-${index}-${at}-${'x'.repeat(24)}`),
        personId: null,
        at: NOW,
      })),
    ),
  )

/** A client that reads the beginning of its stream and then nothing more. */
async function stopReading(): Promise<{ readonly socket: Socket; readonly lastId: string }> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  socket.write(
    `GET /v1/events HTTP/1.1\r\nhost: rung\r\naccept: text/event-stream\r\nauthorization: Bearer ${KEY}\r\n\r\n`,
  )
  const begun = Promise.withResolvers<string>()
  let text = ''
  socket.on('data', part => {
    text += part
    const id = /^id: (.+)$/m.exec(text)?.[1]
    if (id === undefined) return
    socket.pause()
    begun.resolve(id)
  })
  socket.on('error', () => undefined)
  return { socket, lastId: await begun.promise }
}

it('cuts off who does not read, while others hear everything, and lets them resume where they were', async () => {
  const reader = await listen()
  const { socket, lastId } = await stopReading()
  expect(streams.count()).toBe(2)
  let sent = 0
  const heard: string[] = []
  const hear = async (count: number, from: EventReader) => {
    const names: string[] = []
    for (let index = 0; index < count; index++) {
      const { data } = (await from.next()) as { data: { accounts: string[] } }
      names.push(data.accounts[0] ?? '')
    }
    return names
  }
  // what lies between us and them (two kernels' buffers) takes some megabytes first
  while (streams.count() > 1 && sent < 200) {
    await burst(`${sent}`)
    heard.push(...(await hear(AT_ONCE, reader)))
    sent += 1
  }
  expect(streams.count()).toBe(1)
  expect(heard).toEqual(
    Array.from({ length: sent * AT_ONCE }, (_, at) =>
      expect.stringMatching(new RegExp(`^${Math.floor(at / AT_ONCE)}-${at % AT_ONCE}-0-`)),
    ),
  )
  // more was missed than is told one by one: they are told so
  const back = await openEvents(address, { ...headers, 'last-event-id': lastId })
  expect(await back.next()).toMatchObject({ event: 'reset' })
  socket.destroy()
  back.close()
  reader.close()
})

it('opens no more streams for one key than its share, and takes back what was closed', async () => {
  const open = [await listen(), await listen(), await listen()]
  const refused = await openEvents(address, headers)
  expect(refused.status).toBe(429)
  for (const each of open) each.close()
  // which the server sees when it sees it
  for (;;) {
    const again = await openEvents(address, headers)
    again.close()
    if (again.status === 200) break
  }
})

it('keeps for a day what can be resumed from', async () => {
  const database = test.connectAs('accounts')
  const count = async () => (await test.query('select from signals.changes')).length
  const all = await count()
  expect(all).toBeGreaterThan(0)
  expect(await pruneChanges(database, new Date(NOW.getTime() + 24 * 3_600_000))).toBe(0)
  expect(await pruneChanges(database, new Date(NOW.getTime() + 27 * 3_600_000))).toBe(all)
  expect(await count()).toBe(0)
})
