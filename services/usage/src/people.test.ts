// Who is one person, over HTTP: devices, sign-ins, aliases, and people who share.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, type SentCall } from './calls-under-test.ts'
import { type UsageUnderTest, usageUnderTest } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(begin)

async function begin(): Promise<void> {
  await usage.reset()
  await usage.account('acme', { seats: 2 })
  await usage.account('bolt', { seats: 4 })
  // somebody else, today: the workspace's source is up
  await usage.collect(track({ userId: 'zoe' }, '2026-03-28T08:00:00Z', at('crow')))
}

let sent = 0
const call = (type: string, names: object, timestamp: string, rest: SentCall = {}): SentCall => ({
  type,
  messageId: `p-${sent++}`,
  timestamp,
  ...names,
  ...rest,
})
const track = (names: object, timestamp: string, rest: SentCall = {}) =>
  call('track', names, timestamp, { event: 'report', ...rest })
const identify = (anonymousId: string, userId: string, timestamp: string) =>
  call('identify', { anonymousId, userId }, timestamp)
const group = (names: object, groupId: string, timestamp: string) =>
  call('group', names, timestamp, { groupId })

const of = async (account: string, query = '') => {
  const { metrics } = await usage.read(account, query)
  return {
    people: metrics.active_users_28d,
    seats: metrics.seat_utilisation,
    events: metrics.events_28d,
  }
}

/** People whose account nobody has said. */
const waiting = async (): Promise<string[]> => {
  const { data } = (await usage.get('/v1/usage/unattached')).body
  return data.flatMap((row: { kind: string; name: string }) => (row.kind === 'user' ? [row.name] : []))
}

/** One person on three devices: uses each before she signs in there, then once more under her name. */
const threeDevices = (): SentCall[] => [
  ...['laptop', 'phone', 'tablet'].flatMap(device => [
    track({ anonymousId: device }, '2026-03-20T09:00:00Z', at('acme')),
    identify(device, 'mia', '2026-03-20T09:05:00Z'),
  ]),
  track({ userId: 'mia' }, '2026-03-21T09:00:00Z', at('acme')),
]

describe('one person on three devices who signs in', () => {
  it('is one active user of two seats, in whatever order the calls come and in whatever batches', async () => {
    const calls = threeDevices()
    const orders = [calls, calls.toReversed(), calls.toSorted(byType), calls.toSorted(byType).toReversed()]
    for (const order of orders) {
      for (const size of [1, 3, order.length]) {
        await begin()
        for (let from = 0; from < order.length; from += size) {
          await usage.collect(...order.slice(from, from + size))
        }
        expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 4 })
      }
    }
  })

  it('is one in the list of metrics, in a metric of unique users, and on each day', async () => {
    await usage.post('/v1/metrics', { key: 'people', aggregation: { kind: 'unique_users' } })
    await usage.collect(...threeDevices())
    expect(await usage.values('active_users_28d,people')).toEqual({
      acme: { active_users_28d: 1, people: 1 },
    })
    const days = await usage.get('/v1/accounts/acme/usage/days')
    expect(days.body.data.map((day: { activeUsers: number }) => day.activeUsers)).toEqual([1, 1])
  })

  it('is one when all calls arrive at the same moment', async () => {
    const calls = threeDevices()
    await Promise.all(calls.map(one => usage.post('/v1/batch', { batch: [one] }, { scope: 'collect' })))
    await usage.service.runDueWork()
    expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 4 })
  })

  it('leaves nothing behind for calls that only repeat who is who', async () => {
    await usage.collect(...threeDevices())
    const many = Array.from({ length: 50 }, () =>
      track({ userId: 'mia', anonymousId: 'phone' }, '2026-03-22T09:00:00Z'),
    )
    await usage.collect(...many)
    const [row] = await usage.test.query<{ ties: string }>('select count(*) as ties from usage.ties')
    expect(Number(row?.ties)).toBe(3)
  })
})

describe('events before sign-in', () => {
  it('belong to the person’s account once a group call says which, under whatever of their names', async () => {
    for (const name of ['anonymousId', 'userId'] as const) {
      await begin()
      await usage.collect(track({ anonymousId: 'phone' }, '2026-03-20T09:00:00Z'))
      await usage.collect(identify('phone', 'mia', '2026-03-20T09:05:00Z'))
      expect(await waiting()).toEqual(['phone'])
      const who = name === 'userId' ? { userId: 'mia' } : { anonymousId: 'phone' }
      await usage.collect(group(who, 'acme', '2026-03-22T00:00:00Z'))
      await usage.collect(track({ userId: 'mia' }, '2026-03-23T09:00:00Z'))
      expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 2 })
      expect(await waiting()).toEqual([])
    }
  })

  it('are counted for the account when the sign-in comes last', async () => {
    await usage.collect(group({ userId: 'mia' }, 'acme', '2026-03-01T00:00:00Z'))
    await usage.collect(track({ anonymousId: 'phone' }, '2026-03-20T09:00:00Z'))
    expect(await waiting()).toEqual(['phone'])
    await usage.collect(track({ userId: 'mia', anonymousId: 'phone' }, '2026-03-21T09:00:00Z'))
    expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 2 })
  })

  it('are as they were known before the sign-in was', async () => {
    await usage.collect(track({ anonymousId: 'phone' }, '2026-03-20T09:00:00Z', at('acme')))
    await usage.collect(track({ userId: 'mia' }, '2026-03-20T10:00:00Z', at('acme')))
    usage.clock.advance({ days: 1 })
    await usage.collect(identify('phone', 'mia', '2026-03-20T09:05:00Z'))
    expect((await of('acme')).people).toBe(1)
    expect((await of('acme', '?asOf=2026-03-28&knownAt=2026-03-28T18:00:00Z')).people).toBe(2)
    expect((await of('acme', '?asOf=2026-03-28&knownAt=2026-03-29T18:00:00Z')).people).toBe(1)
  })

  it('are published anew, for days that are over too', async () => {
    await usage.collect(track({ anonymousId: 'phone' }, '2026-03-20T09:00:00Z', at('acme')))
    await usage.collect(track({ userId: 'mia' }, '2026-03-20T10:00:00Z', at('acme')))
    const published = async () => {
      const [row] = await usage.test.query<{ value: number }>(
        `select (signal ->> 'value')::int as value
         from signals.snapshots, jsonb_array_elements(snapshots.signals) as signal
         where snapshots.account_id = 'acc_acme' and snapshots.as_of = '2026-03-28'
           and signal ->> 'name' = 'active_users_28d'
         order by snapshots.recorded_at desc limit 1`,
      )
      return row?.value
    }
    expect(await published()).toBe(2)
    usage.clock.advance({ days: 1 })
    await usage.collect(identify('phone', 'mia', '2026-03-20T09:05:00Z'))
    expect(await published()).toBe(1)
  })
})

describe('a device that two people share', () => {
  it('leaves them two people; what nobody signed in for is of whom it was first', async () => {
    const calls = [
      track({ anonymousId: 'kiosk' }, '2026-03-20T08:00:00Z', at('acme')),
      identify('kiosk', 'mia', '2026-03-20T09:00:00Z'),
      track({ userId: 'mia', anonymousId: 'kiosk' }, '2026-03-20T09:01:00Z', at('acme')),
      identify('kiosk', 'bob', '2026-03-21T09:00:00Z'),
      track({ userId: 'bob', anonymousId: 'kiosk' }, '2026-03-21T09:01:00Z', at('acme')),
    ]
    for (const order of [calls, calls.toReversed()]) {
      await begin()
      for (const one of order) await usage.collect(one)
      expect(await of('acme')).toEqual({ people: 2, seats: 1, events: 3 })
      expect((await of('acme', '?asOf=2026-03-20')).people).toBe(1)
    }
  })

  it('keeps each person’s account their own', async () => {
    await usage.collect(
      identify('kiosk', 'mia', '2026-03-20T09:00:00Z'),
      identify('kiosk', 'bob', '2026-03-21T09:00:00Z'),
      group({ userId: 'mia', anonymousId: 'kiosk' }, 'acme', '2026-03-20T09:00:00Z'),
      group({ userId: 'bob', anonymousId: 'kiosk' }, 'bolt', '2026-03-21T09:00:00Z'),
      track({ userId: 'mia' }, '2026-03-22T09:00:00Z'),
      track({ userId: 'bob' }, '2026-03-22T09:00:00Z'),
      track({ anonymousId: 'kiosk' }, '2026-03-22T10:00:00Z'),
    )
    expect(await of('acme')).toMatchObject({ people: 1, events: 2 })
    expect(await of('bolt')).toMatchObject({ people: 1, events: 1 })
  })

  it('goes, with what was said under it, to an earlier sign-in that arrives later', async () => {
    await usage.collect(
      identify('kiosk', 'bob', '2026-03-21T09:00:00Z'),
      group({ anonymousId: 'kiosk' }, 'acme', '2026-03-01T00:00:00Z'),
      track({ userId: 'bob' }, '2026-03-22T09:00:00Z'),
      track({ anonymousId: 'kiosk' }, '2026-03-22T10:00:00Z'),
    )
    expect(await of('acme')).toMatchObject({ people: 1, events: 2 })
    await usage.collect(identify('kiosk', 'mia', '2026-03-20T09:00:00Z'))
    expect(await of('acme')).toMatchObject({ people: 1, events: 1 })
    expect(await waiting()).toEqual(['bob'])
  })

  it('keeps apart the many people of one anonymousId that a back end always sends', async () => {
    const people = Array.from({ length: 400 }, (_, index) => `u${index}`)
    await usage.collect(
      ...people.map(userId => track({ userId, anonymousId: 'server' }, '2026-03-20T09:00:00Z', at('acme'))),
    )
    expect((await of('acme')).people).toBe(400)
  })
})

describe('an alias', () => {
  it('joins two userIds, their devices and their accounts', async () => {
    const calls = [
      identify('d0', 'u0', '2026-03-20T09:00:00Z'),
      identify('d1', 'u1', '2026-03-20T09:00:00Z'),
      group({ anonymousId: 'd0' }, 'acme', '2026-03-01T00:00:00Z'),
      ...[{ anonymousId: 'd0' }, { userId: 'u0' }, { anonymousId: 'd1' }, { userId: 'u1' }].map(names =>
        track(names, '2026-03-20T10:00:00Z'),
      ),
    ]
    await usage.collect(...calls)
    expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 2 })
    await usage.collect(call('alias', { userId: 'u1' }, '2026-03-21T09:00:00Z', { previousId: 'u0' }))
    expect(await of('acme')).toEqual({ people: 1, seats: 0.5, events: 4 })
  })

  it('and a group call may be said twice in one batch, under messages of their own', async () => {
    const twice = (one: () => SentCall) => [one(), one()]
    const body = await usage.collect(
      ...twice(() => call('alias', { userId: 'u1' }, '2026-03-21T09:00:00Z', { previousId: 'u0' })),
      ...twice(() => group({ userId: 'u1' }, 'acme', '2026-03-01T00:00:00Z')),
      ...twice(() => identify('d1', 'u1', '2026-03-20T09:00:00Z')),
      track({ userId: 'u0' }, '2026-03-20T10:00:00Z'),
    )
    expect(body.counts).toEqual({ accepted: 7, duplicate: 0, rejected: 0 })
    expect(await of('acme')).toMatchObject({ people: 1, events: 1 })
  })

  it('may go round in a circle', async () => {
    await usage.collect(
      ...[
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'a'],
        ['a', 'a'],
      ].map(([previousId, userId]) => call('alias', { userId }, '2026-03-20T09:00:00Z', { previousId })),
      ...['a', 'b', 'c'].map(userId => track({ userId }, '2026-03-20T10:00:00Z', at('acme'))),
    )
    expect((await of('acme')).people).toBe(1)
  })

  it('of the device it comes from is a sign-in, and the next one to sign in there is somebody else', async () => {
    const alias = (userId: string, timestamp: string) =>
      call('alias', { userId, anonymousId: 'kiosk' }, timestamp, { previousId: 'kiosk' })
    await usage.collect(
      track({ anonymousId: 'kiosk' }, '2026-03-20T08:00:00Z', at('acme')),
      alias('mia', '2026-03-20T09:00:00Z'),
      alias('bob', '2026-03-21T09:00:00Z'),
      ...['mia', 'bob'].map(userId => track({ userId }, '2026-03-22T10:00:00Z', at('acme'))),
    )
    expect((await of('acme')).people).toBe(2)
  })
})

it('takes a call whose second name is broken for the first', async () => {
  const body = await usage.collect(
    track({ userId: 'mia', anonymousId: { broken: true } }, '2026-03-20T10:00:00Z', at('acme')),
  )
  expect(body.receipts[0]).toMatchObject({
    status: 'accepted',
    dropped: ['anonymousId: must be a text or a whole number'],
  })
  expect((await of('acme')).people).toBe(1)
})

it('sees a stakeholder on every device of theirs', async () => {
  await usage.test.query(
    `insert into accounts.stakeholders
       (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at, declared, retracted,
         recorded_by, role, influence, product_user_ids)
     values ('ws_00000000000000000000000001', 'stk_1', 1, 'buyer', 'acc_acme', '2020-01-01', '2020-01-01', now(), true, false,
       'key_write', 'champion', 0.8, '{mia}')`,
  )
  await usage.collect(
    track({ anonymousId: 'phone' }, '2026-03-25T09:00:00Z', at('acme')),
    identify('phone', 'mia', '2026-03-20T09:00:00Z'),
  )
  const { stakeholders } = await usage.read('acme')
  expect(stakeholders).toMatchObject([{ lastSeenOn: '2026-03-25' }])
})

function byType(one: SentCall, other: SentCall): number {
  return String(one.type) < String(other.type) ? -1 : 1
}
