// What others change, heard over real streams: in order, resumed where they broke off, and nothing that is not for the reader.
import { connect } from 'node:net'
import { createClient, type RungEvent } from '@rung/client'
import { createLog } from '@rung/http-service'
import type { Browser } from '@rung/test-harness/browser'
import { type EventReader, openEvents, type ReceivedEvent } from '@rung/test-harness/event-reader'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let rung: TestRung
let key: string
let accountId: string

beforeAll(async () => {
  rung = await startTestRung('2026-03-10')
  const workspace = await rung.workspace('Live')
  key = workspace.adminKey
  await workspace.client.post('/v1/people', { externalId: 'amara', name: 'Amara' })
  const account = await workspace.client.post<{ id: string }>('/v1/accounts', {
    externalId: 'northfield',
    name: 'Northfield',
    csm: 'amara',
  })
  accountId = account.id
  await workspace.client.post('/v1/stakeholders', {
    externalId: 'dana',
    account: 'northfield',
    name: 'Dana Haas',
    role: 'user',
  })
  await workspace.client.post('/v1/outcomes', {
    externalId: 'faster',
    account: 'northfield',
    statement: 'Invoices leave the same day',
    measure: { unit: 'days', baseline: 11, target: 1, startsOn: '2026-01-01', dueOn: '2026-06-01' },
    importance: 4,
    stakeholder: 'dana',
  })
  await rung.settle()
})
afterAll(() => rung.stop())

const post = <T>(path: string, body: object, by = key) => rung.client(by).post<T>(path, body)
const bearer = (by = key, lastEventId?: string) => ({
  authorization: `Bearer ${by}`,
  ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
})

/** A stream that has begun. */
async function listen(headers: Readonly<Record<string, string>> = bearer()): Promise<EventReader> {
  const events = await openEvents(rung.address, headers)
  expect(await events.next()).toMatchObject({ event: 'ready', data: {} })
  return events
}

const ofType =
  (type: string, resource: string | null = null) =>
  (event: ReceivedEvent) => {
    const data = event.data as { type?: string; resource?: string | null }
    return data.type === type && data.resource === resource
  }
const dataOf = (events: readonly ReceivedEvent[]) => events.map(({ data }) => data)

const signIn = (person: string, role: string) => rung.signIn(key, { person, role })

describe('the stream of events', () => {
  it('is no answer that a cache or a proxy may keep, zip or gather', async () => {
    const events = await listen()
    expect(Object.fromEntries(events.headers)).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      vary: 'accept',
      'x-content-type-options': 'nosniff',
    })
    expect(events.headers.get('content-encoding')).toBeNull()
    events.close()
  })

  it('tells a fact, and then that the score moved with it', async () => {
    const events = await listen()
    await post('/v1/measurements', { outcome: 'faster', value: 9, source: 'integration' })
    await rung.settle()
    const heard = dataOf(await events.until(ofType('score.changed')))
    expect(heard[0]).toEqual({
      type: 'fact.recorded',
      resource: 'measurements',
      accounts: [accountId],
      person: null,
      at: '2026-03-10T12:00:00.000Z',
    })
    expect(heard.at(-1)).toMatchObject({ type: 'score.changed', accounts: [accountId], person: null })
    events.close()
  })

  it('is an iterator of the client', async () => {
    const client = createClient({ baseUrl: rung.address, key })
    const heard: RungEvent[] = []
    for await (const event of client.events()) {
      if (event.event === 'ready') {
        await post('/v1/touches', { account: 'northfield', person: 'amara', kind: 'call' })
      }
      heard.push(event)
      if (event.event === 'change') break
    }
    expect(heard).toMatchObject([
      { event: 'ready' },
      { event: 'change', change: { type: 'fact.recorded', resource: 'touches', accounts: [accountId] } },
    ])
  })

  it('tells each thing once and in order to who breaks off after any of them', async () => {
    const whole = await listen()
    const start = whole.lastId()
    for (let index = 0; index < 8; index++) {
      await post('/v1/touches', {
        externalId: `t${index}`,
        account: 'northfield',
        person: 'amara',
        kind: 'call',
      })
    }
    const heard: ReceivedEvent[] = []
    while (heard.length < 8) {
      const event = await whole.next()
      if (ofType('fact.recorded', 'touches')(event)) heard.push(event)
    }
    whole.close()
    // from the beginning, one event a connection
    const pieces: ReceivedEvent[] = []
    let id = start
    while (pieces.length < 8) {
      const piece = await listen(bearer(key, id))
      const event = await piece.next()
      id = piece.lastId()
      piece.close()
      if (ofType('fact.recorded', 'touches')(event)) pieces.push(event)
    }
    expect(dataOf(pieces)).toEqual(dataOf(heard))
  })

  it('says to begin anew to who comes from too long ago, or with what nobody can read', async () => {
    const events = await listen()
    const id = events.lastId()
    events.close()
    for (const last of ['nonsense', id]) {
      if (last === id) rung.clock.advance({ seconds: 25 * 3600 })
      const anew = await openEvents(rung.address, bearer(key, last))
      expect(await anew.next()).toMatchObject({ event: 'reset', data: {} })
      anew.close()
    }
  })

  it('tells nothing of another workspace', async () => {
    const other = await rung.workspace('Other')
    const events = await listen()
    const theirs = await listen(bearer(other.adminKey))
    await other.client.post('/v1/people', { externalId: 'theirs', name: 'Theirs' })
    expect(await theirs.next()).toMatchObject({ data: { type: 'fact.recorded', resource: 'people' } })
    await post('/v1/touches', { account: 'northfield', person: 'amara', kind: 'call' })
    expect(await events.next()).toMatchObject({ data: { resource: 'touches', accounts: [accountId] } })
    // nor does a cursor of one workspace open another
    const borrowed = await listen(bearer(other.adminKey, events.lastId()))
    await other.client.post('/v1/people', { externalId: 'more', name: 'More' })
    expect(await borrowed.next()).toMatchObject({ data: { type: 'fact.recorded', resource: 'people' } })
    for (const each of [events, theirs, borrowed]) each.close()
  })

  it('tells that a verdict was said, and when it is opened, but not what a sealed one says', async () => {
    const amara = await signIn('amara', 'csm')
    const heard = async (grade: number): Promise<string> => {
      const events = await listen({ cookie: amara.cookie })
      await post('/v1/customer-verdicts', {
        outcome: 'faster',
        stakeholder: 'dana',
        achieved: grade,
        experience: grade,
      })
      // before it stands what was still being judged
      const said = (await events.until(ofType('fact.recorded', 'customer-verdicts'))).at(-1)
      events.close()
      const { id: _, ...rest } = said as ReceivedEvent
      return JSON.stringify(rest)
    }
    expect(await heard(3)).toBe(await heard(5))
    const events = await listen({ cookie: amara.cookie })
    await amara.send('GET', '/v1/session')
    const filed = await amara.send('POST', '/v1/vendor-verdicts', {
      outcome: 'faster',
      verdict: 4,
      periodStartsOn: '2026-03-01',
    })
    expect(filed.status, filed.text).toBe(201)
    await rung.settle()
    const opened = await events.until(ofType('verdict.opened', 'customer-verdicts'))
    expect(opened.at(-1)?.data).toMatchObject({ accounts: [accountId], person: null })
    expect(JSON.stringify(opened)).not.toMatch(/achieved|experience/)
    events.close()
  })

  it.each([
    ['is revoked', async (who: Browser) => void (await who.send('DELETE', '/v1/session'))],
    [
      'is of another role',
      async () =>
        void (await rung.call({ method: 'PUT', path: '/v1/roles/rita', key, body: { role: 'viewer' } })),
    ],
  ])('ends when the session %s', async (_, change) => {
    await post('/v1/people', { externalId: 'rita', name: 'Rita' })
    const rita = await signIn('rita', 'manager')
    await rita.send('GET', '/v1/session')
    const events = await listen({ cookie: rita.cookie })
    await change(rita)
    await events.ended()
    // and is not opened again by it
    expect((await openEvents(rung.address, { cookie: rita.cookie })).status).toBe(401)
  })

  it('ends when the key is revoked', async () => {
    const made = await post<{ id: string; key: string }>('/v1/keys', { scope: 'read', name: 'listens' })
    const events = await listen(bearer(made.key))
    await post(`/v1/keys/${made.id}/revoke`, {})
    await events.ended()
  })

  it('goes on with the session’s next id: no stream presents an id of before', async () => {
    await post('/v1/people', { externalId: 'ada', name: 'Ada' })
    const ada = await signIn('ada', 'admin')
    const events = await listen({ cookie: ada.cookie })
    const before = ada.cookie
    rung.clock.advance({ seconds: 3600 })
    await ada.send('GET', '/v1/session')
    expect(ada.cookie).not.toBe(before)
    await ada.send('GET', '/v1/session')
    rung.clock.advance({ seconds: 120 })
    await post('/v1/touches', { account: 'northfield', person: 'amara', kind: 'call' })
    expect(await events.next()).toMatchObject({ data: { resource: 'touches' } })
    expect((await ada.send('GET', '/v1/session')).status).toBe(200)
    events.close()
  })

  it('is for who may read, and a page of changes for who does not ask for a stream', async () => {
    expect((await openEvents(rung.address, {})).status).toBe(401)
    const { key: collects } = await post<{ key: string }>('/v1/keys', { scope: 'collect', name: 'collects' })
    expect((await openEvents(rung.address, bearer(collects))).status).toBe(403)
    const read = async (cursor: string) => {
      const answer = await rung.call({ method: 'GET', path: `/v1/events?cursor=${cursor}`, key })
      return { status: answer.status, body: JSON.parse(answer.text) }
    }
    const now = JSON.parse((await rung.call({ method: 'GET', path: '/v1/events', key })).text)
    expect(now).toEqual({ data: [], cursor: expect.any(String), reset: false })
    await post('/v1/touches', { account: 'northfield', person: 'amara', kind: 'call' })
    const next = await read(now.cursor)
    expect(next.body.data).toMatchObject([{ type: 'fact.recorded', resource: 'touches' }])
    expect((await read(next.body.cursor)).body.data).toEqual([])
    expect((await read('nonsense')).status).toBe(400)
  })
})

it('does not hold up the end of the process, read or unread', async () => {
  const logged: string[] = []
  const log = createLog('warn', { write: line => void logged.push(line) })
  const short = await startTestRung('2026-03-10', { log })
  const { adminKey } = await short.workspace('Short')
  const events = await openEvents(short.address, bearer(adminKey))
  await events.next()
  const { hostname, port } = new URL(short.address)
  const socket = connect(Number(port), hostname)
  const begun = Promise.withResolvers<void>()
  socket.once('data', () => {
    socket.pause()
    begun.resolve()
  })
  socket.write(
    `GET /v1/events HTTP/1.1\r\nhost: rung\r\naccept: text/event-stream\r\nauthorization: Bearer ${adminKey}\r\n\r\n`,
  )
  await begun.promise
  const ended = events.ended()
  await short.stop()
  // a drain that waited for them would have had to cut them off
  expect(logged.join('')).not.toContain('still in flight')
  await ended
  socket.destroy()
})
