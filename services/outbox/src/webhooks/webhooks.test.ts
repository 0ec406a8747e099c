// An admin's walk: add an endpoint, see its secret once, try it, see what came of it, rotate, switch off, delete.
import { CHANGE_FEED_POLICY, deleteChangesBefore, recordChanges } from '@rung/change-feed'
import { OUTGOING_POLICY } from '@rung/http-service/outgoing'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createOutboxUnderTest,
  OTHER,
  type OutboxUnderTest,
  type Received,
  type Receiver,
  startReceiver,
  WORKSPACE,
} from '../outbox-under-test.ts'
import { WEBHOOK_POLICY } from '../policy.ts'
import { pruneEvents } from '../tasks/prune-events.ts'

type Shown = {
  id: string
  secret: string
  enabled: boolean
  disabledBecause: string | null
  failingSince: string | null
  waiting: number
  leftOut: number
  leftOutSince: string | null
}
type Delivery = {
  id: string
  eventId: string
  type: string
  status: string
  nextTryAt: string | null
  tries: { at: string; status: number | null; error: string | null }[]
}

let test: OutboxUnderTest
let receiver: Receiver
beforeAll(async () => {
  test = await createOutboxUnderTest('2026-03-10T12:00:00.000Z')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.beginAnew()
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

async function add(more: object = {}): Promise<Shown> {
  const { status, body } = await test.send<Shown>('POST', '/v1/webhooks', { url: receiver.url, ...more })
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}
const shown = async (id: string): Promise<Shown> => (await test.send<Shown>('GET', `/v1/webhooks/${id}`)).body
async function deliveriesOf(id: string, query = ''): Promise<Delivery[]> {
  const { body } = await test.send<{ data: Delivery[] }>('GET', `/v1/webhooks/${id}/deliveries${query}`)
  return body.data
}
/** By the library as it is, whose clock is this machine's: the timestamp is what it would be told of. */
function verify(secret: string, { headers, body }: Received): unknown {
  return new Webhook(secret).verify(body, headers as Record<string, string>)
}
/** The clock of the tests at the machine's own, since the library refuses what is older than five minutes. */
const atRealTime = () => test.clock.set(new Date().toISOString())
const BAND = {
  type: 'band.changed',
  accountId: 'acc_1',
  data: { from: 'watch', to: 'at_risk', score: 24.01 },
} as const

/** As the service that has the feed does each hour. */
async function pruneChanges(): Promise<void> {
  const before = (ms: number) => new Date(test.clock.now().getTime() - ms)
  const kept = { before: before(CHANGE_FEED_POLICY.keptMs), toTell: before(CHANGE_FEED_POLICY.keptToTellMs) }
  await test.database.asService('accounts').inWorkspace(WORKSPACE, tx => deleteChangesBefore(tx, kept))
}

describe('a webhook', () => {
  it('is added with a secret that is shown once, and sends a test that standardwebhooks verifies', async () => {
    atRealTime()
    const made = await add({ description: 'Warehouse' })
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(JSON.stringify(await shown(made.id))).not.toContain(made.secret)
    expect((await test.send('GET', '/v1/webhooks')).body).not.toHaveProperty('data.0.secret')
    const rows = await test.database.query('select * from outbox.endpoints')
    expect(JSON.stringify(rows)).not.toContain(made.secret.slice(6))
    const { status, body } = await test.send<Delivery>('POST', `/v1/webhooks/${made.id}/test`)
    expect({ status, body }).toMatchObject({ status: 201, body: { type: 'webhook.test', status: 'pending' } })
    await test.outbox.runDueWork()
    const [got] = receiver.received
    if (got === undefined) throw new Error('nothing came')
    expect(verify(made.secret, got)).toMatchObject({
      type: 'webhook.test',
      version: 1,
      data: { webhookId: made.id },
    })
    expect(got.headers['webhook-id']).toBe(body.eventId)
    expect(() => verify(made.secret, { ...got, body: got.body.replace('test', 'tess') })).toThrow(
      'No matching signature',
    )
    expect(await deliveriesOf(made.id)).toMatchObject([
      { id: body.id, status: 'delivered', nextTryAt: null, tries: [{ status: 204, error: null }] },
    ])
  })

  it('signs with both secrets for a day after a rotation, and with the new one alone when it is asked for at once', async () => {
    atRealTime()
    const made = await add()
    const rotated = (await test.send<Shown>('POST', `/v1/webhooks/${made.id}/rotate`, {})).body
    expect(rotated.secret).not.toBe(made.secret)
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    const both = receiver.received.at(-1) as Received
    for (const secret of [made.secret, rotated.secret]) expect(verify(secret, both)).toBeDefined()
    expect(String(both.headers['webhook-signature']).split(' ')).toHaveLength(2)
    const again = (await test.send<Shown>('POST', `/v1/webhooks/${made.id}/rotate`, { atOnce: true })).body
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    const one = receiver.received.at(-1) as Received
    expect(verify(again.secret, one)).toBeDefined()
    expect(() => verify(rotated.secret, one)).toThrow('No matching signature')
    await test.send('POST', `/v1/webhooks/${made.id}/rotate`, {})
    test.clock.advance({ hours: 24 })
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    expect(String(receiver.received.at(-1)?.headers['webhook-signature']).split(' ')).toHaveLength(1)
  })

  it('is told of what happened since it was added, of the types it wants, once each', async () => {
    await test.happen([BAND])
    const all = await add()
    const some = await add({ events: ['promise.due'] })
    const due = {
      type: 'promise.due',
      accountId: 'acc_1',
      once: 'prm_1 2026-03-10',
      data: { promiseId: 'prm_1', dueOn: '2026-03-10' },
    } as const
    await test.happen([BAND, due])
    await test.happen([due])
    await test.happen([BAND], OTHER)
    await test.outbox.runDueWork()
    await test.outbox.runDueWork()
    expect((await deliveriesOf(all.id)).map(({ type }) => type).sort()).toEqual([
      'band.changed',
      'promise.due',
    ])
    expect((await deliveriesOf(some.id)).map(({ type }) => type)).toEqual(['promise.due'])
    expect(
      receiver.received.map(({ body }) => JSON.parse(body)).find(({ type }) => type === 'band.changed'),
    ).toEqual({
      type: 'band.changed',
      version: 1,
      timestamp: '2026-03-10T12:00:00.000Z',
      data: {
        workspaceId: expect.stringMatching(/^ws_/),
        accountId: 'acc_1',
        asOf: '2026-03-10',
        knownAt: '2026-03-10T12:00:00.000Z',
        from: 'watch',
        to: 'at_risk',
        score: 24.01,
      },
    })
  })

  it('hears of a change that commits after a later one was told', async () => {
    const made = await add()
    const committed = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const slow = test.asHealth.inWorkspace(WORKSPACE, async tx => {
      const at = test.clock.now()
      await recordChanges(tx, [{ type: 'score.changed', accountIds: [], personId: null, at, events: [BAND] }])
      begun.resolve()
      await committed.promise
    })
    await begun.promise
    await test.happen([{ ...BAND, accountId: 'acc_2' }])
    await test.outbox.runDueWork()
    expect(receiver.received).toHaveLength(1)
    committed.resolve()
    await slow
    await test.outbox.runDueWork()
    expect(receiver.received.map(({ body }) => JSON.parse(body).data.accountId)).toEqual(['acc_2', 'acc_1'])
    expect(await deliveriesOf(made.id)).toHaveLength(2)
  })

  it('loses nothing while its receiver is down for a day', async () => {
    const made = await add()
    receiver.answer(503)
    for (let hour = 0; hour < 24; hour++) {
      await test.happen([{ ...BAND, accountId: `acc_${hour}` }])
      await test.outbox.runDueWork()
      test.clock.advance({ hours: 1 })
    }
    const failed = await deliveriesOf(made.id)
    expect(failed).toHaveLength(24)
    expect(new Set(failed.map(({ status }) => status))).toEqual(new Set(['pending']))
    expect((await shown(made.id)).failingSince).toBe('2026-03-10T12:00:00.000Z')
    const before = receiver.received.length
    receiver.answer(200)
    for (let hour = 0; hour < 24; hour++) {
      await test.outbox.runDueWork()
      test.clock.advance({ hours: 1 })
    }
    const taken = receiver.received.slice(before)
    expect(taken).toHaveLength(24)
    expect(new Set(taken.map(({ body }) => JSON.parse(body).data.accountId)).size).toBe(24)
    // the same id at each try, by which a receiver tells doubles
    const ids = new Map(receiver.received.map(({ headers, body }) => [body, headers['webhook-id']]))
    for (const { body, headers } of receiver.received) expect(headers['webhook-id']).toBe(ids.get(body))
    expect(await shown(made.id)).toMatchObject({ failingSince: null, waiting: 0 })
  })

  it('is not tried again before its receiver wants it', async () => {
    const made = await add()
    receiver.answer(response => response.writeHead(429, { 'retry-after': '600' }).end())
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    const until = new Date(test.clock.now().getTime() + 600_000)
    await test.outbox.runDueWork()
    expect(await deliveriesOf(made.id)).toMatchObject([
      { status: 'pending', nextTryAt: until.toISOString(), tries: [{ status: 429 }] },
    ])
    test.clock.set(new Date(until.getTime() - 1).toISOString())
    await test.outbox.runDueWork()
    expect(receiver.received).toHaveLength(1)
    receiver.answer(204)
    test.clock.set(until.toISOString())
    await test.outbox.runDueWork()
    expect((await deliveriesOf(made.id))[0]?.status).toBe('delivered')
  })

  it('is tried thirteen times over some three days, then failed, and sent again on request', async () => {
    const made = await add()
    receiver.answer(500)
    const { id } = (await test.send<Delivery>('POST', `/v1/webhooks/${made.id}/test`)).body
    const started = test.clock.now().getTime()
    for (let tries = 1; ; tries++) {
      await test.outbox.runDueWork()
      const [delivery] = await deliveriesOf(made.id)
      expect(receiver.received).toHaveLength(tries)
      if (delivery?.nextTryAt === null || delivery === undefined) break
      test.clock.set(delivery.nextTryAt)
    }
    const days = (test.clock.now().getTime() - started) / 86_400_000
    expect(receiver.received).toHaveLength(OUTGOING_POLICY.retryAfterMs.length + 1)
    expect(days).toBeGreaterThan(2.2)
    expect(days).toBeLessThan(3.4)
    expect((await deliveriesOf(made.id, '?status=failed')).map(each => each.id)).toEqual([id])
    expect(await shown(made.id)).toMatchObject({ enabled: true })
    receiver.answer(200)
    await test.send('POST', `/v1/webhooks/${made.id}/deliveries/${id}/redeliver`)
    await test.outbox.runDueWork()
    expect((await deliveriesOf(made.id))[0]).toMatchObject({ status: 'delivered' })
  })

  it('is switched off after five days in which nothing was taken, which is noted, and replays what it missed', async () => {
    const made = await add()
    receiver.answer(500)
    for (let day = 0; day < 9; day++) {
      await test.happen([{ ...BAND, accountId: `acc_${day}` }])
      for (let hour = 0; hour < 24; hour += 4) {
        await test.outbox.runDueWork()
        test.clock.advance({ hours: 4 })
      }
    }
    expect(await shown(made.id)).toMatchObject({ enabled: false, disabledBecause: 'failing' })
    const audit = await test.database.query<{ action: string }>(
      `select action from audit.entries where subject_id = $1 order by at`,
      [made.id],
    )
    expect(audit.map(({ action }) => action)).toEqual(['webhook.created', 'webhook.switched_off'])
    const before = receiver.received.length
    await test.outbox.runDueWork()
    expect(receiver.received).toHaveLength(before)
    receiver.answer(200)
    expect(await test.send('POST', `/v1/webhooks/${made.id}/test`)).toMatchObject({ status: 409 })
    expect((await test.send('PATCH', `/v1/webhooks/${made.id}`, { enabled: true })).body).toMatchObject({
      enabled: true,
      disabledBecause: null,
    })
    await test.send('POST', `/v1/webhooks/${made.id}/replay`, { since: '2026-03-10T00:00:00Z' })
    await test.outbox.runDueWork()
    const taken = new Set(receiver.received.slice(before).map(({ body }) => JSON.parse(body).data.accountId))
    expect([...taken].sort()).toEqual(Array.from({ length: 9 }, (_, day) => `acc_${day}`))
  })

  it('is switched off at once by a 410', async () => {
    const made = await add()
    receiver.answer(410)
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    expect(await shown(made.id)).toMatchObject({ enabled: false, disabledBecause: 'gone' })
    expect((await deliveriesOf(made.id))[0]).toMatchObject({ status: 'failed', tries: [{ status: 410 }] })
  })

  it('follows no redirect, and reads nothing of an answer but its status', async () => {
    const made = await add()
    receiver.answer(response => response.writeHead(302, { location: '/elsewhere' }).end())
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    expect(receiver.received.map(({ path }) => path)).toEqual(['/hook'])
    expect((await deliveriesOf(made.id))[0]).toMatchObject({ status: 'pending', tries: [{ status: 302 }] })
    // an answer without end is cut off, by us
    const cut = Promise.withResolvers<void>()
    receiver.answer(response => {
      response.on('close', cut.resolve)
      response.writeHead(200)
      const write = (): void => {
        if (response.write('x'.repeat(65_536))) setImmediate(write)
        else response.once('drain', write)
      }
      write()
    })
    test.clock.advance({ seconds: 60 })
    await test.outbox.runDueWork()
    await cut.promise
    expect((await deliveriesOf(made.id))[0]).toMatchObject({ status: 'delivered' })
  })

  it('leaves out what happens while too many deliveries wait, counts it, and sends it when it is asked for', async () => {
    const made = await add()
    await test.send('PATCH', `/v1/webhooks/${made.id}`, { enabled: false })
    await test.send('PATCH', `/v1/webhooks/${made.id}`, { enabled: true })
    receiver.answer(500)
    const most = WEBHOOK_POLICY.waitingMost
    await test.database.query(
      `insert into outbox.events (workspace_id, id, type, body, happened_at)
       select 'ws_00000000000000000000000001', 'evt_' || n, 'band.changed', '{}', $1 from generate_series(1, $2::int) as n`,
      [test.clock.now().toISOString(), most - 1],
    )
    await test.database.query(
      `insert into outbox.deliveries (workspace_id, id, endpoint_id, event_id, status, created_at, next_try_at)
       select workspace_id, 'dlv_' || id, $1, id, 'pending', happened_at, happened_at + interval '1 day' from outbox.events`,
      [made.id],
    )
    await test.happen([1, 2, 3].map(n => ({ ...BAND, accountId: `acc_${n}` })))
    await test.outbox.runDueWork()
    expect(await shown(made.id)).toMatchObject({ waiting: most, leftOut: 2 })
    await test.database.query(`delete from outbox.events where body = '{}'`)
    receiver.answer(200)
    const { body } = await test.send('POST', `/v1/webhooks/${made.id}/replay`, {
      since: '2026-03-10T00:00:00Z',
    })
    expect(body).toEqual({ deliveries: 2 })
    test.clock.advance({ seconds: 60 })
    await test.outbox.runDueWork()
    expect(await shown(made.id)).toMatchObject({ waiting: 0 })
  })

  it('hears what happened while no worker ran, for a week, and notes the gap after that', async () => {
    const made = await add()
    const away = async (days: number, accountId: string) => {
      await test.happen([{ ...BAND, accountId }])
      test.clock.advance({ days })
      await pruneChanges()
      await test.outbox.runDueWork()
    }
    await away(7, 'acc_1')
    expect((await deliveriesOf(made.id)).map(({ status }) => status)).toEqual(['delivered'])
    expect(await shown(made.id)).toMatchObject({ leftOutSince: null })
    // what is pruned by then is gone; what came after it is told, and that something may be missing is said
    await test.happen([{ ...BAND, accountId: 'acc_2' }])
    test.clock.advance({ days: 9 })
    await pruneChanges()
    await away(0, 'acc_3')
    expect(receiver.received.map(({ body }) => JSON.parse(body).data.accountId)).toEqual(['acc_1', 'acc_3'])
    expect(await shown(made.id)).toMatchObject({ leftOut: 0, leftOutSince: '2026-03-17T12:00:00.000Z' })
  })

  it('notes no gap where nothing happened for long, and keeps events for 30 days', async () => {
    const made = await add()
    await test.happen([BAND])
    await test.outbox.runDueWork()
    for (let day = 0; day < 29; day++) {
      test.clock.advance({ days: 1 })
      await pruneEvents(test.deps)
    }
    await test.happen([{ ...BAND, accountId: 'acc_2' }])
    await test.outbox.runDueWork()
    expect(await shown(made.id)).toMatchObject({ leftOutSince: null })
    expect(await deliveriesOf(made.id)).toHaveLength(2)
    test.clock.advance({ days: 2 })
    await pruneEvents(test.deps)
    expect(await deliveriesOf(made.id)).toHaveLength(1)
  })

  it('says that its secret cannot be read, where the installation has another by now', async () => {
    const made = await add()
    await test.database.query(`update outbox.endpoints set secret = '\\x00'`)
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    await test.outbox.runDueWork()
    expect((await deliveriesOf(made.id))[0]).toMatchObject({
      status: 'pending',
      tries: [{ status: null, error: 'its secret cannot be read: rotate it' }],
    })
    await test.send('POST', `/v1/webhooks/${made.id}/rotate`, {})
    test.clock.advance({ seconds: 10 })
    await test.outbox.runDueWork()
    expect((await deliveriesOf(made.id))[0]).toMatchObject({ status: 'delivered' })
  })

  it('is deleted with its deliveries', async () => {
    const made = await add()
    await test.send('POST', `/v1/webhooks/${made.id}/test`)
    expect((await test.send('DELETE', `/v1/webhooks/${made.id}`)).status).toBe(200)
    await test.outbox.runDueWork()
    expect(receiver.received).toEqual([])
    expect((await test.send('GET', `/v1/webhooks/${made.id}`)).status).toBe(404)
    expect(await test.database.query('select from outbox.positions')).toEqual([])
  })

  it('is for admins alone', async () => {
    const made = await add()
    const ways = [
      ['GET', '/v1/webhooks'],
      ['GET', `/v1/webhooks/${made.id}`],
      ['GET', `/v1/webhooks/${made.id}/deliveries`],
      ['POST', `/v1/webhooks/${made.id}/test`],
      ['POST', `/v1/webhooks/${made.id}/rotate`],
    ] as const
    for (const [method, path] of ways) {
      expect((await test.send(method, path, method === 'POST' ? {} : undefined, 'write')).status).toBe(403)
    }
  })
})

describe('an address', () => {
  const refused = async (url: string) => {
    const { status, body } = await test.send<{ errors: { field: string; message: string }[] }>(
      'POST',
      '/v1/webhooks',
      { url },
    )
    return { status, field: body.errors?.[0]?.field }
  }

  it.each([
    'ftp://example.com/',
    'http://example.com/',
    'https://name:secret@example.com/',
    'not a url',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[fe80::1]/',
    'https://0x0a000001/',
    'https://no-such-host.invalid/',
  ])('is refused where it is %s', async url => {
    expect(await refused(url)).toEqual({ status: 400, field: 'url' })
  })
})
