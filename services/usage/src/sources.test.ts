// GET /v1/sources and /metrics: what came, what was refused inside a 200 and why, and what awaits an account.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { at, type SentCall } from './calls-under-test.ts'
import { sourcesPolicy } from './policy.ts'
import { keyOf, OTHER_WORKSPACE, type UsageUnderTest, usageUnderTest, WORKSPACE } from './usage-under-test.ts'

const NOW = '2026-03-28T12:00:00.000Z'
let usage: UsageUnderTest

beforeAll(async () => {
  usage = await usageUnderTest(NOW)
})
afterAll(() => usage.close())
beforeEach(async () => {
  await usage.get('/v1/sources')
  await usage.reset()
  await usage.account('acme', { seats: 10 })
})

let made = 0
const call = (rest: SentCall = {}): SentCall => ({
  type: 'track',
  messageId: `s-${made++}`,
  userId: 'mia@acme.example',
  event: 'report',
  timestamp: '2026-03-28T11:59:58Z',
  ...at('acme'),
  ...rest,
})
const from = (name: string, version = '1.0.0') => ({
  context: { groupId: 'acme', library: { name, version } },
})
const sources = async () => (await usage.get('/v1/sources')).body
const collect = (batch: unknown, rest: object = {}) =>
  usage.post('/v1/batch', { batch, ...rest }, { scope: 'collect' })

describe('a source', () => {
  it('is a client library and a key, with what came by type, sent again, and how late', async () => {
    const first = call({ ...from('analytics.js', '2.1.0'), sentAt: '2026-03-28T11:59:59.500Z' })
    await collect([
      first,
      call(from('analytics.js', '2.1.0')),
      call({ type: 'identify', ...from('analytics.js', '2.1.0') }),
      call({ type: 'group', groupId: 'acme', ...from('analytics-node') }),
    ])
    await collect([first], { context: { library: { name: 'analytics-node', version: '1.0.0' } } })
    await usage.post('/v1/page', { userId: 'mia', name: 'Home', messageId: 'page-1' }, { scope: 'write' })
    const { data } = await sources()
    const brief = data.map((each: { key: string; library: { name: string } | null }) => [
      each.key,
      each.library?.name ?? null,
    ])
    expect(brief.sort()).toEqual([
      ['key_collect', 'analytics-node'],
      ['key_collect', 'analytics.js'],
      ['key_write', null],
    ])
    const browser = data.find(
      (each: { library: { name: string } | null }) => each.library?.name === 'analytics.js',
    )
    expect(browser).toMatchObject({
      kind: 'collector',
      library: { name: 'analytics.js', version: '2.1.0' },
      firstSeenAt: NOW,
      lastSeenAt: NOW,
      requests: 2,
      accepted: { track: 2, identify: 1, group: 0, page: 0, screen: 0, alias: 0, day: 0 },
      duplicate: 1,
      rejected: 0,
      refusals: [],
    })
    expect(browser.lastEventAt).toMatch(/^2026-03-28T11:59:5/)
    expect(browser.lag).toMatchObject({ maxMs: 2000, lastSentMs: 500 })
  })

  it('shows what was refused inside a 200, why, how often and the shape of the last, and no value', async () => {
    const broken = (index: number) =>
      call({
        event: undefined,
        traits: { email: `secret-${index}@acme.example` },
        'zq-own-field': 'zq-value',
      })
    const { status, body } = await collect([
      call(),
      ...Array.from({ length: 5 }, (_, index) => broken(index)),
    ])
    expect([status, body.counts.rejected]).toEqual([200, 5])
    await collect([broken(9), call({ userId: 2 ** 53 + 2 })])
    const text = JSON.stringify(await sources())
    const [source] = JSON.parse(text).data
    expect(source).toMatchObject({ accepted: { track: 1 }, rejected: 7 })
    expect(source.refusals).toMatchObject([
      { type: 'track', reason: 'event: is missing', count: 6, firstAt: NOW, lastAt: NOW },
      { type: 'track', reason: expect.stringMatching(/^userId: is a number/), count: 1 },
    ])
    const [{ examples }] = source.refusals
    expect(examples).toHaveLength(3)
    expect(examples[0].messageHash).toMatch(/^[0-9a-f]{8}$/)
    expect(examples[0].fields).toEqual(
      expect.arrayContaining([
        { name: 'userId', type: 'text', length: 16 },
        { name: 'traits', type: 'object', length: 1 },
        { name: '(other fields)', type: 'object', length: 1 },
      ]),
    )
    for (const value of ['mia@acme', 'secret-', 'acme.example', 'zq-', '9007199254740994']) {
      expect(text).not.toContain(value)
    }
  })

  it('shows requests that were refused as a whole, as far as the key is one of ours', async () => {
    const raw = (payload: string, key: string) =>
      usage.app.inject({
        method: 'POST',
        url: '/v1/batch',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        payload,
      })
    const collectKey = keyOf(WORKSPACE, 'collect')
    expect((await raw('{"batch": [', collectKey)).statusCode).toBe(400)
    expect((await raw('{"calls": []}', collectKey)).statusCode).toBe(400)
    expect((await raw('{"batch": []}', keyOf(WORKSPACE, 'read'))).statusCode).toBe(403)
    expect((await raw('{"batch": []}', 'rung_nobody')).statusCode).toBe(401)
    const { data } = await sources()
    const reasons = data.flatMap((source: { key: string; refusals: { reason: string; type: string }[] }) =>
      source.refusals.map(({ reason, type }) => [source.key, type, reason]),
    )
    expect(reasons.sort()).toEqual([
      ['key_collect', 'request', expect.stringMatching(/^400: batch: /)],
      ['key_collect', 'request', '400: body: is not JSON'],
      ['key_read', 'request', expect.stringMatching(/^403: This needs scope "collect"; the key has "read"/)],
    ])
    // the same once more, when the first is written down: such requests have no example
    await raw('{"batch": [', collectKey)
    const known = (await sources()).data.flatMap(
      (source: { refusals: { reason: string; count: number }[] }) => source.refusals,
    )
    expect(known).toContainEqual(expect.objectContaining({ reason: '400: body: is not JSON', count: 2 }))
  })

  it('may be a warehouse: days taken, unchanged, rejected, and kept uncounted', async () => {
    await collect([call({ timestamp: '2026-03-20T10:00:00Z' })])
    const day = (rest: object = {}) => ({
      account: 'acme',
      day: '2026-03-19',
      counts: { report: 1 },
      ...rest,
    })
    await usage.post('/v1/usage/daily', {
      items: [day(), day({ day: '2026-03-20' }), day({ account: 'zq"x' })],
    })
    await usage.post('/v1/usage/daily', { items: [day()] })
    const { data } = await sources()
    const daily = data.find((each: { kind: string }) => each.kind === 'daily')
    expect(daily).toMatchObject({
      key: 'key_write',
      requests: 2,
      accepted: { day: 2 },
      duplicate: 1,
      rejected: 1,
      uncounted: 1,
      refusals: [{ type: 'day', reason: 'account: there is no account "…"', count: 1 }],
    })
  })

  it('is bounded, whatever a client calls itself', async () => {
    const many = sourcesPolicy.librariesOfKey + 20
    for (let from_ = 0; from_ < many; from_ += 10) {
      await collect(Array.from({ length: 10 }, (_, index) => call(from(`library-${from_ + index}`))))
      await sources()
    }
    const { data } = await sources()
    expect(data).toHaveLength(sourcesPolicy.librariesOfKey + 1)
    const other = data.find((each: { library: { name: string } }) => each.library.name === '(other)')
    expect(other.accepted.track).toBe(20)
  })

  it('is seen in its own workspace alone', async () => {
    await collect([call()])
    await usage.service.stop()
    expect((await usage.get('/v1/sources', { workspaceId: OTHER_WORKSPACE })).body.data).toEqual([])
    expect((await sources()).data).toHaveLength(1)
  })

  it('adds up over requests at the same moment', async () => {
    await Promise.all(Array.from({ length: 30 }, () => collect([call(), call({ event: undefined })])))
    const [source] = (await sources()).data
    expect(source).toMatchObject({ requests: 30, accepted: { track: 30 }, rejected: 30 })
  })
})

it('says what awaits an account, and why', async () => {
  await collect([
    call({ context: { groupId: 'nobody' } }),
    call({ context: {}, userId: 'loose' }),
    call({ context: {}, userId: 'loose' }),
    call({ timestamp: '2026-03-20T10:00:00Z' }),
  ])
  await usage.post('/v1/usage/daily', {
    items: [{ account: 'acme', day: '2026-03-20', counts: { report: 4 } }],
  })
  expect((await sources()).pending).toBe(true)
  await usage.service.runDueWork()
  const { unattached, pending } = await sources()
  expect(pending).toBe(false)
  expect(unattached).toEqual({
    groups: { names: 1, events: 1 },
    users: { names: 1, events: 2 },
    clashes: { names: 0, events: 0 },
    daily: { names: 1, events: 4 },
  })
})

it('is counted in /metrics by status and reason', async () => {
  const read = async (line: string) => {
    const { body } = await usage.app.inject({ url: '/metrics' })
    const found = body.split('\n').find(each => each.startsWith(line))
    return Number(found?.split(' ').at(-1) ?? 0)
  }
  const accepted = 'rung_collector_calls_total{status="accepted",reason=""}'
  const rejected = 'rung_collector_calls_total{status="rejected",reason="event: is missing"}'
  const refused = 'rung_collector_refused_requests_total{status="413"}'
  const before = await Promise.all([accepted, rejected, refused].map(read))
  await collect([call(), call(), call({ event: undefined })])
  await collect(Array.from({ length: 2_501 }, () => ({ type: 'track' })))
  const after = await Promise.all([accepted, rejected, refused].map(read))
  expect(after.map((value, index) => value - (before[index] ?? 0))).toEqual([2, 1, 1])
})

// the last test of this file: the workspace does not come back
it('is not written down for a workspace that was deleted while it waited in memory', async () => {
  await collect([call({ event: undefined })])
  for (const table of ['keys', 'workspaces']) {
    await usage.test.query(`delete from accounts.${table} where ${table}.workspace_id = $1`, [WORKSPACE])
  }
  expect((await usage.get('/v1/sources', { workspaceId: OTHER_WORKSPACE })).status).toBe(200)
  const written = 'select from usage.call_sources union all select from usage.call_refusals'
  expect(await usage.test.query(written)).toEqual([])
})
